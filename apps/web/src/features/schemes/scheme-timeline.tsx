import type { SchemeRow } from '@mingkao/contract'
import { Link } from '@tanstack/react-router'
import { Card } from '../../components/card.tsx'
import { StateTag } from '../../components/state-tag.tsx'
import { spanWords, standingLabels, standingTones } from './scheme-labels.ts'
import styles from './schemes.module.css'

/** 沿革: the published versions, one after the other without a gap; drafts stand aside. */
export function SchemeTimeline({ rows }: { rows: readonly SchemeRow[] }) {
  const published = rows.filter(({ state }) => state !== 'draft').toReversed()
  if (published.length === 0) return null
  return (
    <Card title="施行沿革" note="前后相接，任何一天只有一个版本施行" flush className={styles.timelineCard}>
      <ol className={styles.timeline}>
        {published.map((row) => (
          <li key={row.id} className={styles.span} data-standing={row.standing}>
            <span className={styles.spanHead}>
              <Link to="/schemes/$id" params={{ id: row.id }}>
                v{row.version}
              </Link>
              <StateTag tone={standingTones[row.standing]}>{standingLabels[row.standing]}</StateTag>
            </span>
            <span className={styles.dates}>{spanWords(row)}</span>
            <span className={styles.uses}>
              {row.uses.length === 0 ? '尚无按它检查的周期' : row.uses.map(({ label }) => label).join('、')}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  )
}
