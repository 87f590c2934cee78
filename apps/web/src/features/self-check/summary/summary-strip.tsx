import type { Standing } from '@mingkao/contract'
import { StateTag } from '../../../components/state-tag.tsx'
import { formatScore } from '../../../lib/formats.ts'
import { MonthProgress } from './month-progress.tsx'
import { PlaceCell } from './place-cell.tsx'
import { QuotaCell } from './quota-cell.tsx'
import { Change } from './score-change.tsx'
import styles from './summary-strip.module.css'
import { summariseLosses } from './summarise-losses.ts'

/** Score, place, quota, losses, running month: what is seen first. */
export function SummaryStrip({ standing }: { standing: Standing }) {
  const { score, verdict, note, previous } = standing
  const losses = summariseLosses(standing)
  return (
    <section className={styles.strip} aria-label="概况">
      <div className={`${styles.cell} ${styles.score}`}>
        <h2 className={styles.label}>
          自查得分
          <StateTag tone={verdict === '合格' ? 'green' : verdict === '不合格' ? 'red' : 'neutral'}>{verdict}</StateTag>
        </h2>
        <p className={styles.hero}>
          {formatScore(score)}
          {score !== null && <span className={styles.unit}> / 100</span>}
        </p>
        <p className={styles.caption}>
          {note ?? (previous ? <PreviousScore from={previous.score} to={score} /> : '没有可比的上一周期')}
        </p>
      </div>
      <PlaceCell standing={standing} />
      <QuotaCell standing={standing} />
      <div className={styles.cell}>
        <h2 className={styles.label}>失分合计</h2>
        <p className={styles.figure}>{losses.total === 0 ? '0.00' : formatScore(losses.total)}</p>
        <p className={styles.caption}>{losses.sentence}</p>
      </div>
      <MonthProgress standing={standing} />
    </section>
  )
}

function PreviousScore({ from, to }: { from: number | null; to: number | null }) {
  if (from === null || to === null) return '上期没有得分'
  return (
    <>
      较上期 {formatScore(from)} <Change by={to - from} text={(by) => by.toFixed(2)} same="持平" />
    </>
  )
}
