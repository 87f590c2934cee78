import { ChoiceFilter } from '../../components/choice-filter.tsx'
import { SearchInput } from '../../components/search-input.tsx'
import { useMe } from '../../lib/current-user.ts'
import { useUnitOptions } from '../../lib/unit-options.ts'
import { verdictLabels } from './account-columns.tsx'
import { accountStateLabels, platforms } from './account-labels.ts'
import { accountStates, type AccountsSearch, verdicts } from './accounts-search.ts'

type Props = {
  search: AccountsSearch
  onChange: (change: AccountsSearch) => void
}

export function AccountFilters({ search, onChange }: Props) {
  const isStaff = useMe().role === 'staff'
  const units = useUnitOptions()
  return (
    <>
      <SearchInput label="账号名称或编码" value={search.q} onSearch={(q) => onChange({ q })} />
      {!isStaff && (
        <ChoiceFilter label="主管单位" options={units} value={search.unit} onChange={(unit) => onChange({ unit })} />
      )}
      <ChoiceFilter
        label="类型"
        options={platforms.map((platform) => ({ value: platform, label: platform }))}
        value={search.platform}
        onChange={(platform) => onChange({ platform })}
      />
      <ChoiceFilter
        label="检查结果"
        options={verdicts.map((verdict) => ({ value: verdict, label: verdictLabels[verdict] }))}
        value={search.verdict}
        onChange={(verdict) => onChange({ verdict })}
        width={112}
      />
      <ChoiceFilter
        label="状态"
        options={accountStates.map((state) => ({ value: state, label: accountStateLabels[state] }))}
        value={search.state}
        onChange={(state) => onChange({ state })}
        width={120}
      />
      <ChoiceFilter
        label="排序"
        options={[
          { value: 'oldest', label: '久未更新在前' },
          { value: 'newest', label: '最近更新在前' },
        ]}
        value={search.sort}
        onChange={(sort) => onChange({ sort })}
        width={136}
      />
    </>
  )
}
