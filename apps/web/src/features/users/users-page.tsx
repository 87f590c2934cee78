import { PlusOutlined } from '@ant-design/icons'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { Suspense, lazy, useState } from 'react'
import { Card } from '../../components/card.tsx'
import { LightTable } from '../../components/light-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { client, orpc } from '../../lib/api-client.ts'
import { useMe } from '../../lib/current-user.ts'
import { fetchAllPages } from '../../lib/fetch-all-pages.ts'
import type { HandOver } from './hand-over-dialog.tsx'
import { useUserActions } from './use-user-actions.tsx'
import { UserFilters } from './user-filters.tsx'
import { userColumns } from './user-columns.tsx'
import { hasUserFilters, usersInput } from './users-search.ts'
import type { UsersSearch } from './users-search.ts'

const CreateUserDialog = lazy(() =>
  import('./create-user-dialog.tsx').then((module) => ({ default: module.CreateUserDialog })),
)
const HandOverDialog = lazy(() =>
  import('./hand-over-dialog.tsx').then((module) => ({ default: module.HandOverDialog })),
)

/** 用户: the office keeps the accounts of the units' staff, operators keep all. */
export function UsersPage() {
  const me = useMe()
  const search = useSearch({ from: '/signed-in/users' })
  const navigate = useNavigate({ from: '/users' })
  const [isCreating, setCreating] = useState(false)
  const [handOver, setHandOver] = useState<HandOver | null>(null)
  const input = usersInput(search)
  const list = useQuery({ ...orpc.users.list.queryOptions({ input }), placeholderData: keepPreviousData })
  const actionsOf = useUserActions(me.id, setHandOver)
  const change = (next: UsersSearch) => void navigate({ search: (before) => ({ ...before, page: undefined, ...next }) })
  const isFiltered = hasUserFilters(search)
  return (
    <>
      <PageHeader
        title="用户"
        scope={me.role === 'office' ? '各单位经办人员账号' : '全部账号'}
        actions={
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setCreating(true)}>
            新建用户
          </Button>
        }
      />
      <Card flush>
        <LightTable
          id="users"
          caption="用户"
          columns={userColumns(actionsOf)}
          rows={list.data?.rows}
          rowKey={(user) => user.id}
          isLoading={list.isPending || list.isPlaceholderData}
          error={list.error}
          onRetry={() => void list.refetch()}
          exportName="用户"
          fetchAll={() => fetchAllPages((at, size) => client.users.list({ ...input, page: at, pageSize: size }))}
          empty={
            isFiltered ? (
              <EmptyState title="没有符合条件的用户" hint="换个条件，或清空筛选后再看。" />
            ) : (
              <EmptyState title="还没有用户" hint="先为每个单位建一个经办人员账号。" />
            )
          }
          paging={{
            page: input.page,
            pageSize: input.pageSize,
            total: list.data?.total ?? 0,
            onChange: (page, pageSize) => change({ page, pageSize }),
          }}
          tools={
            <UserFilters
              search={search}
              isOperator={me.role === 'operator'}
              total={list.data?.total}
              onChange={change}
              onClear={isFiltered ? () => void navigate({ search: ({ period }) => ({ period }) }) : undefined}
            />
          }
        />
      </Card>
      <Suspense>
        {isCreating && (
          <CreateUserDialog
            isOperator={me.role === 'operator'}
            onClose={() => setCreating(false)}
            onCreated={(created) => {
              setCreating(false)
              setHandOver({ ...created, occasion: '已新建' })
            }}
          />
        )}
        {handOver && <HandOverDialog handOver={handOver} onClose={() => setHandOver(null)} />}
      </Suspense>
    </>
  )
}
