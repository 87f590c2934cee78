import { UploadOutlined } from '@ant-design/icons'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { Suspense, lazy } from 'react'
import { PageHeader } from '../../components/page-header.tsx'
import { PagedRegister } from '../../components/paged-register.tsx'
import { client, orpc } from '../../lib/api-client.ts'
import { usePeriod } from '../../lib/current-period.ts'
import { useMe } from '../../lib/current-user.ts'
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
      <PagedRegister
        id="accounts"
        caption="政务新媒体账号"
        exportName="政务新媒体账号"
        noun={{ measure: '个', name: '账号' }}
        none={{ title: '没有备案的账号', hint: '没有账号的单位，这项指标不适用，其余各项折算。' }}
        columns={accountColumns}
        rowKey={(account) => account.code}
        list={list}
        fetchPage={(page, pageSize) => client.accounts.list({ ...input, page, pageSize })}
        onPage={(page, pageSize) => change({ page, pageSize })}
        isFiltered={hasFilters(search)}
        onClear={() => void navigate({ search: {} })}
        filters={<AccountFilters search={search} onChange={change} />}
      />
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
