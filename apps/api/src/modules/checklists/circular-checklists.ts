import type { Pool, PoolClient } from 'pg'
import { checklistsRepository } from './checklists.repository.ts'

/** 检查指标表 as the circular's annexes have it. */
export type CircularChecklist = { title: string; items: { group: string; item: string; standard: string }[] }

/**
 * 附件5、6 of a period's circular: the checklists its rounds go through, or, where there are none, those that are in use. None
 * at all: the circular falls back on the scheme's own conditions.
 */
export async function circularChecklists(sql: Pool | PoolClient, periodId: string): Promise<CircularChecklist[]> {
  const checklists = checklistsRepository(sql)
  const ofRounds = await checklists.findOfPeriod(periodId)
  const found = ofRounds.length > 0 ? ofRounds : await checklists.findPublished()
  return found.map(({ name, lines }) => ({
    title: name,
    items: lines.map(({ section, subsection, text, points, article }) => ({
      group: subsection === null ? section : `${section}/${subsection}`,
      item: text,
      standard: points ?? article ?? '',
    })),
  }))
}
