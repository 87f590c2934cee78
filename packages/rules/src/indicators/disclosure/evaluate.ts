import { dayLabel } from '../../kernel/day.ts'
import { add, exact, larger, negate, ZERO } from '../../kernel/exact.ts'
import type { Exact } from '../../kernel/exact.ts'
import { draft, findingId, NO_EVIDENCE } from '../../kernel/finding.ts'
import type { Draft, Evidence, Subject } from '../../kernel/finding.ts'
import type { Judge, Judgement, JudgingContext } from '../../kernel/indicator.ts'
import { kept } from '../../kernel/kept.ts'
import type { DisclosureFact } from '../../kernel/ledger.ts'
import { disclosureTerms, owesTerm, prepareTerms, workingDaysOf } from './facts.ts'
import type { DisclosureTerm } from './facts.ts'
import type { DisclosureParameters } from './parameters.ts'

const indicator = 'disclosure'

function prepareTerm(term: DisclosureTerm, parameters: DisclosureParameters) {
  const subject: Subject = { kind: 'period', period: term.period }
  const id = findingId(indicator, term.key)
  const span = term.label
  const due = parameters.dueWorkingDays.value

  /** The same for every unit without any. */
  function none(): Draft {
    const finding = draft({
      id,
      indicator,
      outcome: term.hasEnded ? 'unmet' : 'warning',
      sentence: term.hasEnded ? `${span}没有主动公开信息` : `${span}尚无主动公开信息`,
      source: parameters.none.source,
      subject,
      evidence: NO_EVIDENCE,
    })
    finding.advice = `请在${dayLabel(term.end)}前公开应公开的文件`
    if (term.hasEnded) {
      finding.points = negate(exact(parameters.none.value))
      finding.pointsSource = parameters.none.source
      finding.advice = '请梳理应公开未公开的文件'
    }
    return counted(finding, 0)
  }

  const onTimeWords = kept((count: string) => `${span}主动公开${count}份，均在${due}个工作日内`)

  function someWords(count: number, late: number, unknown: number): string {
    if (late === 0 && unknown === 0) return onTimeWords(String(count))
    return `${span}主动公开${count}份${late === 0 ? '' : `，其中${late}份逾期`}`
  }

  /** `evidence`: the documents of the term, one each. */
  function some(evidence: readonly Evidence[], late: number, unknown: number): Draft {
    const finding = draft({
      id,
      indicator,
      outcome: 'met',
      sentence: someWords(evidence.length, late, unknown),
      source: parameters.none.source,
      subject,
      evidence,
    })
    return counted(finding, evidence.length)
  }

  /** 年中设立或撤销: a term in which the unit was not there. */
  function notThere(): Draft {
    return draft({
      id,
      indicator,
      outcome: 'not-applicable',
      sentence: `${span}不计：本单位当时尚未设立或已撤销`,
      source: parameters.none.source,
      subject,
      evidence: NO_EVIDENCE,
    })
  }

  return { none: none(), notThere: notThere(), some }
}

/** At least one document is wanted. */
function counted(finding: Draft, actual: number): Draft {
  finding.measure = '份'
  finding.limit = 1
  finding.actual = actual
  return finding
}

/** One document that is late or cannot be judged. */
function prepareFault(parameters: DisclosureParameters) {
  const due = parameters.dueWorkingDays.value
  const latePoints = negate(exact(parameters.late.value))
  const lateAdvice = `今后请在成文后${due}个工作日内公开`
  const lateWords = kept((days: number) => `成文后${days}个工作日才公开，超过${due}个工作日`)

  return (fact: DisclosureFact, workingDays: number | null, evidence: readonly Evidence[]): Draft => {
    const isKnown = workingDays !== null
    const finding = draft({
      id: findingId(indicator, fact.id),
      indicator,
      outcome: isKnown ? 'unmet' : 'undetermined',
      sentence: `${fact.indexNumber}${isKnown ? lateWords(workingDays) : '成文日期不详，是否按期公开待核实'}`,
      source: parameters.dueWorkingDays.source,
      subject: { kind: 'disclosure', id: fact.id, indexNumber: fact.indexNumber },
      evidence,
    })
    finding.measure = '个工作日'
    finding.limit = due
    finding.actual = workingDays
    finding.advice = isKnown ? lateAdvice : '请补录成文日期'
    if (isKnown) {
      finding.points = latePoints
      finding.pointsSource = parameters.late.source
    }
    return finding
  }
}

const NOTHING_DISCLOSED: readonly DisclosureFact[] = []

/** 主动公开: documents disclosed in the period — in each quarter of a year —, each within so many working days of being made. */
export function prepareDisclosure(parameters: DisclosureParameters, context: JudgingContext): Judge {
  const { occasion, full } = context
  const due = parameters.dueWorkingDays.value
  const faultOf = prepareFault(parameters)
  const windows = disclosureTerms(occasion)
  const byTerm = prepareTerms(windows, occasion)
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
    const disclosed = byTerm(ledger.disclosures)
    if (disclosed === null && windows.every((term) => owesTerm(unit, term))) return nothing
    const findings: Draft[] = []
    let earned: Exact = full
    let index = -1
    for (const { term, none, notThere, some } of terms) {
      index += 1
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
      const evidence: Evidence[] = []
      const faults: Draft[] = []
      let unknown = 0
      for (const fact of within) {
        const document: Evidence = { kind: 'disclosure', id: fact.id }
        evidence.push(document)
        const workingDays = workingDaysOf(fact, occasion.calendar)
        if (workingDays === null) unknown += 1
        else if (workingDays <= due) continue
        faults.push(faultOf(fact, workingDays, [document]))
      }
      findings.push(some(evidence.slice(), faults.length - unknown, unknown))
      for (const fault of faults) {
        findings.push(fault)
        earned = add(earned, fault.points)
      }
    }
    return { earned: larger(earned, ZERO), bonus: ZERO, findings }
  }
}
