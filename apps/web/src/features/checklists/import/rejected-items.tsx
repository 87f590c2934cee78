import { DownloadOutlined } from '@ant-design/icons'
import type { ChecklistReading } from '@mingkao/contract'
import { useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { Card } from '../../../components/card.tsx'
import { apiProblem } from '../../../lib/api-problem.ts'
import styles from '../checklists.module.css'
import importStyles from './import.module.css'
import { type Asked, downloadRejected } from './read-file.ts'

/** 读不了的行: which, and why; to be taken away, mended and read again. */
export function RejectedItems({ rejected, asked }: { rejected: ChecklistReading['rejected']; asked: Asked }) {
  const { message } = App.useApp()
  const download = useMutation({
    mutationFn: () => downloadRejected(asked),
    onError: (error) => void message.error(apiProblem(error).message),
  })
  return (
    <Card
      title="读不了的行"
      note={`${rejected.length} 行，不会存入草稿`}
      extra={
        <Button icon={<DownloadOutlined />} size="small" loading={download.isPending} onClick={() => download.mutate()}>
          下载（附原因）
        </Button>
      }
    >
      <ul className={importStyles.rejected} aria-label="读不了的行">
        {rejected.map(({ row, reason, text }) => (
          <li key={row}>
            第 {row} 行：{reason}
            {text !== '' && <span className={styles.quiet}>（{text}）</span>}
          </li>
        ))}
      </ul>
    </Card>
  )
}
