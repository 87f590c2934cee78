import type { CalendarDay, CalendarYear } from '@mingkao/contract'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { Card } from '../../components/card.tsx'
import { ErrorState } from '../../components/error-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { TextSkeleton } from '../../components/text-skeleton.tsx'
import { orpc } from '../../lib/api-client.ts'
import { useMe } from '../../lib/current-user.ts'
import { YearCalendar } from './year-calendar.tsx'

/** 工作日历: by which days limits in working days are counted; the office may say otherwise, and enters years to come. */
export function WorkingCalendarPage() {
  const { year: asked } = useSearch({ from: '/signed-in/calendar' })
  const navigate = useNavigate({ from: '/calendar' })
  const isOffice = useMe().role === 'office'
  const current = Number(useSuspenseQuery(orpc.system.info.queryOptions()).data.today.slice(0, 4))
  const year = asked ?? current
  const calendar = useQuery(orpc.workingCalendar.get.queryOptions({ input: { year } }))
  const [changed, setChanged] = useState<readonly CalendarDay[] | null>(null)
  const go = (to: number) => {
    setChanged(null)
    void navigate({ search: { year: to } })
  }
  return (
    <>
      <PageHeader
        title="工作日历"
        scope={calendar.data && scopeOf(calendar.data)}
        actions={
          <>
            <Button onClick={() => go(year - 1)} aria-label="上一年">
              上一年
            </Button>
            <Select
              aria-label="年份"
              value={year}
              options={yearsAround(year, current).map((value) => ({ value, label: `${value}年` }))}
              onChange={go}
              style={{ width: 104 }}
            />
            <Button onClick={() => go(year + 1)} aria-label="下一年">
              下一年
            </Button>
          </>
        }
      />
      {calendar.error && <ErrorState error={calendar.error} onRetry={() => void calendar.refetch()} />}
      {calendar.isPending && (
        <Card>
          <TextSkeleton lines={12} label="正在载入工作日历" />
        </Card>
      )}
      {calendar.data && (
        <YearCalendar
          key={`${year}-${calendar.data.version}`}
          year={calendar.data}
          isEditable={isOffice}
          changed={changed}
          onChange={setChanged}
        />
      )}
    </>
  )
}

function scopeOf({ source, days }: CalendarYear): string {
  const own = days.length === 0 ? '' : `，区政府办另行设定 ${days.length} 天`
  if (source === 'state-council') return `按国务院办公厅放假安排${own}`
  return source === 'office' ? `由区政府办录入${own}` : '尚无放假安排'
}

function yearsAround(year: number, current: number): number[] {
  const years = new Set([year, ...Array.from({ length: 14 }, (_, at) => current - 6 + at)])
  return [...years].toSorted((a, b) => b - a)
}
