import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { PageHeader } from '../../components/page-header.tsx'
import { PagedRegister } from '../../components/paged-register.tsx'
import { client, orpc } from '../../lib/api-client.ts'
import { useMe } from '../../lib/current-user.ts'
import { auditColumns } from './audit-columns.tsx'
import { AuditDrawer } from './audit-drawer.tsx'
import { AuditFilters } from './audit-filters.tsx'
import { auditInput, type AuditSearch, hasFilters } from './audit-search.ts'

/** 操作日志: who did what, when and why; the office sees all of it, a unit what was done to its own rows. */
export function AuditPage() {
  const search = useSearch({ from: '/signed-in/audit' })
  const navigate = useNavigate({ from: '/audit' })
  const me = useMe()
  const { data: system } = useSuspenseQuery(orpc.system.info.queryOptions())
  const input = auditInput(search)
  const list = useQuery({ ...orpc.audit.list.queryOptions({ input }), placeholderData: keepPreviousData })
  const change = (next: AuditSearch) => void navigate({ search: (before) => ({ ...before, page: undefined, ...next }) })
  return (
    <>
      <PageHeader
        title="操作日志"
        scope={[
          me.unit ? `与${me.unit.name}有关的操作，以及您自己的登录` : '全区的每一次操作，只能查，不能改',
          ...(system.isDemo ? ['操作日志按服务器实际时间记录，与演示时钟不同'] : []),
        ].join('。')}
      />
      <PagedRegister
        id="audit"
        caption="操作日志"
        exportName="操作日志"
        noun={{ measure: '条', name: '操作' }}
        none={{ title: '还没有操作', hint: '有人登录、导入或修改后，这里逐条列出。' }}
        columns={auditColumns}
        rowKey={(row) => row.id}
        list={list}
        fetchPage={(page, pageSize) => client.audit.list({ ...input, page, pageSize })}
        onPage={(page, pageSize) => change({ page, pageSize })}
        isFiltered={hasFilters(search)}
        onClear={() => void navigate({ to: '/audit', search: {} })}
        filters={<AuditFilters search={search} onChange={change} />}
      />
      {search.open !== undefined && (
        <AuditDrawer
          id={search.open}
          onClose={() => void navigate({ search: (before) => ({ ...before, open: undefined }) })}
        />
      )}
    </>
  )
}
