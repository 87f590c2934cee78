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
import { interpretationColumns } from './interpretation-columns.tsx'
import { interpretationsInput, hasFilters, type InterpretationsSearch } from './interpretations-search.ts'

const forms = [
  { value: 'illustrated', label: '图文' },
  { value: 'audio-video', label: '音视频' },
  { value: 'text', label: '文字' },
] as const

/** 政策解读: which count towards the one a year, which are out of step, and why. */
export function InterpretationsPage() {
  const period = usePeriod()
  const search = useSearch({ from: '/signed-in/interpretations' })
  const navigate = useNavigate({ from: '/interpretations' })
  const me = useMe()
  const units = useUnitOptions()
  const input = interpretationsInput(search, period)
  const list = useQuery({ ...orpc.interpretations.list.queryOptions({ input }), placeholderData: keepPreviousData })
  const change = (next: InterpretationsSearch) =>
    void navigate({ search: (before) => ({ ...before, page: undefined, ...next }) })
  return (
    <>
      <PageHeader
        title="政策解读"
        scope={search.all ? '全部时间' : `${period?.label ?? ''}发布的解读，只有图文、音视频计入`}
        actions={
          me.role === 'office' && (
            <Link to="/imports/new" search={{ kind: 'interpretations' }}>
              <Button type="primary" icon={<UploadOutlined />} tabIndex={-1}>
                导入
              </Button>
            </Link>
          )
        }
      />
      <PagedRegister
        id="interpretations"
        caption="政策解读"
        exportName="政策解读"
        noun={{ measure: '条', name: '解读' }}
        none={{ title: '本期还没有政策解读', hint: '每个单位每年至少一条图文或音视频解读。' }}
        columns={interpretationColumns}
        rowKey={(row) => row.id}
        list={list}
        fetchPage={(page, pageSize) => client.interpretations.list({ ...input, page, pageSize })}
        onPage={(page, pageSize) => change({ page, pageSize })}
        isFiltered={hasFilters(search)}
        onClear={() => void navigate({ search: {} })}
        filters={
          <>
            <SearchInput label="标题或编号" value={search.q} onSearch={(text) => change({ q: text })} />
            {me.role !== 'staff' && (
              <ChoiceFilter
                label="发布单位"
                options={units}
                value={search.unit}
                onChange={(code) => change({ unit: code })}
              />
            )}
            <ChoiceFilter
              label="形式"
              options={forms}
              value={search.form}
              onChange={(chosen) => change({ form: chosen })}
              width={104}
            />
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
