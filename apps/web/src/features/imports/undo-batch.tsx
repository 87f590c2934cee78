import type { Import } from '@mingkao/contract'
import { useMutation } from '@tanstack/react-query'
import { App, Button, Modal } from 'antd'
import { useState } from 'react'
import { client } from '../../lib/api-client.ts'
import { apiProblem } from '../../lib/api-problem.ts'
import { formatCount } from '../../lib/formats.ts'
import { useRefreshAfterWrite } from '../../lib/use-refresh-after-write.ts'
import styles from './imports.module.css'

type Undone = Awaited<ReturnType<typeof client.imports.undo>>

const keptReasons = { 'changed-since': '导入后又被改过', 'in-use': '已有其他资料引用' } as const

/** 整批撤销: says beforehand how many rows it takes away, and afterwards which ones were kept and why. */
export function UndoBatch({ batch }: { batch: Import }) {
  const { message } = App.useApp()
  const [isOpen, setOpen] = useState(false)
  const refresh = useRefreshAfterWrite()
  const undo = useMutation({
    mutationFn: () => client.imports.undo({ id: batch.id }),
    onSuccess: ({ removed, restored }) => void message.success(`已撤销：删除 ${removed} 行，恢复 ${restored} 行`),
    onError: (error) => void message.error(apiProblem(error).message),
  })
  const { added = 0, changed = 0 } = batch.counts ?? {}
  const total = added + changed
  const close = () => {
    setOpen(false)
    if (undo.isSuccess) void refresh()
  }
  return (
    <>
      <Button danger disabled={total === 0} onClick={() => setOpen(true)}>
        {total === 0 ? '没有可撤销的行' : `撤销 ${formatCount(total)} 行`}
      </Button>
      <Modal
        open={isOpen}
        title={undo.isSuccess ? '撤销结果' : '撤销整个批次'}
        onCancel={close}
        footer={
          undo.isSuccess
            ? [
                <Button key="close" type="primary" onClick={close}>
                  知道了
                </Button>,
              ]
            : [
                <Button key="no" onClick={close}>
                  不撤销
                </Button>,
                <Button key="yes" danger loading={undo.isPending} onClick={() => undo.mutate()}>
                  撤销 {formatCount(total)} 行
                </Button>,
              ]
        }
      >
        {undo.data ? (
          <Result undone={undo.data} />
        ) : (
          <p>
            将删除本批新增的 {formatCount(added)} 行，把更改过的 {formatCount(changed)}{' '}
            行恢复原样。导入后又被改过的行会保留，并逐行列出。各单位的得分和名次随之重算。
          </p>
        )}
      </Modal>
    </>
  )
}

function Result({ undone: { removed, restored, kept, keptTotal } }: { undone: Undone }) {
  return (
    <>
      <p>
        删除 {formatCount(removed)} 行，恢复 {formatCount(restored)} 行
        {keptTotal > 0 ? `，保留 ${formatCount(keptTotal)} 行：` : '，没有保留的行。'}
      </p>
      <ul className={styles.kept}>
        {kept.map(({ entity, id, label, reason }) => (
          <li key={`${entity} ${id}`}>
            {label}
            <span className={styles.hint}>{keptReasons[reason]}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
