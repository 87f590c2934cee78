import type { Rankings, RankingRow } from '@mingkao/contract'
import { Link } from '@tanstack/react-router'
import { Card } from '../../../components/card.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { ExportMenu } from '../../../components/export-menu.tsx'
import { formatMonth } from '../../../lib/formats.ts'
import { ScrollBox } from '../../../components/scroll-box.tsx'
import styles from '../heat-map.module.css'
import { MonthCell } from '../heat-map.tsx'
import { UnitLink } from '../unit-link.tsx'
import { isShort } from '../verdict-tag.tsx'

type Props = { group: Rankings['groups'][number]; rankings: Rankings }

/** 热力图 with one row a unit: every cell holds its number and opens its items. */
export function HeatTable({ group, rankings }: Props) {
  const { rows } = group
  const months = rows[0]?.yearMonths ?? []
  const opensAt = months.length - (rows[0]?.volume.months.length ?? 0)
  return (
    <Card
      title={`${group.group}月度发布`}
      note={`每月至少 ${group.quota} 条，红底为不足；按名次排列`}
      extra={
        <ExportMenu
          fileName={`${rankings.label}${group.group}月度发布`}
          size="small"
          isDisabled={rows.length === 0}
          read={exportedTable}
        />
      }
    >
      {rows.length === 0 ? <EmptyState title="这一组没有未达标的单位" /> : null}
      <ScrollBox>
        <table className={`${styles.map} ${styles.down}`} hidden={rows.length === 0}>
          <caption className="visually-hidden">
            {group.group}各单位逐月发布条数，每月至少 {group.quota} 条，不足的格子标红
          </caption>
          <thead>
            <tr>
              <th scope="col" className={styles.unitName}>
                单位
              </th>
              {months.map(({ month }, at) => (
                <th
                  key={month}
                  scope="col"
                  className={`${styles.monthName} ${at > 0 && at === opensAt ? styles.gap : ''}`}
                >
                  {formatMonth(month)}
                </th>
              ))}
              <th scope="col" className={`${styles.monthName} ${styles.gap}`}>
                本期合计
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.unit.code}>
                <th scope="row" className={`${styles.unitName} ${isShort(row) ? styles.isShort : ''}`}>
                  <UnitLink unit={row.unit} period={rankings.period} indicator="monthly-quota" />
                </th>
                {months.map(({ month }, at) => (
                  <MonthCell key={month} row={row} at={at} quota={group.quota} gap={at > 0 && at === opensAt} />
                ))}
                <td className={`${styles.total} ${styles.gap}`}>
                  <Link to="/publications" search={{ unit: row.unit.code, period: rankings.period, counted: true }}>
                    {row.volume.total ?? '—'}
                  </Link>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </Card>
  )

  function exportedTable() {
    const heads = [...months.map(({ month }) => formatMonth(month)), '本期合计']
    return {
      columns: [{ title: '单位' }, ...heads.map((title) => ({ title, isNumber: true }))],
      rows: rows.map(cells),
    }
  }
}

function cells(row: RankingRow): string[] {
  return [row.unit.name, ...row.yearMonths.map(({ count }) => count), row.volume.total].map((cell) =>
    String(cell ?? '—'),
  )
}
