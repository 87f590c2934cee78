import type { RegisterOrigin } from '@mingkao/contract'
import type { ReactNode } from 'react'
import { usePeriod } from '../../lib/current-period.ts'
import { useMe } from '../../lib/current-user.ts'
import type { RegisterSearch } from '../../lib/register-search.ts'
import { useUnitOptions } from '../../lib/unit-options.ts'
import { ChoiceFilter } from '../choice-filter.tsx'
import { SearchInput } from '../search-input.tsx'
import { originLabels } from './origin-labels.ts'

type Props = {
  search: RegisterSearch
  onChange: (change: RegisterSearch) => void
  /** 标题、索引号或文号 */
  words: string
  /** 公开单位 */
  unitLabel: string
  /** What this register can be narrowed to besides. */
  children?: ReactNode
}

const origins = (['import', 'manual', 'report'] satisfies RegisterOrigin[]).map((value) => ({
  value,
  label: originLabels[value],
}))

/** The filters of every register that people keep; each stands in the address. */
export function RegisterFilters({ search, onChange, words, unitLabel, children }: Props) {
  const period = usePeriod()
  const units = useUnitOptions()
  const isStaff = useMe().role === 'staff'
  const scope = search.withdrawn ? 'withdrawn' : search.all ? 'all' : undefined
  return (
    <>
      <SearchInput label={words} value={search.q} onSearch={(q) => onChange({ q })} />
      {!isStaff && (
        <ChoiceFilter label={unitLabel} options={units} value={search.unit} onChange={(unit) => onChange({ unit })} />
      )}
      {children}
      <ChoiceFilter
        label="来源"
        options={origins}
        value={search.origin}
        onChange={(origin) => onChange({ origin })}
        width={104}
      />
      <ChoiceFilter
        label={period?.label ?? '本期'}
        options={[
          { value: 'all', label: '全部时间' },
          { value: 'withdrawn', label: '已撤下的' },
        ]}
        value={scope}
        onChange={(value) =>
          onChange({
            all: value === 'all' ? true : undefined,
            withdrawn: value === 'withdrawn' ? true : undefined,
          })
        }
        width={150}
      />
    </>
  )
}
