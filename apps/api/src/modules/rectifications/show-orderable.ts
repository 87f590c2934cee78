import type { Orderable } from '@mingkao/contract'
import {
  addDays,
  type Finding,
  INDICATOR_LABELS,
  isConfidentialCondition,
  isProblem,
  problemTitle,
  REPORT_DAYS,
  toPoints,
} from '@mingkao/rules'
import { today } from '../../domain-day.ts'
import { type Assessment, type AssessmentSource, openPeriod } from '../assessments/index.ts'
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
    checkedOn: checkedOn(current),
    issuedOn,
    dueOn: addDays(issuedOn, REPORT_DAYS.value),
    units: current.district.units.flatMap((result) => {
      const problems = problemsOf(current, result.unit.code)
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

/** The day of the check; null before it, when there is no day yet that an order must follow. */
export function checkedOn({ period }: Assessment): string | null {
  return period.isLive ? null : period.day
}

/** What of a unit can be ordered to be put right. 涉密 findings are not: orders are documents, and seen by leaders. */
export function problemsOf({ results, ledgers }: Assessment, unit: string): Finding[] {
  const ledger = ledgers.get(unit)
  const vetoes = ledger ? [...ledger.vetoes, ...ledger.accounts.flatMap((account) => account.vetoes)] : []
  const hidden = new Set(vetoes.filter((veto) => isConfidentialCondition(veto.condition)).map(({ id }) => id))
  const findings = (results.get(unit)?.indicators ?? []).flatMap((indicator) => indicator.findings)
  return findings.filter(
    (finding) => isProblem(finding) && !finding.evidence.some((proof) => proof.kind === 'veto' && hidden.has(proof.id)),
  )
}
