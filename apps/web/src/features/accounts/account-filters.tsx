import { ChoiceFilter } from '../../components/choice-filter.tsx'
import { SearchInput } from '../../components/search-input.tsx'
import { useMe } from '../../lib/current-user.ts'
import { useUnitOptions } from '../../lib/unit-options.ts'
import { verdictLabels } from './account-columns.tsx'
import { type AccountsSearch, verdicts } from './accounts-search.ts'

/** The platforms the register knows; the register may hold others, which the search box finds. */
const platforms = ['微信公众号', '微博', '今日头条', '抖音', '移动客户端', '小程序']

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
    </>
  )
}
