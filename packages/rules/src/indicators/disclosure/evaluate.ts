import { dayLabel } from '../../kernel/day.ts'
import { add, exact, larger, negate, ZERO } from '../../kernel/exact.ts'
import type { Exact } from '../../kernel/exact.ts'
import { draft } from '../../kernel/finding.ts'
import type { Draft, Subject } from '../../kernel/finding.ts'
import type { Judge, Judgement, JudgingContext } from '../../kernel/indicator.ts'
import { kept } from '../../kernel/kept.ts'
import type { DisclosureFact } from '../../kernel/ledger.ts'
import { disclosedByTerm, disclosureTerms, faultsAmong, owesTerm } from './facts.ts'
import type { DisclosureReading, DisclosureTerm } from './facts.ts'
import type { DisclosureParameters } from './parameters.ts'

const indicator = 'disclosure'

function prepareTerm(term: DisclosureTerm, parameters: DisclosureParameters) {
  const subject: Subject = { kind: 'period', period: term.period }
  const span = term.label
  const due = parameters.dueWorkingDays.value

  /** The same for every unit without any. */
  function none(): Draft {
    const points = term.hasEnded ? negate(exact(parameters.none.value)) : ZERO
    return draft({
      indicator,
      key: term.key,
      outcome: term.hasEnded ? 'unmet' : 'warning',
      points,
      sentence: term.hasEnded ? `${span}没有主动公开信息` : `${span}尚无主动公开信息`,
      advice: term.hasEnded ? '请梳理应公开未公开的文件' : `请在${dayLabel(term.end)}前公开应公开的文件`,
      source: parameters.none.source,
      pointsSource: term.hasEnded ? parameters.none.source : null,
      subject,
      measure: '份',
      limit: 1,
      actual: 0,
    })
  }

  const onTimeWords = kept((count: string) => `${span}主动公开${count}份，均在${due}个工作日内`)

  function someWords(count: number, late: number, unknown: number): string {
    if (late === 0 && unknown === 0) return onTimeWords(String(count))
    return `${span}主动公开${count}份${late === 0 ? '' : `，其中${late}份逾期`}`
  }

  function some(disclosed: readonly DisclosureFact[], late: number, unknown: number): Draft {
    return draft({
      indicator,
      key: term.key,
      outcome: 'met',
      sentence: someWords(disclosed.length, late, unknown),
      source: parameters.none.source,
      subject,
      measure: '份',
      limit: 1,
      actual: disclosed.length,
      evidence: disclosed.map((fact) => ({ kind: 'disclosure', id: fact.id })),
    })
  }

  /** 年中设立或撤销: a term in which the unit was not there. */
  function notThere(): Draft {
    return draft({
      indicator,
      key: term.key,
      outcome: 'not-applicable',
      sentence: `${span}不计：本单位当时尚未设立或已撤销`,
      source: parameters.none.source,
      subject,
    })
  }

  return { none: none(), notThere: notThere(), some }
}

/** One document that is late or cannot be judged. */
function prepareFault(parameters: DisclosureParameters) {
  const due = parameters.dueWorkingDays.value
  const latePoints = negate(exact(parameters.late.value))
  const lateAdvice = `今后请在成文后${due}个工作日内公开`
  const lateWords = kept((days: number) => `成文后${days}个工作日才公开，超过${due}个工作日`)

  return ({ fact, workingDays }: DisclosureReading): Draft => {
    const isKnown = workingDays !== null
    return draft({
      indicator,
      key: fact.id,
      outcome: isKnown ? 'unmet' : 'undetermined',
      points: isKnown ? latePoints : ZERO,
      sentence: `${fact.indexNumber}${isKnown ? lateWords(workingDays) : '成文日期不详，是否按期公开待核实'}`,
      advice: isKnown ? lateAdvice : '请补录成文日期',
      source: parameters.dueWorkingDays.source,
      pointsSource: isKnown ? parameters.late.source : null,
      subject: { kind: 'disclosure', id: fact.id, indexNumber: fact.indexNumber },
      measure: '个工作日',
      limit: due,
      actual: workingDays,
      evidence: [{ kind: 'disclosure', id: fact.id }],
    })
  }
}

const NOTHING_DISCLOSED: readonly DisclosureFact[] = []

/** 主动公开: documents disclosed in the period — in each quarter of a year —, each within so many working days of being made. */
export function prepareDisclosure(parameters: DisclosureParameters, context: JudgingContext): Judge {
  const { occasion, full } = context
  const due = parameters.dueWorkingDays.value
  const faultOf = prepareFault(parameters)
  const windows = disclosureTerms(occasion)
  const terms = windows.map((term) => ({ term, ...prepareTerm(term, parameters) }))

  const nones = terms.map(({ none }) => none)
  const nothing: Judgement = {
    earned: larger(
      nones.reduce((sum, { points }) => add(sum, points), full),
      ZERO,
    ),
    bonus: ZERO,
    findings: nones,
    isShared: true,
  }

  return (ledger) => {
    const { unit } = ledger
    const disclosed = disclosedByTerm(ledger.disclosures, windows, occasion)
    if (disclosed === null && windows.every((term) => owesTerm(unit, term))) return nothing
    const findings: Draft[] = []
    let earned: Exact = full
    for (const [index, { term, none, notThere, some }] of terms.entries()) {
      const within = disclosed?.[index] ?? NOTHING_DISCLOSED
      if (within.length === 0 && !owesTerm(unit, term)) {
        findings.push(notThere)
        continue
      }
      if (within.length === 0) {
        // Weighed per unit, so not the one the units without any share.
        findings.push({ ...none })
        earned = add(earned, none.points)
        continue
      }
      const faults = faultsAmong(within, due, occasion.calendar)
      const unknown = faults.filter(({ workingDays }) => workingDays === null).length
      findings.push(some(within, faults.length - unknown, unknown))
      for (const fault of faults) {
        const detail = faultOf(fault)
        findings.push(detail)
        earned = add(earned, detail.points)
      }
    }
    return { earned: larger(earned, ZERO), bonus: ZERO, findings }
  }
}
