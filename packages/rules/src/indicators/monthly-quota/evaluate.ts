import { dayLabel, monthLabel, shortDayLabel } from '../../kernel/day.ts'
import { add, exact, larger, negate, ZERO } from '../../kernel/exact.ts'
import type { Exact } from '../../kernel/exact.ts'
import { draft, findingId, NO_EVIDENCE } from '../../kernel/finding.ts'
import type { Draft, Evidence, Outcome, Subject } from '../../kernel/finding.ts'
import type { Judge, JudgingContext } from '../../kernel/indicator.ts'
import type { MonthFact, UnitFact } from '../../kernel/ledger.ts'
import type { Parameter } from '../../kernel/parameter.ts'
import type { Source } from '../../kernel/source.ts'
import { begunMonths, countInPeriod, monthFact, nearOf, owesMonth } from './facts.ts'
import type { MonthWindow } from './facts.ts'
import type { MonthlyQuotaParameters } from './parameters.ts'
import { prepareMonthsTogether } from './months-together.ts'
import { quotaOf } from './quota-of.ts'

const indicator = 'monthly-quota'

interface PreparedMonth extends MonthWindow {
  readonly label: string
  readonly subject: Subject
}

function whyNotOwed(unit: UnitFact, { isWhole }: MonthWindow): string {
  if (!isWhole) return '不是整月都在本周期内'
  const founded = unit.owesFrom === null ? '' : `${dayLabel(unit.owesFrom)}设立，从首个完整月起考核`
  const closed = unit.closedOn === null ? '' : `${dayLabel(unit.closedOn)}起撤销`
  return `本单位${[founded, closed].filter((part) => part !== '').join('，')}`
}

/** What a count of the month means, in words and points: the same for every unit with that count. */
interface Decision {
  readonly outcome: Outcome
  readonly points: Exact
  readonly pointsSource: Source | null
  readonly sentence: string
  readonly advice: string | null
  readonly evidence: readonly Evidence[]
}

/** Counts are small and units many: decisions below this count are kept for the next unit. */
const KEPT_COUNTS = 1000

function prepareMonth(window: PreparedMonth, parameters: MonthlyQuotaParameters, quota: Parameter<number>) {
  const { shortMonth, blankMonth } = parameters
  const minimum = quota.value
  const { label, month, subject } = window
  const short = negate(exact(shortMonth.value))
  const blank = negate(exact(blankMonth.value))
  const decisions: Decision[] = []

  function decide(count: number): Decision {
    const missing = minimum - count
    const evidence: Evidence[] = [{ kind: 'publications', from: month, to: month, count }]
    if (missing <= 0) {
      const sentence = `${label}发布${count}条，达到每月${minimum}条的要求`
      return { outcome: 'met', points: ZERO, pointsSource: null, sentence, advice: null, evidence }
    }
    if (!window.hasEnded) {
      const sentence = `${label}已发布${count}条，尚未满月，还差${missing}条`
      const advice = `${label}还差${missing}条，请在${shortDayLabel(window.last)}前补足`
      return { outcome: 'warning', points: ZERO, pointsSource: null, sentence, advice, evidence }
    }
    const isBlank = count === 0
    return {
      outcome: 'unmet',
      points: isBlank ? blank : short,
      pointsSource: isBlank ? blankMonth.source : shortMonth.source,
      sentence: isBlank ? `${label}全月未发布信息` : `${label}发布${count}条，少${missing}条`,
      advice: `${label}还差${missing}条，当月已发布而未采集的可以补报`,
      evidence,
    }
  }

  function decisionOf(count: number): Decision {
    const known = decisions[count]
    if (known !== undefined) return known
    const fresh = decide(count)
    if (count < KEPT_COUNTS) decisions[count] = fresh
    return fresh
  }

  const id = findingId(indicator, month)
  const harmless: Draft[] = []

  function findingOf(decision: Decision, count: number): Draft {
    return {
      id,
      indicator,
      outcome: decision.outcome,
      points: decision.points,
      weighed: decision.points,
      sentence: decision.sentence,
      advice: decision.advice,
      source: quota.source,
      pointsSource: decision.pointsSource,
      subject,
      measure: '条',
      limit: minimum,
      actual: count,
      since: null,
      proposes: null,
      evidence: decision.evidence,
      isConfidential: false,
    }
  }

  // A finding without points weighs nothing in any unit's score, so units with the same count share it.
  return (count: number): Draft => {
    const known = harmless[count]
    if (known !== undefined) return known
    const decision = decisionOf(count)
    const finding = findingOf(decision, count)
    if (decision.points === ZERO && count < KEPT_COUNTS) harmless[count] = finding
    return finding
  }
}

function unknownMonth({ label, month, subject }: PreparedMonth, quota: Parameter<number>): Draft {
  const finding = draft({
    id: findingId(indicator, month),
    indicator,
    outcome: 'undetermined',
    sentence: `${label}信息量尚未采集，暂不判断`,
    source: quota.source,
    subject,
    evidence: NO_EVIDENCE,
  })
  finding.advice = `请核实${label}发布情况`
  finding.measure = '条'
  finding.limit = quota.value
  return finding
}

/** 月末集中发布 counts, but is reported. */
function monthEndHint(window: PreparedMonth, fact: MonthFact, parameters: MonthlyQuotaParameters): Draft | null {
  const { counted, inLastDays } = fact
  const percent = parameters.monthEndPercent
  if (!window.hasEnded || counted === null || inLastDays === null || counted === 0) return null
  if (inLastDays * 100 <= counted * percent.value) return null
  const finding = draft({
    id: findingId(indicator, `${window.month}/month-end`),
    indicator,
    outcome: 'warning',
    sentence: `${window.label}发布的${counted}条中有${inLastDays}条集中在月末3天`,
    source: percent.source,
    subject: window.subject,
    evidence: NO_EVIDENCE,
  })
  finding.advice = '照常计入；今后请均衡发布'
  finding.measure = '条'
  finding.actual = inLastDays
  return finding
}

/** 网站信息发布: each month of the period on its own, never an average. */
export function prepareMonthlyQuota(parameters: MonthlyQuotaParameters, context: JudgingContext): Judge {
  const quota = quotaOf(parameters, context.group)
  if (context.occasion.period.monthsTogether === true) return prepareMonthsTogether(parameters, context, quota)
  const inForce = begunMonths(context.occasion).filter((window) => quota.from <= window.first)
  const months = inForce.map((window) => {
    const prepared = {
      ...window,
      label: monthLabel(window.month),
      subject: { kind: 'month', month: window.month } as const,
    }
    return { window: prepared, judgeCount: prepareMonth(prepared, parameters, quota) }
  })

  return (ledger) => {
    const { unit } = ledger
    const findings: Draft[] = []
    let earned: Exact = context.full
    let near = nearOf(ledger, months[0]?.window)
    for (const { window, judgeCount } of months) {
      const fact = monthFact(ledger, window.month, near)
      near += 1
      const counted = countInPeriod(fact)
      if (!owesMonth(unit, window)) {
        findings.push(
          draft({
            id: findingId(indicator, window.month),
            indicator,
            outcome: 'not-applicable',
            sentence: `${window.label}不计：${whyNotOwed(unit, window)}`,
            source: quota.source,
            subject: window.subject,
            evidence: NO_EVIDENCE,
          }),
        )
      } else if (counted === null || fact === undefined) {
        findings.push(unknownMonth(window, quota))
      } else {
        const finding = judgeCount(counted)
        findings.push(finding)
        if (finding.points !== ZERO) earned = add(earned, finding.points)
        const hint = monthEndHint(window, fact, parameters)
        if (hint !== null) findings.push(hint)
      }
    }
    return { earned: larger(earned, ZERO), bonus: ZERO, findings }
  }
}
