import { useQuery } from '@tanstack/react-query'
import { ChoiceFilter } from '../../components/choice-filter.tsx'
import { FilterBar } from '../../components/filter-bar.tsx'
import { SearchInput } from '../../components/search-input.tsx'
import { orpc } from '../../lib/api-client.ts'
import { ROLE_NAMES, roles } from './role-labels.ts'
import type { UsersSearch } from './users-search.ts'

interface UserFiltersProps {
  search: UsersSearch
  isOperator: boolean
  total: number | undefined
  onChange: (next: UsersSearch) => void
  onClear: (() => void) | undefined
}

const STATES = [
  { value: 'true', label: '启用' },
  { value: 'false', label: '停用' },
] as const

export function UserFilters({ search, isOperator, total, onChange, onClear }: UserFiltersProps) {
  const units = useQuery(orpc.units.list.queryOptions({ input: {} }))
  return (
    <FilterBar result={total !== undefined && `共 ${total} 个`} onClear={onClear}>
      <SearchInput label="用户名、姓名或单位" value={search.q} onSearch={(q) => onChange({ q })} />
      {isOperator && (
        <ChoiceFilter
          label="角色"
          options={roles.map((role) => ({ value: role, label: ROLE_NAMES[role] }))}
          value={search.role}
          onChange={(role) => onChange({ role })}
        />
      )}
      <ChoiceFilter
        label="单位"
        options={(units.data ?? []).map(({ code, name }) => ({ value: code, label: name }))}
        value={search.unit}
        onChange={(unit) => onChange({ unit })}
      />
      <ChoiceFilter
        label="状态"
        options={STATES}
        value={search.enabled === undefined ? undefined : search.enabled ? 'true' : 'false'}
        onChange={(state) => onChange({ enabled: state === undefined ? undefined : state === 'true' })}
      />
    </FilterBar>
  )
}
