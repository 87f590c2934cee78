import { dayLabel, monthLabel } from '../../kernel/day.ts'
import { add, exact, larger, negate, ZERO } from '../../kernel/exact.ts'
import { draft, findingId, NO_EVIDENCE } from '../../kernel/finding.ts'
import type { Draft } from '../../kernel/finding.ts'
import type { Judge, JudgingContext } from '../../kernel/indicator.ts'
import type { Ledger } from '../../kernel/ledger.ts'
import type { Parameter } from '../../kernel/parameter.ts'
import { countInPeriod, monthFact, nearOf, owesMonth, periodMonths } from './facts.ts'
import type { MonthWindow } from './facts.ts'
import type { MonthlyQuotaParameters } from './parameters.ts'

const indicator = 'monthly-quota'

/** The last part of the finding's id where months are held against the quota together. */
export const MONTHS_TOGETHER = 'months'

/** Items of the months, all of them known, or null. */
function countOf(ledger: Ledger, windows: readonly MonthWindow[]): number | null {
  const near = nearOf(ledger, windows[0])
  return windows.reduce<number | null>((sum, { month }, index) => {
    const count = countInPeriod(monthFact(ledger, month, near + index))
    return sum === null || count === null ? null : sum + count
  }, 0)
}

/** `1—2月`; `8月` where it is one. */
function spanLabel(windows: readonly MonthWindow[]): string {
  const [first, last] = [windows[0], windows.at(-1)]
  if (first === undefined || last === undefined) return ''
  if (first === last) return monthLabel(first.month)
  return `${Number(first.month.slice(5))}—${monthLabel(last.month)}`
}

/**
 * 各月合并计算: the whole months of the period count together against as many months' quota, and falling short costs what one short
 * month costs. Days of months that lie only partly in the period owe nothing.
 */
export function prepareMonthsTogether(
  parameters: MonthlyQuotaParameters,
  context: JudgingContext,
  quota: Parameter<number>,
): Judge {
  const { period, at } = context.occasion
  const inForce = periodMonths(context.occasion).filter((window) => quota.from <= window.first)
  const hasEnded = inForce.filter(({ isWhole }) => isWhole).every((window) => window.hasEnded)

  function findingOf(owed: readonly MonthWindow[], count: number | null): Draft {
    const label = spanLabel(owed)
    const minimum = quota.value * owed.length
    const [first, last] = [owed[0]?.month ?? '', owed.at(-1)?.month ?? '']
    const finding = draft({
      id: findingId(indicator, MONTHS_TOGETHER),
      indicator,
      outcome: 'met',
      sentence: `${label}合计发布${count}条，达到${minimum}条的要求`,
      source: quota.source,
      subject: { kind: 'period', period: period.id },
      evidence: count === null ? NO_EVIDENCE : [{ kind: 'publications', from: first, to: last, count }],
    })
    finding.measure = '条'
    finding.limit = minimum
    finding.actual = count
    if (count === null) {
      finding.outcome = 'undetermined'
      finding.sentence = `${label}信息量尚未采集，暂不判断`
      finding.advice = `请核实${label}发布情况`
      return finding
    }
    const missing = minimum - count
    if (missing <= 0) return finding
    if (!hasEnded) {
      finding.outcome = 'warning'
      finding.sentence = `${label}已发布${count}条，尚未期满，还差${missing}条`
      finding.advice = `还差${missing}条，请在${dayLabel(period.end)}前补足`
      return finding
    }
    const rule = count === 0 ? parameters.blankMonth : parameters.shortMonth
    finding.outcome = 'unmet'
    finding.points = negate(exact(rule.value))
    finding.sentence = count === 0 ? `${label}均未发布信息` : `${label}合计发布${count}条，少${missing}条`
    finding.advice = `还差${missing}条，已发布而未采集的可以补报`
    finding.pointsSource = rule.source
    return finding
  }

  return (ledger) => {
    const owed = inForce.filter((window) => owesMonth(ledger.unit, window))
    if (owed.length === 0) return { earned: context.full, bonus: ZERO, findings: [] }
    const finding = findingOf(
      owed,
      countOf(
        ledger,
        owed.filter(({ first }) => first <= at.day),
      ),
    )
    return { earned: larger(add(context.full, finding.points), ZERO), bonus: ZERO, findings: [finding] }
  }
}
