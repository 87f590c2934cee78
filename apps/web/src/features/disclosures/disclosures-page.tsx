import { DownloadOutlined, PlusOutlined, TableOutlined, UploadOutlined } from '@ant-design/icons'
import type { Disclosure } from '@mingkao/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { Suspense, lazy, useState } from 'react'
import { ChoiceFilter } from '../../components/choice-filter.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { PagedRegister } from '../../components/paged-register.tsx'
import { RegisterFilters } from '../../components/register/register-filters.tsx'
import { rowSelection } from '../../components/register/row-selection.tsx'
import { client, orpc } from '../../lib/api-client.ts'
import { usePeriod } from '../../lib/current-period.ts'
import { useMe } from '../../lib/current-user.ts'
import { pageHref } from '../../lib/page-href.ts'
import { choiceParam } from '../../lib/search-params.ts'
import { BulkDisclosures } from './bulk-disclosures.tsx'
import { disclosureColumns } from './disclosure-columns.tsx'
import { validityOptions } from './disclosure-labels.ts'
import { disclosuresInput, type DisclosuresSearch, hasFilters, quarterLabel } from './disclosures-search.ts'

const DisclosureDrawer = lazy(() => import('./disclosure-drawer.tsx').then((it) => ({ default: it.DisclosureDrawer })))
const DisclosureForm = lazy(() => import('./disclosure-form.tsx').then((it) => ({ default: it.DisclosureForm })))

/** 主动公开: the documents disclosed, whether within 20 working days; the office enters, corrects and takes them off. */
export function DisclosuresPage() {
  const period = usePeriod()
  const search = useSearch({ from: '/signed-in/disclosures' })
  const navigate = useNavigate({ from: '/disclosures' })
  const isOffice = useMe().role === 'office'
  const [isAdding, setAdding] = useState(false)
  const [chosen, setChosen] = useState<readonly Disclosure[]>([])
  const input = disclosuresInput(search, period)
  const list = useQuery({ ...orpc.disclosures.list.queryOptions({ input }), placeholderData: keepPreviousData })
  const change = (next: DisclosuresSearch) => {
    setChosen([])
    void navigate({ search: (before) => ({ ...before, page: undefined, ...next }) })
  }
  const { page: _page, pageSize: _pageSize, withdrawn, ...filter } = input
  const exportHref = pageHref('/api/disclosures/export.xlsx', undefined, {
    ...filter,
    ...(withdrawn && { withdrawn: 'true' }),
  })
  return (
    <>
      <PageHeader
        title="主动公开"
        scope={scopeOf(search, period?.label)}
        actions={
          <>
            <Link to="/disclosures/quarters">
              <Button icon={<TableOutlined />} tabIndex={-1}>
                季度统计
              </Button>
            </Link>
            <Button icon={<DownloadOutlined />} href={exportHref} title="按导入格式导出，可改后再导入">
              导出台账
            </Button>
            {isOffice && (
              <>
                <Link to="/imports/new" search={{ kind: 'disclosures' }}>
                  <Button icon={<UploadOutlined />} tabIndex={-1}>
                    导入
                  </Button>
                </Link>
                <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
                  登记一件
                </Button>
              </>
            )}
          </>
        }
      />
      {isOffice && <BulkDisclosures chosen={chosen} onDone={() => setChosen([])} />}
      <PagedRegister
        id="disclosures"
        caption="主动公开信息"
        exportName="主动公开"
        noun={{ measure: '件', name: '文件' }}
        none={{ title: '本期没有公开的文件', hint: '一季度一件也没有公开的单位会被扣分。' }}
        columns={disclosureColumns}
        rowKey={(row) => row.id}
        list={list}
        fetchPage={(page, pageSize) => client.disclosures.list({ ...input, page, pageSize })}
        onPage={(page, pageSize) => change({ page, pageSize })}
        isFiltered={hasFilters(search)}
        onClear={() => void navigate({ search: {} })}
        {...(isOffice && { table: { rowSelection: rowSelection(chosen, setChosen) } })}
        filters={
          <RegisterFilters search={search} onChange={change} words="标题、索引号或文号" unitLabel="公开单位">
            <ChoiceFilter
              label="有效性"
              options={validityOptions}
              value={search.validity}
              onChange={(value) => change({ validity: choiceParam(value, ['valid', 'expired', 'repealed']) })}
              width={104}
            />
          </RegisterFilters>
        }
      />
      <Suspense>
        {search.open !== undefined && (
          <DisclosureDrawer
            id={search.open}
            isEditable={isOffice}
            onClose={() => void navigate({ search: (before) => ({ ...before, open: undefined }) })}
          />
        )}
        {isAdding && <DisclosureForm disclosure={null} onClose={() => setAdding(false)} />}
      </Suspense>
    </>
  )
}

function scopeOf({ all, withdrawn, quarter }: DisclosuresSearch, period: string | undefined): string {
  if (withdrawn) return '已撤下的文件，不再计入，可以恢复'
  if (quarter !== undefined) return `${quarterLabel(quarter)}公开的文件`
  return all ? '全部时间' : `${period ?? ''}公开的文件`
}
