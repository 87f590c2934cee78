import type { DisclosureQuarters } from '@mingkao/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Select } from 'antd'
import { Card } from '../../components/card.tsx'
import type { DataColumn } from '../../components/data-column.ts'
import { LightTable } from '../../components/light-table.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { orpc } from '../../lib/api-client.ts'
import { usePeriod } from '../../lib/current-period.ts'
import styles from './quarters.module.css'
import { quarterLabel } from './disclosures-search.ts'

type Row = DisclosureQuarters['rows'][number]

/** 主动公开季度统计: unit × quarter, every number opens its documents; who has disclosed nothing stands apart. */
export function QuartersPage() {
  const { year: asked } = useSearch({ from: '/signed-in/disclosures/quarters' })
  const navigate = useNavigate({ from: '/disclosures/quarters' })
  const period = usePeriod()
  const year = asked ?? (period ? Number(period.end.slice(0, 4)) : undefined)
  const table = useQuery(orpc.disclosures.quarters.queryOptions({ input: year === undefined ? {} : { year } }))
  const { data, error } = table
  return (
    <>
      <PageHeader
        title="主动公开季度统计"
        scope={
          <>
            各单位每季度公开的件数，按公开日期归季度。
            <Link to="/disclosures" className={styles.inText ?? ''}>
              返回主动公开
            </Link>
          </>
        }
        actions={
          data && (
            <Select
              aria-label="年份"
              options={data.years.map((value) => ({ value, label: `${value}年` }))}
              value={data.year}
              onChange={(value: number) => void navigate({ search: { year: value } })}
              style={{ width: 112 }}
            />
          )
        }
      />
      {data && <ZeroUnits zero={data.zero} />}
      <Card flush className={styles.table}>
        <LightTable
          id="disclosure-quarters"
          caption={`${data?.year ?? ''}年各单位各季度主动公开件数`}
          columns={columnsOf(data)}
          rows={data && [...data.rows, ...totalsOf(data)]}
          rowKey={({ unit }) => unit.code}
          error={error}
          onRetry={() => void table.refetch()}
          exportName={`主动公开季度统计-${data?.year ?? ''}`}
        />
      </Card>
    </>
  )
}

/** 零公开单位 of each quarter, those that take part. */
function ZeroUnits({ zero }: Pick<DisclosureQuarters, 'zero'>) {
  return (
    <Card title="零公开单位" note="不含不参评单位">
      <dl className={styles.zero}>
        {zero.map(({ quarter, isOver, units }) => (
          <div key={quarter}>
            <dt>
              {quarterLabel(quarter)}
              {!isOver && '（未结束）'}
            </dt>
            <dd>
              {units.length === 0
                ? '无'
                : units.map(({ code, name }, at) => (
                    <span key={code}>
                      {at > 0 && '、'}
                      <Link to="/units/$code" params={{ code }}>
                        {name}
                      </Link>
                    </span>
                  ))}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}

const TOTAL = ''

function totalsOf({ rows, year }: DisclosureQuarters): Row[] {
  if (rows.length < 2) return []
  return [
    {
      unit: { code: TOTAL, name: '合计' },
      group: '',
      exemption: null,
      quarters: [1, 2, 3, 4].map((number, at) => {
        const counts = rows.map(({ quarters }) => quarters[at]?.count ?? null)
        const known = counts.filter((count) => count !== null)
        return {
          quarter: `${year}Q${number}`,
          count: known.length === 0 ? null : known.reduce((sum, count) => sum + count, 0),
        }
      }),
      total: rows.reduce((sum, { total }) => sum + total, 0),
    },
  ]
}

function columnsOf(data: DisclosureQuarters | undefined): readonly DataColumn<Row>[] {
  const year = data?.year ?? ''
  return [
    {
      key: 'unit',
      title: '单位',
      text: ({ unit, exemption }) => (exemption === null ? unit.name : `${unit.name}（不参评）`),
      isFixed: true,
    },
    { key: 'group', title: '分组', text: ({ group }) => group },
    ...[0, 1, 2, 3].map((at): DataColumn<Row> => ({
      key: `quarter-${at + 1}`,
      title: `第${'一二三四'[at] ?? ''}季度`,
      text: ({ quarters }) => String(quarters[at]?.count ?? '—'),
      render: (row) => <QuarterCell row={row} at={at} isOver={data?.zero[at]?.isOver === true} />,
      isNumber: true,
    })),
    {
      key: 'total',
      title: `${year}年合计`,
      text: ({ total }) => String(total),
      isNumber: true,
    },
  ]
}

type CellProps = { row: Row; at: number; isOver: boolean }

/** 零公开 is marked once the quarter is over. */
function QuarterCell({ row: { unit, quarters, exemption }, at, isOver }: CellProps) {
  const cell = quarters[at]
  if (!cell || cell.count === null) return '—'
  if (cell.count === 0) return exemption === null && isOver ? <span className={styles.none}>0</span> : '0'
  return (
    <Link
      to="/disclosures"
      search={{ quarter: cell.quarter, ...(unit.code !== TOTAL && { unit: unit.code }) }}
      aria-label={`${unit.name}${quarterLabel(cell.quarter)}的 ${cell.count} 件`}
    >
      {cell.count}
    </Link>
  )
}
