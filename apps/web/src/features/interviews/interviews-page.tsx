import { PlusOutlined } from '@ant-design/icons'
import { UnitFilter } from '../../components/register/unit-filter.tsx'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { PageHeader } from '../../components/page-header.tsx'
import { PagedRegister } from '../../components/paged-register.tsx'
import { client, orpc } from '../../lib/api-client.ts'
import { usePeriod } from '../../lib/current-period.ts'
import { useMe } from '../../lib/current-user.ts'
import { useUnitOptions } from '../../lib/unit-options.ts'
import { interviewColumns } from './interview-columns.tsx'
import type { InterviewsSearch } from './interviews-search.ts'
import type { OpenedInterview } from './opened-interview.ts'
import { ProposalsCard } from './proposals-card.tsx'

const InterviewForm = lazy(() => import('./interview-form.tsx').then((module) => ({ default: module.InterviewForm })))

const defaultPageSize = 50

/** 约谈: when, by whom, with whom; what was said is for the office alone. */
export function InterviewsPage() {
  const search = useSearch({ from: '/signed-in/interviews' })
  const navigate = useNavigate({ from: '/interviews' })
  const { role } = useMe()
  const isOffice = role === 'office'
  const units = useUnitOptions()
  const period = usePeriod()
  const [opened, setOpened] = useState<OpenedInterview | null>(null)
  const input = {
    ...(search.unit !== undefined && { unit: search.unit }),
    page: search.page ?? 1,
    pageSize: search.pageSize ?? defaultPageSize,
  }
  const list = useQuery({ ...orpc.interviews.list.queryOptions({ input }), placeholderData: keepPreviousData })
  const change = (next: InterviewsSearch) =>
    void navigate({ search: (before) => ({ ...before, page: undefined, ...next }) })
  return (
    <>
      <PageHeader
        title="约谈"
        scope={isOffice ? '约谈记录只有区政府办管理员看得到' : '何时由谁约谈；约谈记录由区政府办保存'}
        actions={
          isOffice && (
            <Button
              type="primary"
              icon={<PlusOutlined />}
              onClick={() => setOpened({ proposal: null, interview: null })}
            >
              登记约谈
            </Button>
          )
        }
      />
      {isOffice && <ProposalsCard onRecord={(proposal) => setOpened({ proposal, interview: null })} />}
      <PagedRegister
        id="interviews"
        caption="约谈"
        exportName="约谈"
        noun={{ measure: '次', name: '约谈' }}
        none={{ title: '还没有约谈', hint: '栏目长期不更新、整改多次逾期的，由区效能办约谈后登记。' }}
        columns={interviewColumns(isOffice ? (interview) => setOpened({ proposal: null, interview }) : null)}
        rowKey={(row) => String(row.id)}
        list={list}
        fetchPage={(page, pageSize) => client.interviews.list({ ...input, page, pageSize })}
        onPage={(page, pageSize) => change({ page, pageSize })}
        isFiltered={search.unit !== undefined}
        onClear={() => void navigate({ search: {} })}
        filters={<UnitFilter value={search.unit} onChange={(unit) => change({ unit })} />}
      />
      <Suspense>
        {opened && period && (
          <InterviewForm
            opened={opened}
            units={units}
            period={opened.proposal?.period ?? period.id}
            onClose={() => setOpened(null)}
          />
        )}
      </Suspense>
    </>
  )
}
