import type { Column } from '@mingkao/contract'
import { Segmented } from 'antd'
import { ChoiceFilter } from '../../components/choice-filter.tsx'
import { FilterBar } from '../../components/filter-bar.tsx'
import { SearchInput } from '../../components/search-input.tsx'
import { useMe } from '../../lib/current-user.ts'
import { useUnitOptions } from '../../lib/unit-options.ts'
import { countOf } from './column-tree.ts'
import { columnFilters, type ColumnFilter, type ColumnsSearch } from './columns-search.ts'

const labels: Record<ColumnFilter, string> = {
  overdue: '超期',
  'near-limit': '预警',
  fresh: '正常',
  unknown: '尚未检查',
  exempt: '不检查',
  'no-owner': '无责任单位',
}
/** Shown even where none is: people look for these. */
const always: ReadonlySet<ColumnFilter> = new Set(['overdue', 'near-limit', 'fresh', 'no-owner'])

type Props = {
  columns: readonly Column[]
  search: ColumnsSearch
  result: string | undefined
  onChange: (change: ColumnsSearch) => void
  onClear: (() => void) | undefined
}

export function ColumnFilters({ columns, search, result, onChange, onClear }: Props) {
  const isStaff = useMe().role === 'staff'
  const units = useUnitOptions()
  const categories = [...new Set(columns.map(({ category }) => category).filter((category) => category !== '频道'))]
  const states = columnFilters
    .map((value) => ({ value, count: countOf(columns, value) }))
    .filter(({ value, count }) => count > 0 || always.has(value) || value === search.state)
  return (
    <FilterBar result={result} onClear={onClear}>
      <Segmented<ColumnFilter | 'all'>
        aria-label="状态"
        value={search.state ?? 'all'}
        options={[
          { value: 'all', label: '全部' },
          ...states.map(({ value, count }) => ({ value, label: `${labels[value]} ${count}` })),
        ]}
        onChange={(value) => onChange({ state: value === 'all' ? undefined : value })}
      />
      {!isStaff && (
        <ChoiceFilter label="责任单位" options={units} value={search.unit} onChange={(unit) => onChange({ unit })} />
      )}
      <ChoiceFilter
        label="类别"
        options={categories.map((category) => ({ value: category, label: category }))}
        value={search.category}
        onChange={(category) => onChange({ category })}
        width={112}
      />
      <SearchInput label="栏目名称或编码" value={search.q} onSearch={(q) => onChange({ q })} width={176} />
    </FilterBar>
  )
}
