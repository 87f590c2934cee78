import type { Ladder } from '@mingkao/contract'
import { useQuery } from '@tanstack/react-query'
import { Card } from '../../../components/card.tsx'
import { HrefLink } from '../../../components/href-link.tsx'
import { StateTag } from '../../../components/state-tag.tsx'
import { TextSkeleton } from '../../../components/text-skeleton.tsx'
import { orpc } from '../../../lib/api-client.ts'
import { formatPlain } from '../../../lib/formats.ts'
import { pageHref } from '../../../lib/page-href.ts'
import styles from './follow-up.module.css'

const rungLabels: Record<Ladder['problems'][number]['rung'], string> = {
  found: '已发现',
  reminder: '已提醒',
  circular: '已通报',
  order: '已下整改通知',
  interview: '已约谈',
  points: '已扣分',
}

/** 督促阶梯: 提醒 → 通报 → 整改通知 → 约谈 → 扣分, how often each was taken, in all and problem by problem. For the office. */
export function LadderCard({ code }: { code: string }) {
  const { data: ladder } = useQuery(orpc.interviews.ladder.queryOptions({ input: { code } }))
  return (
    <Card flush dense title="督促阶梯" note="提醒 → 通报 → 整改通知 → 约谈 → 扣分" className={styles.wide}>
      {ladder ? <Rungs ladder={ladder} /> : <TextSkeleton lines={4} label="正在载入督促阶梯" />}
    </Card>
  )
}

function Rungs({ ladder }: { ladder: Ladder }) {
  const { unit, reminders, circulars, orders, overdueOrders, interviews, deduction, problems } = ladder
  return (
    <>
      <ul className={styles.counts}>
        <li>提醒 {reminders} 次</li>
        <li>
          <HrefLink href="/circulars">通报 {circulars} 次</HrefLink>
        </li>
        <li>
          <HrefLink href={pageHref('/rectifications', undefined, { unit: unit.code })}>整改通知 {orders} 件</HrefLink>
          {overdueOrders > 0 && `，逾期 ${overdueOrders} 件`}
        </li>
        <li>
          <HrefLink href={pageHref('/interviews', undefined, { unit: unit.code })}>约谈 {interviews} 次</HrefLink>
        </li>
        <li>本期整改扣 {formatPlain(deduction)} 分</li>
      </ul>
      {problems.length > 0 && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
        <div className={styles.scroll} tabIndex={0} role="region" aria-label="逐个问题的督促情况">
          <table className={styles.table}>
            <caption className="visually-hidden">逐个问题的督促情况</caption>
            <thead>
              <tr>
                <th scope="col">问题</th>
                <th scope="col">提醒</th>
                <th scope="col">通报</th>
                <th scope="col">整改通知</th>
                <th scope="col">约谈</th>
                <th scope="col">到哪一步</th>
              </tr>
            </thead>
            <tbody>
              {problems.map((problem) => (
                <tr key={problem.key}>
                  <td>{problem.title}</td>
                  <td>{problem.reminders}</td>
                  <td>{problem.circulars}</td>
                  <td>{problem.orders}</td>
                  <td>{problem.interviews}</td>
                  <td>
                    {rungLabels[problem.rung]} {problem.isInterviewProposed && <StateTag tone="red">建议约谈</StateTag>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}
