import { ChoiceFilter } from '../../components/choice-filter.tsx'
import { FilterBar } from '../../components/filter-bar.tsx'
import { SearchInput } from '../../components/search-input.tsx'
import { useColumnOptions } from '../../lib/column-options.ts'
import { useUnitOptions } from '../../lib/unit-options.ts'
import type { NewItemsSearch } from './patrol-search.ts'

type Props = {
  search: NewItemsSearch
  result: string | undefined
  onChange: (change: NewItemsSearch) => void
  onClear: (() => void) | undefined
}

export function NewItemFilters({ search, result, onChange, onClear }: Props) {
  const units = useUnitOptions()
  const columns = useColumnOptions()
  return (
    <FilterBar result={result} onClear={onClear}>
      <SearchInput label="标题或栏目" value={search.q} onSearch={(q) => onChange({ q })} />
      <ChoiceFilter
        label="栏目"
        options={columns.filter(({ isFolder }) => !isFolder)}
        value={search.column}
        onChange={(column) => onChange({ column })}
        width={180}
        listWidth={280}
      />
      <ChoiceFilter label="责任单位" options={units} value={search.unit} onChange={(unit) => onChange({ unit })} />
    </FilterBar>
  )
}
