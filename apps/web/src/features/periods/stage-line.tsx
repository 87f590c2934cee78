import { CheckOutlined } from '@ant-design/icons'
import type { PeriodDetail, PeriodStage } from '@mingkao/contract'
import { formatMoment } from '../../lib/formats.ts'
import { periodStages } from '../../lib/period-stages.ts'
import styles from './periods.module.css'

const ORDER: readonly PeriodStage[] = ['open', 'draft', 'final', 'issued']

/** 进行中 → 初稿 → 定稿 → 已通报: where the period stands, and when it came there. */
export function StageLine({ period }: { period: PeriodDetail }) {
  const at = ORDER.indexOf(period.stage)
  return (
    <ol className={styles.line} aria-label="周期所处的阶段">
      {ORDER.map((stage, index) => (
        <li
          key={stage}
          data-state={index < at ? 'done' : index === at ? 'now' : 'ahead'}
          aria-current={index === at ? 'step' : undefined}
        >
          <span className={styles.mark} aria-hidden>
            {index < at ? <CheckOutlined /> : index + 1}
          </span>
          <span className={styles.stage}>
            <strong>{periodStages[stage].label}</strong>
            <span className={styles.note}>{noteOf(stage, period)}</span>
          </span>
        </li>
      ))}
    </ol>
  )
}

function noteOf(stage: PeriodStage, period: PeriodDetail): string {
  const { stage: stageNow, isLive, checkAt, draftedAt, appealsUntil, closings } = period
  switch (stage) {
    case 'open':
      if (checkAt === null) return '按当前时间检查'
      return isLive ? `${formatMoment(checkAt)} 检查` : `已于 ${formatMoment(checkAt)} 检查`
    case 'draft':
      if (draftedAt === null || appealsUntil === null) return '发各单位核对、申诉'
      return `${formatMoment(draftedAt)} 发出，申诉到 ${formatMoment(appealsUntil)}`
    case 'final': {
      const first = closings.at(-1)
      return first ? `${first.closedBy} ${formatMoment(first.closedAt)}` : '结果不再变动'
    }
    case 'issued':
      return stageNow === 'issued' ? '通报已印发' : '印发通报'
  }
}
