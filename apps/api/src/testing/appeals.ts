import type { Appeal, AppealDetail, Standing } from '@mingkao/contract'
import type { Database } from '../db/client.ts'
import type { Visitor } from './visitor.ts'

/** A short month of CS-T01 in the small district. */
export const SHORT_MONTH = 'monthly-quota/2021-09'

/** 初稿 of the third quarter, appeals until the end of 13 October. */
export async function draftQuarter({ pool }: Database): Promise<void> {
  await pool.query(
    `update periods set stage = 'draft', drafted_at = '2021-10-09 09:00+08', appeals_until = '2021-10-13 23:59:59.999+08'
      where id = '2021Q3'`,
  )
}

export function fileAppeal(staff: Visitor, input: object = {}) {
  return staff.post<AppealDetail>('/api/appeals', {
    period: '2021Q3',
    finding: SHORT_MONTH,
    reason: '9月有10条发在门户子站，未被采集',
    ...input,
  })
}

type Step = 'withdraw' | 'accept' | 'reject' | 'reopen'

export function stepAppeal(
  who: Visitor,
  { id, version }: Pick<Appeal, 'id' | 'version'>,
  step: Step,
  reason = '经核实属实',
) {
  return who.post<AppealDetail>(`/api/appeals/${id}/${step}`, { version, reason })
}

/** The unit's standing in the quarter, and one finding of it. */
export async function standingOf(who: Visitor, finding = SHORT_MONTH, period = '2021Q3') {
  const { body } = await who.get<Standing>(`/api/units/CS-T01/standing?period=${period}`)
  const findings = body.indicators.flatMap((indicator) => indicator.findings)
  return { score: body.score ?? 0, finding: findings.find(({ id }) => id === finding), standing: body }
}
