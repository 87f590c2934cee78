import type { VetoSuspicion } from '@mingkao/contract'
import { UnitFilter } from '../../components/register/unit-filter.tsx'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { lazy, Suspense } from 'react'
import { ChoiceFilter } from '../../components/choice-filter.tsx'
import type { DataColumn } from '../../components/data-column.ts'
import { LongText } from '../../components/long-text.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { PagedRegister } from '../../components/paged-register.tsx'
import { client, orpc } from '../../lib/api-client.ts'
import {
  suspicionKey,
  suspicionKinds,
  suspicionsInput,
  type SuspicionsSearch,
  suspicionStates,
} from './suspicions-search.ts'
import { kindLabels, suspicionLabels, SuspicionStateOf } from './veto-labels.tsx'

const SuspicionDrawer = lazy(() =>
  import('./suspicion-drawer.tsx').then((module) => ({ default: module.SuspicionDrawer })),
)

const columns: readonly DataColumn<VetoSuspicion>[] = [
  {
    key: 'sentence',
    title: '疑点',
    text: (row) => row.sentence,
    render: (row) => (
      <Link from="/veto-suspicions" search={(before) => ({ ...before, open: suspicionKey(row) })}>
        <LongText width={360} lines={2}>
          {row.sentence}
        </LongText>
      </Link>
    ),
    isFixed: true,
  },
  { key: 'unit', title: '单位', text: (row) => row.unit.name },
  { key: 'kind', title: '类型', text: (row) => kindLabels[row.kind] },
  { key: 'month', title: '月份', text: (row) => row.month },
  { key: 'rows', title: '涉及条数', text: (row) => String(row.rows), isNumber: true },
  {
    key: 'state',
    title: '处理',
    text: (row) => suspicionLabels[row.state],
    render: (row) => <SuspicionStateOf state={row.state} />,
  },
  {
    key: 'reason',
    title: '理由',
    text: reasonOf,
    render: (row) => (
      <LongText width={260} lines={2}>
        {reasonOf(row)}
      </LongText>
    ),
  },
]

function reasonOf({ decision }: VetoSuspicion): string {
  return decision?.reason ?? '—'
}

/** 疑点: proposed by the system from when items came in; a person decides. */
export function SuspicionsPage() {
  const search = useSearch({ from: '/signed-in/veto-suspicions' })
  const navigate = useNavigate({ from: '/veto-suspicions' })
  const input = suspicionsInput(search)
  const list = useQuery({ ...orpc.vetoes.suspicions.queryOptions({ input }), placeholderData: keepPreviousData })
  const change = (next: SuspicionsSearch) =>
    void navigate({ search: (before) => ({ ...before, page: undefined, ...next }) })
  const { unit, kind, state, open } = search
  const opened = list.data?.rows.find((row) => suspicionKey(row) === open)
  return (
    <>
      <PageHeader
        title="疑点"
        scope="由系统按采集时间提出，只供判断；是否属于伪造发布日期由人认定"
        actions={
          <Link to="/veto-findings">
            <Button tabIndex={-1}>单项否决事项</Button>
          </Link>
        }
      />
      <PagedRegister
        id="veto-suspicions"
        caption="疑点"
        exportName="疑点"
        noun={{ measure: '项', name: '疑点' }}
        none={{ title: '没有疑点', hint: '没有晚到一天以上的信息，也没有过半数集中在月末 3 天的月份。' }}
        columns={columns}
        rowKey={suspicionKey}
        list={list}
        fetchPage={(page, pageSize) => client.vetoes.suspicions({ ...input, page, pageSize })}
        onPage={(page, pageSize) => change({ page, pageSize })}
        isFiltered={[unit, kind, state].some((value) => value !== undefined)}
        onClear={() => void navigate({ to: '/veto-suspicions', search: {} })}
        filters={
          <>
            <UnitFilter value={unit} onChange={(next) => change({ unit: next })} />
            <ChoiceFilter
              label="类型"
              options={suspicionKinds.map((value) => ({ value, label: kindLabels[value] }))}
              value={kind}
              onChange={(next) => change({ kind: next })}
            />
            <ChoiceFilter
              label="处理"
              options={suspicionStates.map((value) => ({ value, label: suspicionLabels[value] }))}
              value={state}
              onChange={(next) => change({ state: next })}
              width={144}
            />
          </>
        }
      />
      <Suspense>
        {opened && <SuspicionDrawer suspicion={opened} onClose={() => change({ open: undefined })} />}
      </Suspense>
    </>
  )
}
