import type { VisitResult } from '@mingkao/contract'
import { ChoiceFilter } from '../../components/choice-filter.tsx'
import { FilterBar } from '../../components/filter-bar.tsx'
import { SearchInput } from '../../components/search-input.tsx'
import { useUnitOptions } from '../../lib/unit-options.ts'
import { resultLabels } from './patrol-labels.ts'
import type { PatrolSearch } from './patrol-search.ts'

const choices: readonly VisitResult[] = [
  'found',
  'new-items',
  'empty',
  'unreachable',
  'not-visited',
  'unreadable',
  'waiting',
]

type Props = {
  search: PatrolSearch
  result: string | undefined
  onChange: (change: PatrolSearch) => void
  onClear: (() => void) | undefined
}

export function VisitFilters({ search, result, onChange, onClear }: Props) {
  const units = useUnitOptions()
  return (
    <FilterBar result={result} onClear={onClear}>
      <SearchInput label="栏目或单位" value={search.q} onSearch={(q) => onChange({ q })} />
      <ChoiceFilter
        label="结果"
        options={choices.map((value) => ({ value, label: resultLabels[value] }))}
        value={search.result}
        onChange={(value) => onChange({ result: value })}
      />
      <ChoiceFilter label="责任单位" options={units} value={search.unit} onChange={(unit) => onChange({ unit })} />
    </FilterBar>
  )
}
