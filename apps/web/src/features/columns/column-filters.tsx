import { ExclamationCircleFilled } from '@ant-design/icons'
import type { Column } from '@mingkao/contract'
import { Dropdown, Segmented } from 'antd'
import { ChoiceFilter } from '../../components/choice-filter.tsx'
import { FilterBar } from '../../components/filter-bar.tsx'
import { SearchInput } from '../../components/search-input.tsx'
import { useMe } from '../../lib/current-user.ts'
import { useUnitOptions } from '../../lib/unit-options.ts'
import { countOf, isChecked } from './column-tree.ts'
import styles from './columns.module.css'
import { columnFilters, type ColumnFilter, type ColumnsSearch } from './columns-search.ts'

const labels: Record<ColumnFilter, string> = {
  overdue: '超期',
  'near-limit': '预警',
  fresh: '正常',
  unknown: '尚未检查',
  exempt: '不检查',
  'no-owner': '无责任单位',
  archived: '已归档',
  'closed-lead': '责任单位已撤并',
  'supporting-only': '只有协办单位',
  'ending-soon': '30天内到期无接替',
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
  const counts = new Map(columnFilters.map((filter) => [filter, countOf(columns, filter)]))
  const tabs = columnFilters.filter((filter) => always.has(filter) || filter === search.state)
  const others = columnFilters.filter(
    (filter) => !always.has(filter) && filter !== search.state && (counts.get(filter) ?? 0) > 0,
  )
  return (
    <FilterBar result={onClear && result} onClear={onClear}>
      <Segmented<ColumnFilter | 'all'>
        aria-label="状态"
        className={styles.tabs ?? ''}
        value={search.state ?? 'all'}
        options={[
          { value: 'all', label: `全部 ${columns.filter(isChecked).length}` },
          ...tabs.map((value) => ({ value, label: <Tab filter={value} count={counts.get(value) ?? 0} /> })),
        ]}
        onChange={(value) => onChange({ state: value === 'all' ? undefined : value, site: undefined })}
      />
      {others.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: others.map((key) => ({ key, label: `${labels[key]} ${counts.get(key) ?? 0}` })),
            onClick: ({ key }) => onChange({ state: others.find((filter) => filter === key), site: undefined }),
          }}
        >
          <button type="button" className={styles.more}>
            其他 {others.length}
          </button>
        </Dropdown>
      )}
      {!isStaff && (
        <ChoiceFilter
          label="责任单位"
          options={units}
          value={search.unit}
          onChange={(unit) => onChange({ unit })}
          width={108}
          listWidth={180}
        />
      )}
      <ChoiceFilter
        label="类别"
        options={categories.map((category) => ({ value: category, label: category }))}
        value={search.category}
        onChange={(category) => onChange({ category })}
        width={92}
        listWidth={120}
      />
      <SearchInput label="栏目名称或网址" value={search.q} onSearch={(q) => onChange({ q })} width={196} />
    </FilterBar>
  )
}

function Tab({ filter, count }: { filter: ColumnFilter; count: number }) {
  if (filter !== 'overdue' || count === 0) return `${labels[filter]} ${count}`
  return (
    <span className={styles.overdue}>
      <ExclamationCircleFilled aria-hidden /> {labels[filter]} {count}
    </span>
  )
}
