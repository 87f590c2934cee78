import type { Rankings } from '@mingkao/contract'
import { useNavigate } from '@tanstack/react-router'
import { Card } from '../../../components/card.tsx'
import { DataTable } from '../../../components/data-table.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { type Sorting, sortingOf, sortRows } from '../../../components/sort-rows.ts'
import { useIsPhone } from '../../../lib/use-is-phone.ts'
import { RankingList } from '../ranking-list.tsx'
import { rankingColumns, rankingOrders } from './ranking-columns.tsx'
import styles from './rankings.module.css'
import { scoreWeights } from './score-weights.ts'

type Props = { group: Rankings['groups'][number]; rankings: Rankings; sorting: Sorting; marked: string | undefined }

export function RankingTable({ group, rankings, sorting, marked }: Props) {
  const isPhone = useIsPhone()
  const navigate = useNavigate({ from: '/rankings' })
  const weights = scoreWeights(rankings.groups.flatMap(({ rows }) => rows))
  const rows = sortRows(group.rows, rankingOrders, sorting)
  const head = (
    <h2 className={styles.head}>
      {group.group}排名
      <small>
        {group.rows.length === group.total ? `${group.total} 家` : `${group.total} 家中的 ${group.rows.length} 家`}
      </small>
    </h2>
  )
  const empty = <EmptyState title="这一组没有未达标的单位" />
  if (isPhone) {
    return (
      <Card flush>
        {head}
        {rows.length === 0 ? empty : <RankingList group={{ ...group, rows }} period={rankings.period} />}
      </Card>
    )
  }
  return (
    <Card flush>
      <DataTable
        id="rankings"
        caption={`${group.group}按综合得分的排名`}
        columns={rankingColumns({
          rows: group.rows,
          period: rankings.period,
          quota: group.quota,
          weights,
          sorting,
        })}
        rows={rows}
        rowKey={(row) => row.unit.code}
        tools={head}
        exportName={`${rankings.label}${group.group}排名`}
        empty={empty}
        table={{
          rowClassName: ({ unit }) => (unit.code === marked ? (styles['marked'] ?? '') : ''),
          onChange: (_pages, _filters, sorter, { action }) => {
            if (action !== 'sort') return
            void navigate({ search: (before) => ({ ...before, sort: sortingOf(sorter) }) })
          },
        }}
      />
    </Card>
  )
}
