import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { UnitFilter } from '../../../components/register/unit-filter.tsx'
import { ChoiceFilter } from '../../../components/choice-filter.tsx'
import { PagedRegister } from '../../../components/paged-register.tsx'
import { SearchInput } from '../../../components/search-input.tsx'
import { client, orpc } from '../../../lib/api-client.ts'
import type { ListProps } from '../appeal-list.tsx'
import { exemptionStates } from '../appeal-labels.ts'
import { exemptionsInput, hasFilters } from '../appeals-search.ts'
import { exemptionColumns } from './exemption-columns.tsx'

const states = (['open', 'approved', 'refused', 'withdrawn', 'revoked'] as const).map((value) => ({
  value,
  label: exemptionStates[value],
}))

/** 免考申请, what waits to be decided first. */
export function ExemptionList({ search, onChange }: ListProps) {
  const input = exemptionsInput(search)
  const list = useQuery({ ...orpc.exemptions.list.queryOptions({ input }), placeholderData: keepPreviousData })
  return (
    <PagedRegister
      id="exemptions"
      caption="免考申请"
      exportName="免考申请"
      noun={{ measure: '件', name: '免考申请' }}
      none={{ title: '没有免考申请', hint: '有机构改革、网站改版、账号停用维护等情形的，可以事先申请免考。' }}
      columns={exemptionColumns}
      rowKey={(row) => String(row.id)}
      list={list}
      fetchPage={(page, pageSize) => client.exemptions.list({ ...input, page, pageSize })}
      onPage={(page, pageSize) => onChange({ page, pageSize })}
      isFiltered={hasFilters(search)}
      onClear={() => onChange({ q: undefined, unit: undefined, state: undefined, only: undefined })}
      filters={
        <>
          <SearchInput label="事项或说明" value={search.q} onSearch={(q) => onChange({ q })} />
          <UnitFilter value={search.unit} onChange={(unit) => onChange({ unit })} />
          <ChoiceFilter
            label="状态"
            options={states}
            value={input.state}
            onChange={(state) => onChange({ state })}
            width={112}
          />
        </>
      }
    />
  )
}
