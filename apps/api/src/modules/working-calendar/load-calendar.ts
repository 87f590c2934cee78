import type { WorkingCalendar } from '@mingkao/rules'
import type { Pool, PoolClient } from 'pg'
import { workingCalendarWith } from './working-calendar.ts'
import { workingCalendarRepository } from './working-calendar.repository.ts'

/** 工作日历 as it stands, of the present moment or of a transaction's snapshot. */
export async function loadCalendar(sql: Pool | PoolClient): Promise<WorkingCalendar> {
  return workingCalendarWith(await workingCalendarRepository(sql).findOverrides())
}
