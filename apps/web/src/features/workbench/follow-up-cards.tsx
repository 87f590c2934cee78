import type { Workbench } from '@mingkao/contract'
import { HrefLink } from '../../components/href-link.tsx'
import { formatDay, formatMoment } from '../../lib/formats.ts'
import { pageHref } from '../../lib/page-href.ts'
import { ToDoCard } from './to-do-cards.tsx'
import styles from './workbench.module.css'

/** 整改: reports that wait for review, and orders overdue. */
export function OrdersCard({ workbench: { orders } }: { workbench: Workbench }) {
  return (
    <ToDoCard
      id="orders"
      title="整改：待审核和逾期"
      none="没有待审核的报告，也没有逾期的整改通知。"
      more={<HrefLink href="/rectifications?overdue=true">全部逾期的整改通知</HrefLink>}
    >
      {orders.map(({ id, title, unit, state, dueOn, overdueDays }) => (
        <li key={id} className={styles.line}>
          <span>
            <HrefLink href={pageHref('/rectifications', undefined, { order: id })}>{unit.name}</HrefLink>
            <span className={styles.detail}>{title}</span>
          </span>
          {state === 'replied' ? (
            <span className={styles.amber}>待审核</span>
          ) : (
            <span className={styles.red}>逾期 {overdueDays} 天</span>
          )}
          <span className={styles.when}>{formatDay(dueOn)}到期</span>
        </li>
      ))}
    </ToDoCard>
  )
}

/** 待裁定的申诉 and 待审批的免考申请, the longest waiting first. */
export function AppealsCard({ workbench: { appeals, exemptions } }: { workbench: Workbench }) {
  return (
    <ToDoCard
      id="appeals"
      title="申诉和免考：待办理"
      none="没有待裁定的申诉，也没有待审批的免考申请。"
      more={<HrefLink href="/appeals">全部申诉与免考</HrefLink>}
    >
      {[
        ...appeals.map(({ id, unit, indicatorLabel, sentence, filedAt }) => (
          <li key={`appeal ${id}`} className={styles.line}>
            <span>
              <HrefLink href={pageHref('/appeals', undefined, { appeal: id })}>{unit.name}</HrefLink>
              <span className={styles.detail}>
                申诉 · {indicatorLabel} · {sentence}
              </span>
            </span>
            <span className={styles.when}>{formatMoment(filedAt)}</span>
          </li>
        )),
        ...exemptions.map(({ id, unit, subjectLabel, startsOn, endsOn }) => (
          <li key={`exemption ${id}`} className={styles.line}>
            <span>
              <HrefLink href={pageHref('/appeals', undefined, { list: 'exemptions', exemption: id })}>
                {unit.name}
              </HrefLink>
              <span className={styles.detail}>免考 · {subjectLabel}</span>
            </span>
            <span className={styles.when}>
              {startsOn} 至 {endsOn}
            </span>
          </li>
        )),
      ]}
    </ToDoCard>
  )
}

/** 建议约谈: where the rules or repeated delays ask for one and none has been recorded. */
export function InterviewsCard({ workbench: { interviews } }: { workbench: Workbench }) {
  return (
    <ToDoCard id="interviews" title="建议约谈" unit="个单位" none="没有需要约谈的单位。">
      {interviews.map(({ unit, reasons }) => (
        <li key={unit.code} className={styles.line}>
          <span>
            <HrefLink href="/interviews">{unit.name}</HrefLink>
            <span className={styles.detail}>{reasons[0]?.sentence}</span>
          </span>
          {reasons.length > 1 && <span className={styles.when}>共 {reasons.length} 条理由</span>}
        </li>
      ))}
    </ToDoCard>
  )
}
