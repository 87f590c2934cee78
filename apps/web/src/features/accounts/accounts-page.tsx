import type { Account } from '@mingkao/contract'
import { PlusOutlined, UploadOutlined } from '@ant-design/icons'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { Suspense, lazy, useState } from 'react'
import { PageHeader } from '../../components/page-header.tsx'
import { PagedRegister } from '../../components/paged-register.tsx'
import { client, orpc } from '../../lib/api-client.ts'
import { usePeriod } from '../../lib/current-period.ts'
import { useMe } from '../../lib/current-user.ts'
import { accountColumns } from './account-columns.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { exportHref } from './export-href.ts'
import { AccountFilters } from './account-filters.tsx'
import { accountsInput, hasFilters, type AccountsSearch } from './accounts-search.ts'

const EditAccount = lazy(() => import('./edit-account.tsx').then((module) => ({ default: module.EditAccount })))
const AccountDrawer = lazy(() => import('./account-drawer.tsx').then((module) => ({ default: module.AccountDrawer })))

/** 政务新媒体: the registered accounts, and how long each has gone without an update at the check time. */
export function AccountsPage() {
  const period = usePeriod()
  const search = useSearch({ from: '/signed-in/accounts' })
  const navigate = useNavigate({ from: '/accounts' })
  const me = useMe()
  const [isAdding, setAdding] = useState(false)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const input = accountsInput(search, period)
  const list = useQuery({ ...orpc.accounts.list.queryOptions({ input }), placeholderData: keepPreviousData })
  const change = (next: AccountsSearch) =>
    void navigate({ search: (before) => ({ ...before, page: undefined, ...next }) })
  const chosenRows = (list.data?.rows ?? []).filter(({ code }) => chosen.includes(code))
  return (
    <>
      <PageHeader
        title="政务新媒体"
        scope={`${period ? `${period.label}检查时点的情况；` : ''}超过 14 天没有更新为不合格`}
        actions={
          me.role === 'office' && (
            <>
              <Button href={exportHref(input)}>导出登记簿</Button>
              <Button icon={<PlusOutlined />} onClick={() => setAdding(true)}>
                登记账号
              </Button>
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
        {...(me.role === 'office' && {
          selection: { keys: chosen, onChange: setChosen, nameOf: ({ name }: Account) => name },
        })}
        list={list}
        fetchPage={(page, pageSize) => client.accounts.list({ ...input, page, pageSize })}
        onPage={(page, pageSize) => change({ page, pageSize })}
        isFiltered={hasFilters(search)}
        onClear={() => void navigate({ search: {} })}
        filters={<AccountFilters search={search} onChange={change} />}
      />
      {me.role === 'office' && chosen.length > 0 && <SelectionBar accounts={chosenRows} onDone={() => setChosen([])} />}
      <Suspense>
        {isAdding && <EditAccount account={null} onClose={() => setAdding(false)} />}
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
