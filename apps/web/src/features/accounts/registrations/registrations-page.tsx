import { PlusOutlined } from '@ant-design/icons'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { Suspense, lazy } from 'react'
import { ChoiceFilter } from '../../../components/choice-filter.tsx'
import { PageHeader } from '../../../components/page-header.tsx'
import { PagedRegister } from '../../../components/paged-register.tsx'
import { SearchInput } from '../../../components/search-input.tsx'
import { client, orpc } from '../../../lib/api-client.ts'
import { useMe } from '../../../lib/current-user.ts'
import { useUnitOptions } from '../../../lib/unit-options.ts'
import { kindLabels, stateLabels } from '../account-labels.ts'
import { registrationColumns } from './registration-columns.tsx'
import { hasFilters, kinds, registrationsInput, type RegistrationsSearch, states } from './registrations-search.ts'

const RegistrationDrawer = lazy(() =>
  import('./registration-drawer.tsx').then((module) => ({ default: module.RegistrationDrawer })),
)
const NewRegistration = lazy(() =>
  import('./registration-form.tsx').then((module) => ({ default: module.NewRegistration })),
)

/** 账号备案: what units have filed, where each stands, and the form to file another. */
export function RegistrationsPage() {
  const search = useSearch({ from: '/signed-in/registrations' })
  const navigate = useNavigate({ from: '/registrations' })
  const me = useMe()
  const input = registrationsInput(search)
  const list = useQuery({ ...orpc.registrations.list.queryOptions({ input }), placeholderData: keepPreviousData })
  const change = (next: RegistrationsSearch) => void navigate({ search: (before) => ({ ...before, ...next }) })
  const filter = (next: RegistrationsSearch) => change({ page: undefined, ...next })
  const isFiling = me.role === 'office' || me.role === 'staff'
  return (
    <>
      <PageHeader
        title="账号备案"
        scope={me.unit ? `${me.unit.name}报送的开设、变更、关停备案` : '各单位报送的开设、变更、关停备案，待审核的在前'}
        actions={
          isFiling && (
            <>
              <a href="/api/registrations/form.docx">空白登记表</a>
              <Button type="primary" icon={<PlusOutlined />} onClick={() => change({ fill: 'opening' })}>
                开设备案
              </Button>
            </>
          )
        }
      />
      <PagedRegister
        id="registrations"
        caption="账号备案事项"
        exportName="账号备案"
        noun={{ measure: '件', name: '备案' }}
        none={{ title: '还没有备案事项', hint: '开设账号点“开设备案”；变更、关停从政务新媒体的账号里办。' }}
        columns={registrationColumns}
        rowKey={({ id }) => String(id)}
        list={list}
        fetchPage={(page, pageSize) => client.registrations.list({ ...input, page, pageSize })}
        onPage={(page, pageSize) => change({ page, pageSize })}
        isFiltered={hasFilters(search)}
        onClear={() => void navigate({ search: {} })}
        filters={<Filters search={search} onChange={filter} isStaff={me.role === 'staff'} />}
      />
      <Suspense>
        {search.registration !== undefined && (
          <RegistrationDrawer id={search.registration} onClose={() => change({ registration: undefined })} />
        )}
        {search.fill !== undefined && (
          <NewRegistration
            kind={search.fill}
            account={search.account ?? null}
            onClose={() => change({ fill: undefined })}
            onSaved={(registration) => change({ fill: undefined, registration })}
          />
        )}
      </Suspense>
    </>
  )
}

function Filters({ search, onChange, isStaff }: FiltersProps) {
  const units = useUnitOptions()
  return (
    <>
      <SearchInput label="账号名称、平台或单位" value={search.q} onSearch={(q) => onChange({ q })} />
      {!isStaff && (
        <ChoiceFilter label="报送单位" options={units} value={search.unit} onChange={(unit) => onChange({ unit })} />
      )}
      <ChoiceFilter
        label="登记类型"
        options={kinds.map((kind) => ({ value: kind, label: kindLabels[kind] }))}
        value={search.kind}
        onChange={(kind) => onChange({ kind })}
        width={120}
      />
      <ChoiceFilter
        label="办理状态"
        options={states.map((state) => ({ value: state, label: stateLabels[state] }))}
        value={search.state}
        onChange={(state) => onChange({ state })}
        width={120}
      />
    </>
  )
}

type FiltersProps = {
  search: RegistrationsSearch
  onChange: (next: RegistrationsSearch) => void
  isStaff: boolean
}
