import { PlusOutlined } from '@ant-design/icons'
import type { CheckRound } from '@mingkao/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import type { DataColumn } from '../../components/data-column.ts'
import { PageHeader } from '../../components/page-header.tsx'
import { PagedRegister } from '../../components/paged-register.tsx'
import { StateTag } from '../../components/state-tag.tsx'
import { client, orpc } from '../../lib/api-client.ts'
import { useMe } from '../../lib/current-user.ts'
import { formatMoment } from '../../lib/formats.ts'

const RoundForm = lazy(() => import('./round-form.tsx').then((module) => ({ default: module.RoundForm })))

const stateWords = (round: CheckRound) => (round.state === 'open' ? '进行中' : '已结束')

const columns: readonly DataColumn<CheckRound>[] = [
  {
    key: 'name',
    title: '名称',
    text: (row) => row.name,
    render: (row) => (
      <Link to="/check-rounds/$id" params={{ id: String(row.id) }}>
        {row.name}
      </Link>
    ),
    isFixed: true,
  },
  { key: 'checkedOn', title: '检查日期', text: (row) => row.checkedOn },
  { key: 'accounts', title: '账号', text: (row) => String(row.accounts), isNumber: true },
  { key: 'progress', title: '已交检查表', text: (row) => `${row.finished} / ${row.tasks}`, isNumber: true },
  {
    key: 'state',
    title: '状态',
    text: stateWords,
    render: (row) => <StateTag tone={row.state === 'open' ? 'amber' : 'green'}>{stateWords(row)}</StateTag>,
  },
  { key: 'createdBy', title: '新建人', text: (row) => row.createdBy },
  { key: 'createdAt', title: '新建时间', text: (row) => formatMoment(row.createdAt) },
  { key: 'seed', title: '抽样种子', text: (row) => row.seed ?? '—', isOptional: true },
]

const defaultPageSize = 50

/** 检查轮次: who looked at which accounts, and how far each round is. */
export function RoundsPage() {
  const { page = 1, pageSize = defaultPageSize } = useSearch({ from: '/signed-in/check-rounds' })
  const navigate = useNavigate({ from: '/check-rounds' })
  const isOffice = useMe().role === 'office'
  const [isAdding, setAdding] = useState(false)
  const input = { page, pageSize }
  const list = useQuery({ ...orpc.checks.list.queryOptions({ input }), placeholderData: keepPreviousData })
  return (
    <>
      <PageHeader
        title="检查轮次"
        scope="逐个账号对照单项否决条件检查，结果即通报附件3"
        actions={
          isOffice && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
              新建一轮
            </Button>
          )
        }
      />
      <PagedRegister
        id="check-rounds"
        caption="检查轮次"
        exportName="检查轮次"
        noun={{ measure: '轮', name: '检查轮次' }}
        none={{
          title: '还没有检查轮次',
          hint: isOffice ? '新建一轮，选账号、派检查员。' : '由区政府办新建后在这里显示。',
        }}
        columns={columns}
        rowKey={(row) => String(row.id)}
        list={list}
        fetchPage={(next, size) => client.checks.list({ page: next, pageSize: size })}
        onPage={(next, size) => void navigate({ search: { page: next, pageSize: size } })}
        isFiltered={false}
        onClear={() => void navigate({ search: {} })}
        filters={null}
      />
      <Suspense>{isAdding && <RoundForm onClose={() => setAdding(false)} />}</Suspense>
    </>
  )
}
