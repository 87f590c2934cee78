import { PlusOutlined } from '@ant-design/icons'
import { UnitFilter } from '../../components/register/unit-filter.tsx'
import type { VetoFinding } from '@mingkao/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { ChoiceFilter } from '../../components/choice-filter.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { PagedRegister } from '../../components/paged-register.tsx'
import { SearchInput } from '../../components/search-input.tsx'
import { client, orpc } from '../../lib/api-client.ts'
import { useMe } from '../../lib/current-user.ts'
import { BulkDecision } from './bulk-decision.tsx'
import { vetoColumns } from './veto-columns.tsx'
import { stateLabels, subjectOf } from './veto-labels.tsx'
import { hasFilters, vetoesInput, type VetoesSearch, vetoStates } from './vetoes-search.ts'

const VetoDrawer = lazy(() => import('./veto-drawer.tsx').then((module) => ({ default: module.VetoDrawer })))
const VetoForm = lazy(() => import('./veto-form.tsx').then((module) => ({ default: module.VetoForm })))

/** 单项否决: what was seen, by whom, and what a second person made of it. */
export function VetoesPage() {
  const search = useSearch({ from: '/signed-in/veto-findings' })
  const navigate = useNavigate({ from: '/veto-findings' })
  const me = useMe()
  const [isAdding, setAdding] = useState(false)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const isOffice = me.role === 'office'
  const input = vetoesInput(search)
  const list = useQuery({ ...orpc.vetoes.list.queryOptions({ input }), placeholderData: keepPreviousData })
  const change = (next: VetoesSearch) =>
    void navigate({ search: (before) => ({ ...before, page: undefined, ...next }) })
  return (
    <>
      <PageHeader
        title="单项否决"
        scope={
          me.unit ? `${me.unit.name}及其账号；经第二人确认的才计入考核` : '由一人登记、另一人核实；经确认的才计入考核'
        }
        actions={
          isOffice && (
            <>
              <Link to="/veto-suspicions">
                <Button tabIndex={-1}>疑点</Button>
              </Link>
              <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
                登记
              </Button>
            </>
          )
        }
      />
      {isOffice && (
        <BulkDecision
          findings={(list.data?.rows ?? []).filter(({ id }) => chosen.includes(id))}
          onDone={() => setChosen([])}
        />
      )}
      <PagedRegister
        id="veto-findings"
        caption="单项否决事项"
        exportName="单项否决事项"
        noun={{ measure: '项', name: '单项否决事项' }}
        none={{
          title: '没有单项否决事项',
          hint: isOffice ? '检查中发现时在这里登记，由另一名管理员核实。' : '由区政府办登记并核实后在这里显示。',
        }}
        columns={vetoColumns}
        rowKey={(row) => row.id}
        list={list}
        fetchPage={(page, pageSize) => client.vetoes.list({ ...input, page, pageSize })}
        onPage={(page, pageSize) => change({ page, pageSize })}
        {...(isOffice && {
          selection: {
            keys: chosen,
            onChange: setChosen,
            nameOf: (row: VetoFinding) => `${subjectOf(row)} ${row.conditionLabel}`,
          },
        })}
        isFiltered={hasFilters(search)}
        onClear={() => void navigate({ to: '/veto-findings', search: {} })}
        filters={
          <>
            <SearchInput label="账号、单位或情况" value={search.q} onSearch={(q) => change({ q })} />
            <UnitFilter value={search.unit} onChange={(unit) => change({ unit })} />
            <ChoiceFilter
              label="状态"
              options={vetoStates.map((value) => ({ value, label: stateLabels[value] }))}
              value={search.state}
              onChange={(state) => change({ state })}
              width={108}
            />
          </>
        }
      />
      <Suspense>
        {search.open !== undefined && (
          <VetoDrawer
            id={search.open}
            onClose={() => void navigate({ search: (before) => ({ ...before, open: undefined }) })}
          />
        )}
        {isAdding && (
          <VetoForm
            finding={null}
            onClose={() => setAdding(false)}
            onRecorded={(open) => {
              setAdding(false)
              change({ open })
            }}
          />
        )}
      </Suspense>
    </>
  )
}
