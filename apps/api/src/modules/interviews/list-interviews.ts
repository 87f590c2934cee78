import type { Interview } from '@mingkao/contract'
import { requireOwnUnit, visibleUnit } from '../../auth/authorise.ts'
import type { SignedInUser } from '../../auth/signed-in-user.ts'
import type { Page } from '../../db/query-page.ts'
import type { AssessmentSource } from '../assessments/index.ts'
import { type InterviewFilter, listInterviewRows } from './interviews.repository.ts'

/** 约谈. Minutes are left out for everybody but the office. @throws Refusal FORBIDDEN for another unit's */
export async function listInterviews(
  { source, user }: { source: AssessmentSource; user: SignedInUser },
  filter: Omit<InterviewFilter, 'within'>,
): Promise<Page<Interview>> {
  if (filter.unit !== undefined) requireOwnUnit(user, filter.unit)
  const page = await listInterviewRows(source.db.pool, { ...filter, within: visibleUnit(user)?.id ?? null })
  const maySee = user.role === 'office'
  return { ...page, rows: page.rows.map((row) => ({ ...row, minutes: maySee ? row.minutes : null })) }
}
