import { UploadOutlined } from '@ant-design/icons'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { Suspense, lazy } from 'react'
import { Card } from '../../components/card.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { client, orpc } from '../../lib/api-client.ts'
import { usePeriod } from '../../lib/current-period.ts'
import { useMe } from '../../lib/current-user.ts'
import { fetchAllPages } from '../../lib/fetch-all-pages.ts'
import { accountColumns } from './account-columns.tsx'
import { AccountFilters } from './account-filters.tsx'
import { accountsInput, hasFilters, type AccountsSearch } from './accounts-search.ts'

const AccountDrawer = lazy(() => import('./account-drawer.tsx').then((module) => ({ default: module.AccountDrawer })))

/** 政务新媒体: the registered accounts, and how long each has gone without an update at the check time. */
export function AccountsPage() {
  const period = usePeriod()
  const search = useSearch({ from: '/signed-in/accounts' })
  const navigate = useNavigate({ from: '/accounts' })
  const me = useMe()
  const input = accountsInput(search, period)
  const list = useQuery({ ...orpc.accounts.list.queryOptions({ input }), placeholderData: keepPreviousData })
  const change = (next: AccountsSearch) =>
    void navigate({ search: (before) => ({ ...before, page: undefined, ...next }) })
  const isFiltered = hasFilters(search)
  return (
    <>
      <PageHeader
        title="政务新媒体"
        scope={`${period ? `${period.label}检查时点的情况；` : ''}超过 14 天没有更新为不合格`}
        actions={
          me.role === 'office' && (
            <>
              <Link to="/imports/new" search={{ kind: 'posts' }}>
                <Button icon={<UploadOutlined />} tabIndex={-1}>
                  导入发布记录
                </Button>
              </Link>
              <Link to="/imports/new" search={{ kind: 'accounts' }}>
                <Button type="primary" icon={<UploadOutlined />} tabIndex={-1}>
                  导入账号
                </Button>
              </Link>
            </>
          )
        }
      />
      <Card flush>
        <DataTable
          id="accounts"
          caption="政务新媒体账号"
          columns={accountColumns}
          rows={list.data?.rows}
          rowKey={(account) => account.code}
          isLoading={list.isFetching}
          error={list.error}
          onRetry={() => void list.refetch()}
          exportName="政务新媒体账号"
          fetchAll={() => fetchAllPages((at, size) => client.accounts.list({ ...input, page: at, pageSize: size }))}
          empty={
            <EmptyState
              title={isFiltered ? '没有符合条件的账号' : '没有备案的账号'}
              hint={isFiltered ? '换个条件，或清空筛选后再看。' : '没有账号的单位，这项指标不适用，其余各项折算。'}
            />
          }
          tools={
            <AccountFilters
              search={search}
              result={list.data && `共 ${list.data.total} 个`}
              onChange={change}
              onClear={isFiltered ? () => void navigate({ search: {} }) : undefined}
            />
          }
          {...(list.data && {
            paging: {
              page: list.data.page,
              pageSize: list.data.pageSize,
              total: list.data.total,
              onChange: (at: number, size: number) => change({ page: at, pageSize: size }),
            },
          })}
        />
      </Card>
      <Suspense>
        {search.account !== undefined && (
          <AccountDrawer
            code={search.account}
            period={period?.id}
            onClose={() => void navigate({ search: (before) => ({ ...before, account: undefined }) })}
          />
        )}
      </Suspense>
    </>
  )
}
