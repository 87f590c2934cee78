import { useQuery } from '@tanstack/react-query'
import { UnitFilter } from '../../components/register/unit-filter.tsx'
import { ChoiceFilter } from '../../components/choice-filter.tsx'
import { DayInput } from '../../components/day-input.tsx'
import { SearchInput } from '../../components/search-input.tsx'
import { orpc } from '../../lib/api-client.ts'
import type { AuditSearch } from './audit-search.ts'

/** The filters of 操作日志; each stands in the address. */
export function AuditFilters({ search, onChange }: { search: AuditSearch; onChange: (change: AuditSearch) => void }) {
  const choices = useQuery(orpc.audit.choices.queryOptions({ staleTime: 60_000 })).data
  return (
    <>
      <SearchInput label="原因、编号或标题" value={search.q} onSearch={(q) => onChange({ q })} width={180} />
      <ChoiceFilter
        label="操作人"
        options={(choices?.actors ?? []).map((name) => ({ value: name, label: name }))}
        value={search.actor}
        onChange={(actor) => onChange({ actor })}
        listWidth={200}
      />
      <ChoiceFilter
        label="操作"
        options={choices?.actions ?? []}
        value={search.action}
        onChange={(action) => onChange({ action })}
        listWidth={200}
      />
      <ChoiceFilter
        label="对象"
        options={choices?.entities ?? []}
        value={search.entity}
        onChange={(entity) => onChange({ entity })}
        listWidth={160}
      />
      <UnitFilter value={search.unit} onChange={(unit) => onChange({ unit })} />
      <DayInput
        label="从这一天"
        placeholder="从这一天"
        value={search.from ?? null}
        onChange={(day) => onChange({ from: day ?? undefined })}
      />
      <DayInput
        label="到这一天"
        placeholder="到这一天"
        value={search.to ?? null}
        onChange={(day) => onChange({ to: day ?? undefined })}
      />
      <SearchInput label="请求编号" value={search.request} onSearch={(request) => onChange({ request })} width={150} />
    </>
  )
}
