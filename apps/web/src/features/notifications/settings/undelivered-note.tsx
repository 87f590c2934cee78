import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { orpc } from '../../../lib/api-client.ts'
import { failedDeliveries } from './deliveries-card.tsx'
import styles from './settings.module.css'

/** 没有送到的提醒: said at the top of the page, where whoever opens it looks first. */
export function UndeliveredNote() {
  const failed = useQuery(orpc.notifications.deliveries.queryOptions({ input: failedDeliveries }))
  const { rows = [], total } = failed.data ?? {}
  const [newest] = rows
  if (!newest) return null
  return (
    <Alert
      className={styles.note ?? ''}
      type="warning"
      showIcon
      title={`有 ${total} 条提醒没有送到`}
      description={`最近一条发给“${newest.target}”：${newest.lastError ?? '原因不详。'}请核对邮件服务器或推送地址，测试成功后在“投递记录”里逐条重发。`}
    />
  )
}
