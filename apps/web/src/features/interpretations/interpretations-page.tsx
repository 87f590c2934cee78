import { DownloadOutlined, PlusOutlined, UploadOutlined } from '@ant-design/icons'
import type { Interpretation } from '@mingkao/contract'
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
import { BulkInterpretations } from './bulk-interpretations.tsx'
import { interpretationColumns } from './interpretation-columns.tsx'
import { formOptions } from './interpretation-labels.ts'
import { hasFilters, interpretationsInput, type InterpretationsSearch } from './interpretations-search.ts'

const InterpretationDrawer = lazy(() =>
  import('./interpretation-drawer.tsx').then((it) => ({ default: it.InterpretationDrawer })),
)
const InterpretationForm = lazy(() =>
  import('./interpretation-form.tsx').then((it) => ({ default: it.InterpretationForm })),
)

/** 政策解读: which count towards the one a year, which are out of step, and why; kept by the office. */
export function InterpretationsPage() {
  const period = usePeriod()
  const search = useSearch({ from: '/signed-in/interpretations' })
  const navigate = useNavigate({ from: '/interpretations' })
  const isOffice = useMe().role === 'office'
  const [isAdding, setAdding] = useState(false)
  const [chosen, setChosen] = useState<readonly Interpretation[]>([])
  const input = interpretationsInput(search, period)
  const list = useQuery({ ...orpc.interpretations.list.queryOptions({ input }), placeholderData: keepPreviousData })
  const change = (next: InterpretationsSearch) => {
    setChosen([])
    void navigate({ search: (before) => ({ ...before, page: undefined, ...next }) })
  }
  const { page: _page, pageSize: _pageSize, withdrawn, ...filter } = input
  const exportHref = pageHref('/api/interpretations/export.xlsx', undefined, {
    ...filter,
    ...(withdrawn && { withdrawn: 'true' }),
  })
  return (
    <>
      <PageHeader
        title="政策解读"
        scope={scopeOf(search, period?.label)}
        actions={
          <>
            <Button icon={<DownloadOutlined />} href={exportHref} title="按导入格式导出，可改后再导入">
              导出台账
            </Button>
            {isOffice && (
              <>
                <Link to="/imports/new" search={{ kind: 'interpretations' }}>
                  <Button icon={<UploadOutlined />} tabIndex={-1}>
                    导入
                  </Button>
                </Link>
                <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
                  登记一篇
                </Button>
              </>
            )}
          </>
        }
      />
      {isOffice && <BulkInterpretations chosen={chosen} onDone={() => setChosen([])} />}
      <PagedRegister
        id="interpretations"
        caption="政策解读"
        exportName="政策解读"
        noun={{ measure: '篇', name: '解读' }}
        none={{ title: '本期还没有政策解读', hint: '每个单位每年至少一篇图文或音视频解读。' }}
        columns={interpretationColumns}
        rowKey={(row) => row.id}
        list={list}
        fetchPage={(page, pageSize) => client.interpretations.list({ ...input, page, pageSize })}
        onPage={(page, pageSize) => change({ page, pageSize })}
        isFiltered={hasFilters(search)}
        onClear={() => void navigate({ search: {} })}
        {...(isOffice && { table: { rowSelection: rowSelection(chosen, setChosen) } })}
        filters={
          <RegisterFilters search={search} onChange={change} words="标题、编号或索引号" unitLabel="发布单位">
            <ChoiceFilter
              label="形式"
              options={formOptions}
              value={search.form}
              onChange={(form) => change({ form })}
              width={104}
            />
          </RegisterFilters>
        }
      />
      <Suspense>
        {search.open !== undefined && (
          <InterpretationDrawer
            id={search.open}
            isEditable={isOffice}
            onClose={() => void navigate({ search: (before) => ({ ...before, open: undefined }) })}
          />
        )}
        {isAdding && <InterpretationForm interpretation={null} onClose={() => setAdding(false)} />}
      </Suspense>
    </>
  )
}

function scopeOf({ all, withdrawn, policy }: InterpretationsSearch, period: string | undefined): string {
  if (withdrawn) return '已撤下的解读，不再计入，可以恢复'
  if (policy !== undefined) return `索引号 ${policy} 的解读`
  if (all) return '全部时间'
  return period === undefined ? '只有图文、音视频计入' : `${period}及当年此前发布的解读，只有图文、音视频计入`
}
