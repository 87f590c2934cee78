import type { Rankings, RankingRow } from '@mingkao/contract'
import { MonthStrip } from '../../components/month-strip.tsx'
import { ScoreBar } from '../../components/score-bar.tsx'
import { formatScore } from '../../lib/formats.ts'
import { PlaceChange } from './place-change.tsx'
import { UnitLink } from './unit-link.tsx'
import { ExemptionTag } from './exemption-tag.tsx'
import { VerdictTag } from './verdict-tag.tsx'
import styles from './ranking-list.module.css'

type Props = { group: Rankings['groups'][number]; period: string }

/** The ranking for a phone: one row a unit — place, bar, the period's months as digits, score, change. */
export function RankingList({ group, period }: Props) {
  return (
    <ol className={styles.list} aria-label={`${group.group}按综合得分的排名`}>
      {group.rows.map((row) => (
        <li key={row.unit.code}>
          <UnitLink unit={row.unit} period={period} className={styles.row}>
            <span className={styles.place}>{row.place ?? '—'}</span>
            <span className={styles.name}>
              {row.unit.name} <VerdictTag row={row} /> <ExemptionTag row={row} />
            </span>
            <span className={styles.score}>{formatScore(row.score)}</span>
            <span className={styles.detail}>
              <Detail row={row} quota={group.quota} />
            </span>
            <span className={styles.change}>
              <PlaceChange from={row.previousPlace} to={row.place} inWords />
            </span>
          </UnitLink>
        </li>
      ))}
    </ol>
  )
}

function Detail({ row, quota }: { row: RankingRow; quota: number }) {
  if (row.score === null) return row.note
  return (
    <>
      <ScoreBar cells={row.indicators} />
      <MonthStrip months={row.volume.months.map(withOpen)} quota={quota} withDigits />
    </>
  )
}

/** A month that is not owed yet is not shown as short. */
function withOpen({ month, count, met }: RankingRow['volume']['months'][number]) {
  return { month, count, isOpen: met === null }
}
