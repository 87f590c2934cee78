import type { InterviewProposal } from '@mingkao/contract'
import { type Finding, problemKey } from '@mingkao/rules'
import { today } from '../../domain-day.ts'
import { type Assessment, type AssessmentSource, openPeriod, openRegister } from '../assessments/index.ts'
import { interviewsRepository } from './interviews.repository.ts'

/** Key of what is proposed for orders that were overdue again. */
const OVERDUE_KEY = 'rectification/overdue'

type Reason = InterviewProposal['reasons'][number]

/**
 * 建议约谈: where the rules ask for it, in the period that was checked last or in the running one, and where a unit's orders
 * were overdue as often as the scheme says. What an interview of that period has dealt with is not proposed again.
 */
export async function proposeInterviews(source: AssessmentSource): Promise<InterviewProposal[]> {
  const register = await openRegister(source, undefined)
  if (!register) return []
  const { current, previous } = await openPeriod(source, register.period.id)
  const interviews = interviewsRepository(source.db.pool)
  const dealt = await interviews.findDealtWith()
  const overdue = await interviews.findOverdue(today(source.clock))
  const since = (previous ?? current).period.start
  const isOpen = (unit: string, key: string, from: string) =>
    !dealt.some((one) => one.unit === unit && one.key === key && one.heldOn >= from)
  const limit = current.scheme.indicators.rectification.interviewAfterOverdue?.value ?? Number.POSITIVE_INFINITY
  return current.district.units.flatMap(({ unit: { code, name } }) => {
    const found = new Map<string, Reason>()
    for (const period of [previous, current]) {
      for (const finding of proposing(period, code)) {
        const key = problemKey(finding)
        if (isOpen(code, key, since)) found.set(key, { key, sentence: finding.sentence })
      }
    }
    const late = overdue.find(({ unit, count }) => unit === code && count >= limit)
    if (late && isOpen(code, OVERDUE_KEY, late.lastDueOn)) {
      found.set(OVERDUE_KEY, { key: OVERDUE_KEY, sentence: `整改通知逾期${late.count}次` })
    }
    const reasons = [...found.values()]
    return reasons.length === 0 ? [] : [{ unit: { code, name }, period: (previous ?? current).period.id, reasons }]
  })
}

function proposing(period: Assessment | null, code: string): Finding[] {
  const indicators = period?.results.get(code)?.indicators ?? []
  return indicators.flatMap(({ findings }) => findings.filter(({ proposes }) => proposes === 'interview'))
}
