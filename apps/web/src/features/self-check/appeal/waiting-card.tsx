import { useQuery } from '@tanstack/react-query'
import { Card } from '../../../components/card.tsx'
import { HrefLink } from '../../../components/href-link.tsx'
import { orpc } from '../../../lib/api-client.ts'
import { formatMoment } from '../../../lib/formats.ts'
import { pageHref } from '../../../lib/page-href.ts'
import styles from '../follow-up/follow-up.module.css'

/** 在办: appeals and requests of the unit that wait for the office. Nothing is shown where there are none. */
export function WaitingCard({ code }: { code: string }) {
  const input = { unit: code, state: 'open', pageSize: 100 } as const
  const appeals = useQuery(orpc.appeals.list.queryOptions({ input })).data?.rows ?? []
  const exemptions = useQuery(orpc.exemptions.list.queryOptions({ input })).data?.rows ?? []
  const count = appeals.length + exemptions.length
  if (count === 0) return null
  return (
    <Card flush dense title="在办：申诉和免考" note={`${count} 件等区政府办办理`} className={styles.above}>
      <ul className={styles.list}>
        {appeals.map(({ id, sentence, filedAt }) => (
          <li key={`appeal ${id}`}>
            <HrefLink href={pageHref('/appeals', undefined, { appeal: id })}>申诉：{sentence}</HrefLink>
            <span className={styles.note}>{formatMoment(filedAt)} 提出，待裁定</span>
          </li>
        ))}
        {exemptions.map(({ id, subjectLabel, askedAt }) => (
          <li key={`exemption ${id}`}>
            <HrefLink href={pageHref('/appeals', undefined, { list: 'exemptions', exemption: id })}>
              免考：{subjectLabel}
            </HrefLink>
            <span className={styles.note}>{formatMoment(askedAt)} 提出，待审批</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
