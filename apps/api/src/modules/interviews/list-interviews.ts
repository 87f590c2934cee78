import type { Interview } from '@mingkao/contract'
import { requireOwnUnit, visibleUnit } from '../../auth/authorise.ts'
import type { SignedInUser } from '../../auth/signed-in-user.ts'
import type { Page } from '../../db/query-page.ts'
import { Refusal } from '../../refusal.ts'
import type { AssessmentSource } from '../assessments/index.ts'
import { attachmentsOf } from '../attachments/index.ts'
import { type InterviewFilter, listInterviewRows } from './interviews.repository.ts'

/** Record kind of what is attached to an interview. */
export const INTERVIEW_RECORD = 'interview'

/** 约谈. Minutes are left out for everybody but the office. @throws Refusal FORBIDDEN for another unit's */
export async function listInterviews(
  { source, user }: { source: AssessmentSource; user: SignedInUser },
  filter: Omit<InterviewFilter, 'within'>,
): Promise<Page<Interview>> {
  if (filter.unit !== undefined) requireOwnUnit(user, filter.unit)
  const page = await listInterviewRows(source.db.pool, { ...filter, within: visibleUnit(user)?.id ?? null })
  const maySee = user.role === 'office'
  const ids = maySee ? page.rows.map(({ id }) => String(id)) : []
  const attachments = await attachmentsOf(source.db.pool, { kind: INTERVIEW_RECORD, ids })
  return {
    ...page,
    rows: page.rows.map((row) => ({
      ...row,
      minutes: maySee ? row.minutes : null,
      attachments: attachments.get(String(row.id)) ?? [],
    })),
  }
}

/** What is attached to an interview is for the office alone, as the minutes are. @throws Refusal FORBIDDEN */
export function readInterview({ user }: { user: SignedInUser }): Promise<void> {
  return user.role === 'office'
    ? Promise.resolve()
    : Promise.reject(new Refusal('FORBIDDEN', '约谈记录只有区政府办管理员看得到。'))
}
