import { useQuery } from '@tanstack/react-query'
import { HrefLink } from '../../../components/href-link.tsx'
import { Card } from '../../../components/card.tsx'
import { StateTag } from '../../../components/state-tag.tsx'
import { orpc } from '../../../lib/api-client.ts'
import { formatDay } from '../../../lib/formats.ts'
import { pageHref } from '../../../lib/page-href.ts'
import styles from './follow-up.module.css'

/** 待办: orders of the unit that wait for its report. Nothing is shown where there are none. */
export function OrdersCard({ code }: { code: string }) {
  const { data } = useQuery(
    orpc.rectifications.list.queryOptions({ input: { unit: code, sort: 'dueOn', pageSize: 100 } }),
  )
  const open = data?.rows.filter(({ state, asksReport }) => asksReport && (state === 'issued' || state === 'returned'))
  if (open === undefined || open.length === 0) return null
  return (
    <Card flush dense title="待办：整改报告" note={`${open.length} 件`} className={styles.above}>
      <ul className={styles.list}>
        {open.map(({ id, title, items, state, dueOn, overdueDays }) => (
          <li key={id}>
            <HrefLink href={pageHref('/rectifications', undefined, { order: id })}>{title}</HrefLink>
            <span className={styles.note}>{items} 个问题</span>
            {state === 'returned' && <StateTag tone="amber">报告被退回</StateTag>}
            {overdueDays > 0 ? (
              <StateTag tone="red">逾期 {overdueDays} 天</StateTag>
            ) : (
              <span className={styles.note}>{formatDay(dueOn)}下班前报送</span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
