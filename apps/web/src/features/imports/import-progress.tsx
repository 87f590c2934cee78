import type { Import } from '@mingkao/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Progress } from 'antd'
import { Card } from '../../components/card.tsx'
import { orpc } from '../../lib/api-client.ts'
import { apiProblem } from '../../lib/api-problem.ts'
import { formatCount } from '../../lib/formats.ts'
import { modeLabels } from './import-labels.ts'
import styles from './imports.module.css'

/** 进度: a real bar with counts; the page may be left, the import goes on and can be cancelled from here later. */
export function ImportProgress({ batch }: { batch: Import }) {
  const { message } = App.useApp()
  const queryClient = useQueryClient()
  const cancel = useMutation(
    orpc.imports.cancel.mutationOptions({
      onSuccess: (after) => queryClient.setQueryData(orpc.imports.get.queryKey({ input: { id: batch.id } }), after),
      onError: (error) => void message.error(apiProblem(error).message),
    }),
  )
  const { progress } = batch
  const percent = progress?.total ? Math.floor((progress.done / progress.total) * 100) : 0
  return (
    <Card title={batch.fileName} note={modeLabels[batch.mode]}>
      <div className={styles.running} aria-live="polite">
        <p>{progress?.phase ?? '排队等候'}</p>
        <Progress percent={percent} showInfo={progress?.total !== null} status="active" aria-label="导入进度" />
        <p className={styles.hint}>
          {progress
            ? `已处理 ${formatCount(progress.done)}${progress.total === null ? '' : ` / ${formatCount(progress.total)}`} 行。`
            : null}
          可以离开本页，导入会继续；在“导入批次”里随时查看。
        </p>
        <Button loading={cancel.isPending} onClick={() => cancel.mutate({ id: batch.id })}>
          取消导入
        </Button>
      </div>
    </Card>
  )
}
