import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { UnitFilter } from '../../components/register/unit-filter.tsx'
import { ChoiceFilter } from '../../components/choice-filter.tsx'
import { PagedRegister } from '../../components/paged-register.tsx'
import { SearchInput } from '../../components/search-input.tsx'
import { client, orpc } from '../../lib/api-client.ts'
import { usePeriod } from '../../lib/current-period.ts'
import { useMe } from '../../lib/current-user.ts'
import { appealColumns } from './appeal-columns.tsx'
import { appealStates } from './appeal-labels.ts'
import { appealsInput, type AppealsSearch, hasFilters } from './appeals-search.ts'

const states = (['open', 'accepted', 'rejected', 'withdrawn', 'lapsed'] as const).map((value) => ({
  value,
  label: appealStates[value].label,
}))

export type ListProps = { search: AppealsSearch; onChange: (next: AppealsSearch) => void }

/** 申诉, what waits to be decided first. */
export function AppealList({ search, onChange }: ListProps) {
  const period = usePeriod()
  const { role } = useMe()
  const input = appealsInput(search, period)
  const list = useQuery({ ...orpc.appeals.list.queryOptions({ input }), placeholderData: keepPreviousData })
  return (
    <PagedRegister
      id="appeals"
      caption="申诉"
      exportName="申诉"
      noun={{ measure: '件', name: '申诉' }}
      none={
        role === 'staff'
          ? { title: '本单位没有提出过申诉', hint: '出初稿后，在“本单位”里点开一条扣分，可以对它提出申诉。' }
          : { title: '没有申诉', hint: '出初稿后，单位在申诉期内提出的申诉会列在这里。' }
      }
      columns={appealColumns}
      rowKey={(row) => String(row.id)}
      list={list}
      fetchPage={(page, pageSize) => client.appeals.list({ ...input, page, pageSize })}
      onPage={(page, pageSize) => onChange({ page, pageSize })}
      isFiltered={hasFilters(search)}
      onClear={() => onChange({ q: undefined, unit: undefined, state: undefined, only: undefined })}
      filters={
        <>
          <SearchInput label="检查发现或理由" value={search.q} onSearch={(q) => onChange({ q })} />
          <UnitFilter value={search.unit} onChange={(unit) => onChange({ unit })} />
          <ChoiceFilter
            label="状态"
            options={states}
            value={input.state}
            onChange={(state) => onChange({ state })}
            width={144}
          />
          <ChoiceFilter
            label="全部周期"
            options={[{ value: 'only', label: period?.label ?? '本期' }]}
            value={search.only ? 'only' : undefined}
            onChange={(value) => onChange({ only: value === 'only' ? true : undefined })}
            width={150}
          />
        </>
      }
    />
  )
}
