import type { Rankings, RankingRow } from '@mingkao/contract'
import { Link } from '@tanstack/react-router'
import { formatMonth } from '../../lib/formats.ts'
import { heatLevel } from '../../components/heat-level.ts'
import { ScrollBox } from '../../components/scroll-box.tsx'
import styles from './heat-map.module.css'
import { shownMonths } from './shown-months.ts'
import { UnitLink } from './unit-link.tsx'
import { isShort } from './verdict-tag.tsx'

type Group = Rankings['groups'][number]
type Props = { groups: readonly Group[]; period: string; quota: string; totalLabel: string }

/** 热力图 with units as columns: the whole district in one view, quarter set apart, totals below. */
export function HeatMapAcross({ groups, period, quota, totalLabel }: Props) {
  const units = groups.flatMap((group) =>
    group.rows.map((row, index) => ({ row, quota: group.quota, opens: index === 0 })),
  )
  const first = units[0]?.row
  if (!first) return null
  const opensAt = first.yearMonths.length - first.volume.months.length
  return (
    <ScrollBox>
      <table className={styles.map}>
        <caption className="visually-hidden">各单位逐月发布条数，每月至少 {quota} 条，不足的格子标红</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">月份</span>
            </th>
            {units.map(({ row, opens }, index) => (
              <th key={row.unit.code} scope="col" className={opens && index > 0 ? styles.gap : undefined}>
                <span className={`${styles.upright} ${isShort(row) ? styles.isShort : ''}`}>
                  <UnitLink unit={row.unit} period={period} indicator="monthly-quota" />
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {first.yearMonths.map(({ month }, at) => (
            <tr key={month} className={at > 0 && at === opensAt ? styles.opens : undefined}>
              <th scope="row" className={styles.monthName}>
                {formatMonth(month)}
              </th>
              {units.map(({ row, quota: owed, opens }, index) => (
                <MonthCell key={row.unit.code} row={row} at={at} quota={owed} gap={opens && index > 0} />
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className={styles.monthName}>
              {totalLabel}
            </th>
            {units.map(({ row, opens }, index) => (
              <td
                key={row.unit.code}
                className={`${styles.total} ${isShort(row) ? styles.isShort : ''} ${opens && index > 0 ? styles.gap : ''}`}
              >
                <Link to="/publications" search={{ unit: row.unit.code, period, counted: true }}>
                  {row.volume.total ?? '—'}
                </Link>
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </ScrollBox>
  )
}

/** One month of one unit; opens its items. */
export function MonthCell({ row, at, quota, gap }: { row: RankingRow; at: number; quota: number; gap: boolean }) {
  const cell = shownMonths(row)[at]
  if (!cell || cell.count === null) return <td className={gap ? styles.gap : undefined}>—</td>
  return (
    <td
      data-heat={cell.isOpen && cell.count < quota ? 'open' : heatLevel(cell.count, quota)}
      className={gap ? styles.gap : undefined}
    >
      <Link to="/publications" search={{ unit: row.unit.code, month: cell.month, counted: true }}>
        {cell.count}
      </Link>
    </td>
  )
}
