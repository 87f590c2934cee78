import type { Orderable } from '@mingkao/contract'
import {
  addDays,
  type Finding,
  INDICATOR_LABELS,
  isProblem,
  problemTitle,
  REPORT_DAYS,
  toPoints,
  type UnitResult,
} from '@mingkao/rules'
import { today } from '../../domain-day.ts'
import { type AssessmentSource, openPeriod } from '../assessments/index.ts'
import { rectificationsRepository } from './rectifications.repository.ts'

/** 可下整改通知的问题 of a period, unit by unit in protocol order. @throws Refusal as openPeriod does */
export async function showOrderable(source: AssessmentSource, period: string): Promise<Orderable> {
  const { current } = await openPeriod(source, period)
  const ordered = await rectificationsRepository(source.db.pool).findOrdered(period)
  const issuedOn = today(source.clock)
  return {
    period,
    label: current.period.label,
    provisional: current.period.isLive,
    issuedOn,
    dueOn: addDays(issuedOn, REPORT_DAYS.value),
    units: current.district.units.flatMap((result) => {
      const problems = problemsOf(result)
      if (problems.length === 0) return []
      const { code, name, group } = result.unit
      return [
        {
          unit: { code, name },
          group,
          problems: problems.map((finding) => ({
            findingId: finding.id,
            indicator: finding.indicator,
            indicatorLabel: INDICATOR_LABELS[finding.indicator],
            title: problemTitle(finding),
            sentence: finding.sentence,
            points: toPoints(finding.points),
            orderId: ordered.get(`${code} ${finding.id}`) ?? null,
          })),
        },
      ]
    }),
  }
}

export function problemsOf(result: UnitResult): Finding[] {
  return result.indicators.flatMap(({ findings }) => findings.filter(isProblem))
}
