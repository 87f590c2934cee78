import { UploadOutlined } from '@ant-design/icons'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { ChoiceFilter } from '../../components/choice-filter.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { PagedRegister } from '../../components/paged-register.tsx'
import { SearchInput } from '../../components/search-input.tsx'
import { client, orpc } from '../../lib/api-client.ts'
import { usePeriod } from '../../lib/current-period.ts'
import { useMe } from '../../lib/current-user.ts'
import { useUnitOptions } from '../../lib/unit-options.ts'
import { disclosureColumns } from './disclosure-columns.tsx'
import { disclosuresInput, hasFilters, type DisclosuresSearch } from './disclosures-search.ts'

/** 主动公开: the documents disclosed in the period, and whether within 20 working days. */
export function DisclosuresPage() {
  const period = usePeriod()
  const search = useSearch({ from: '/signed-in/disclosures' })
  const navigate = useNavigate({ from: '/disclosures' })
  const me = useMe()
  const units = useUnitOptions()
  const input = disclosuresInput(search, period)
  const list = useQuery({ ...orpc.disclosures.list.queryOptions({ input }), placeholderData: keepPreviousData })
  const change = (next: DisclosuresSearch) =>
    void navigate({ search: (before) => ({ ...before, page: undefined, ...next }) })
  return (
    <>
      <PageHeader
        title="主动公开"
        scope={search.all ? '全部时间' : `${period?.label ?? ''}公开的文件`}
        actions={
          me.role === 'office' && (
            <Link to="/imports/new" search={{ kind: 'disclosures' }}>
              <Button type="primary" icon={<UploadOutlined />} tabIndex={-1}>
                导入
              </Button>
            </Link>
          )
        }
      />
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
        filters={
          <>
            <SearchInput label="标题、索引号或文号" value={search.q} onSearch={(text) => change({ q: text })} />
            {me.role !== 'staff' && (
              <ChoiceFilter
                label="公开单位"
                options={units}
                value={search.unit}
                onChange={(code) => change({ unit: code })}
              />
            )}
            <ChoiceFilter
              label={period?.label ?? '本期'}
              options={[{ value: 'all', label: '全部时间' }]}
              value={search.all ? 'all' : undefined}
              onChange={(value) => change({ all: value === 'all' ? true : undefined })}
              width={150}
            />
          </>
        }
      />
    </>
  )
}
