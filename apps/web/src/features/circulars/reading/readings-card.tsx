import type { Circular, CircularReading } from '@mingkao/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { Card } from '../../../components/card.tsx'
import { ErrorState } from '../../../components/error-state.tsx'
import { TextSkeleton } from '../../../components/text-skeleton.tsx'
import { client, orpc } from '../../../lib/api-client.ts'
import { apiProblem } from '../../../lib/api-problem.ts'
import { useMe } from '../../../lib/current-user.ts'
import { formatMoment } from '../../../lib/formats.ts'
import styles from './reading.module.css'

/** 阅知情况: who of each unit has confirmed and when; those who have not come first and can be reminded. */
export function ReadingsCard({ circular: { id } }: { circular: Circular }) {
  const { role } = useMe()
  const query = useQuery(orpc.circulars.readings.queryOptions({ input: { id } }))
  const rows = query.data ?? []
  const unread = rows.filter(({ receipts }) => receipts.length === 0)
  const read = rows.filter(({ receipts }) => receipts.length > 0)
  return (
    <Card
      title="阅知情况"
      note={query.data && `已阅 ${read.length} 家，未阅 ${unread.length} 家`}
      extra={role === 'office' && unread.length > 0 && <RemindButton id={id} unread={unread} />}
      flush
      className={styles.readings}
    >
      {query.error && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <TextSkeleton lines={8} label="正在载入阅知情况" />}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
      <div className={styles.scroll} tabIndex={0} role="region" aria-label="各单位阅知情况">
        <ul className={styles.units}>
          {[...unread, ...read].map((row) => (
            <ReadingRow key={row.unit.code} row={row} />
          ))}
        </ul>
      </div>
    </Card>
  )
}

function ReadingRow({ row: { unit, receipts, reminded, staff } }: { row: CircularReading }) {
  const last = reminded.at(-1)
  return (
    <li>
      <span className={styles.unit}>{unit.name}</span>
      <span className={styles.who}>
        {receipts.map(({ name, readAt }) => (
          <span key={`${name} ${readAt}`} className={styles.read}>
            ✓ {name} {formatMoment(readAt)}
          </span>
        ))}
        {receipts.length === 0 && <span className={styles.unread}>未阅</span>}
        {receipts.length === 0 && staff === 0 && <span>没有经办人员账号</span>}
        {receipts.length === 0 && last !== undefined && (
          <span>
            已提醒 {reminded.length} 次，最近 {last}
          </span>
        )}
      </span>
    </li>
  )
}

function RemindButton({ id, unread }: { id: number; unread: readonly CircularReading[] }) {
  const queryClient = useQueryClient()
  const { message } = App.useApp()
  const remind = useMutation({
    mutationFn: () => client.circulars.remind({ id, units: unread.map(({ unit }) => unit.code) }),
    onSuccess: async ({ reminded }) => {
      await queryClient.invalidateQueries({ queryKey: orpc.circulars.key() })
      if (reminded.length > 0) void message.success(`已提醒 ${reminded.length} 家`)
      else void message.info('今天都已提醒过，一个单位一天只提醒一次')
    },
    onError: (error) => void message.error(apiProblem(error).message),
  })
  return (
    <Button size="small" loading={remind.isPending} onClick={() => remind.mutate()}>
      提醒未阅的 {unread.length} 家
    </Button>
  )
}
