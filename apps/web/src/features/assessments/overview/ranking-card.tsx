import type { Rankings, RankingRow } from '@mingkao/contract'
import { Link } from '@tanstack/react-router'
import { Card } from '../../../components/card.tsx'
import { MonthStrip } from '../../../components/month-strip.tsx'
import { ScoreBar } from '../../../components/score-bar.tsx'
import { formatPlain, formatScore } from '../../../lib/formats.ts'
import { monthsLabel } from '../months-label.ts'
import { PlaceChange } from '../place-change.tsx'
import { shownMonths } from '../shown-months.ts'
import { UnitLink } from '../unit-link.tsx'
import { ExemptionTag } from '../exemption-tag.tsx'
import { VerdictTag } from '../verdict-tag.tsx'
import { ScrollBox } from '../../../components/scroll-box.tsx'
import styles from './ranking-card.module.css'

type Props = { group: Rankings['groups'][number]; period: string }

/** One group's ranking, complete above the fold: 24 px a row. */
export function RankingCard({ group, period }: Props) {
  const { rows, total } = group
  return (
    <Card
      title={`${group.group}排名`}
      note={`${total} 家，按综合得分${rows.length < total ? `，列前 ${rows.length} 家` : ''}`}
      extra={
        <Link to="/rankings" search={{ period, group: group.group }}>
          完整排名
        </Link>
      }
      flush
    >
      <ScrollBox>
        <table className={styles.table}>
          <caption className="visually-hidden">{group.group}按综合得分的排名</caption>
          <thead>
            <tr>
              <th scope="col">名次</th>
              <th scope="col" className={styles.text}>
                单位
              </th>
              <th scope="col" className={styles.number}>
                得分
              </th>
              <th scope="col" className={styles.barHead}>
                各项得分
              </th>
              <th scope="col" className={styles.text}>
                {monthsLabel(rows)}
              </th>
              <th scope="col" className={styles.number}>
                发布
              </th>
              <th scope="col" className={styles.number}>
                较上期
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.unit.code} row={row} period={period} quota={group.quota} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </Card>
  )
}

function Row({ row, period, quota }: { row: RankingRow; period: string; quota: number }) {
  return (
    <tr>
      <td className={styles.place}>{row.place ?? '—'}</td>
      <th scope="row" className={styles.unit}>
        <UnitLink unit={row.unit} period={period} />
        <VerdictTag row={row} />
        <ExemptionTag row={row} />
      </th>
      <td className={styles.score}>{formatScore(row.score)}</td>
      <td>
        {row.score === null ? (
          <span className={styles.note}>{row.note}</span>
        ) : (
          <span className={styles.bar}>
            <ScoreBar cells={row.indicators} />
            <span className={styles.bonus}>{row.bonus > 0 && `+${formatPlain(row.bonus)}`}</span>
          </span>
        )}
      </td>
      <td>
        <MonthStrip months={shownMonths(row)} quota={quota} apartFrom={row.volume.months[0]?.month} />
      </td>
      <td className={styles.number}>
        <Link to="/publications" search={{ unit: row.unit.code, period, counted: true }} className={styles.plain}>
          {row.volume.total ?? '—'}
        </Link>
      </td>
      <td className={styles.number}>
        <PlaceChange from={row.previousPlace} to={row.place} />
      </td>
    </tr>
  )
}
