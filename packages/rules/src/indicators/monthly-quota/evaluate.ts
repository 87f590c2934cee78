import { dayLabel, monthLabel, shortDayLabel } from '../../kernel/day.ts'
import { add, exact, larger, negate, ZERO } from '../../kernel/exact.ts'
import type { Exact } from '../../kernel/exact.ts'
import { draft } from '../../kernel/finding.ts'
import type { Draft, Evidence, Outcome, Subject } from '../../kernel/finding.ts'
import type { Judge, JudgingContext } from '../../kernel/indicator.ts'
import type { MonthFact, UnitFact } from '../../kernel/ledger.ts'
import { begunMonths, monthFact, owesMonth } from './facts.ts'
import type { MonthWindow } from './facts.ts'
import type { MonthlyQuotaParameters } from './parameters.ts'

const indicator = 'monthly-quota'

interface PreparedMonth extends MonthWindow {
  readonly label: string
  readonly subject: Subject
}

function whyNotOwed(unit: UnitFact): string {
  const founded = unit.owesFrom === null ? '' : `${dayLabel(unit.owesFrom)}设立，从首个完整月起考核`
  const closed = unit.closedOn === null ? '' : `${dayLabel(unit.closedOn)}起撤销`
  return [founded, closed].filter((part) => part !== '').join('，')
}

function itemsOf(window: PreparedMonth, count: number): readonly Evidence[] {
  return [{ kind: 'publications', from: window.month, to: window.month, count }]
}

/** Findings of one owed month whose count is known. */
function prepareMonth(window: PreparedMonth, parameters: MonthlyQuotaParameters) {
  const { minimumPerMonth, shortMonth, blankMonth } = parameters
  const minimum = minimumPerMonth.value
  const { label } = window
  const short = negate(exact(shortMonth.value))
  const blank = negate(exact(blankMonth.value))
  const required = `达到每月${minimum}条的要求`
  const lastDay = shortDayLabel(window.last)

  return (count: number): Draft => {
    const missing = minimum - count
    let outcome: Outcome = 'met'
    let points = ZERO
    let sentence: string
    let advice: string | null = null
    if (missing <= 0) {
      sentence = `${label}发布${count}条，${required}`
    } else if (window.hasEnded) {
      outcome = 'unmet'
      points = count === 0 ? blank : short
      sentence = count === 0 ? `${label}全月未发布信息` : `${label}发布${count}条，少${missing}条`
      advice = `${label}还差${missing}条，当月已发布而未采集的可以补报`
    } else {
      outcome = 'warning'
      sentence = `${label}已发布${count}条，尚未满月，还差${missing}条`
      advice = `${label}还差${missing}条，请在${lastDay}前补足`
    }
    return {
      id: `monthly-quota/${window.month}`,
      indicator,
      outcome,
      points,
      weighed: points,
      sentence,
      advice,
      source: minimumPerMonth.source,
      pointsSource: points === ZERO ? null : count === 0 ? blankMonth.source : shortMonth.source,
      subject: window.subject,
      measure: '条',
      limit: minimum,
      actual: count,
      since: null,
      proposes: null,
      evidence: itemsOf(window, count),
    }
  }
}

/** 月末集中发布 counts, but is reported. */
function monthEndHint(window: PreparedMonth, fact: MonthFact, parameters: MonthlyQuotaParameters): Draft | null {
  const { counted, inLastDays } = fact
  const percent = parameters.monthEndPercent
  if (!window.hasEnded || counted === null || inLastDays === null || counted === 0) return null
  if (inLastDays * 100 <= counted * percent.value) return null
  return draft({
    indicator,
    key: `${window.month}/month-end`,
    outcome: 'warning',
    sentence: `${window.label}发布的${counted}条中有${inLastDays}条集中在月末3天`,
    advice: '照常计入；今后请均衡发布',
    source: percent.source,
    subject: window.subject,
    measure: '条',
    actual: inLastDays,
  })
}

/** 网站信息发布: each month of the period on its own, never an average. */
export function prepareMonthlyQuota(parameters: MonthlyQuotaParameters, context: JudgingContext): Judge {
  const { minimumPerMonth } = parameters
  const inForce = begunMonths(context.occasion).filter((window) => minimumPerMonth.from <= window.first)
  const months = inForce.map((window) => {
    const prepared = {
      ...window,
      label: monthLabel(window.month),
      subject: { kind: 'month', month: window.month } as const,
    }
    return { window: prepared, judgeCount: prepareMonth(prepared, parameters) }
  })

  return (ledger) => {
    const { unit } = ledger
    const findings: Draft[] = []
    let earned: Exact = context.full
    const from = ledger.months.findIndex((fact) => fact.month === months[0]?.window.month)
    for (const [index, { window, judgeCount }] of months.entries()) {
      const fact = monthFact(ledger, window.month, from + index)
      const counted = fact?.counted ?? null
      if (!owesMonth(unit, window)) {
        findings.push(
          draft({
            indicator,
            key: window.month,
            outcome: 'not-applicable',
            sentence: `${window.label}不计：本单位${whyNotOwed(unit)}`,
            source: minimumPerMonth.source,
            subject: window.subject,
          }),
        )
      } else if (counted === null || fact === undefined) {
        findings.push(
          draft({
            indicator,
            key: window.month,
            outcome: 'undetermined',
            sentence: `${window.label}信息量尚未采集，暂不判断`,
            advice: `请核实${window.label}发布情况`,
            source: minimumPerMonth.source,
            subject: window.subject,
            measure: '条',
            limit: minimumPerMonth.value,
          }),
        )
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
