import { dayLabel } from '../../kernel/day.ts'
import { add, exact, larger, negate, ZERO } from '../../kernel/exact.ts'
import type { Exact } from '../../kernel/exact.ts'
import { draft } from '../../kernel/finding.ts'
import type { Draft, Subject } from '../../kernel/finding.ts'
import type { Judge, Judgement, JudgingContext } from '../../kernel/indicator.ts'
import { kept } from '../../kernel/kept.ts'
import type { DisclosureFact } from '../../kernel/ledger.ts'
import { hasEnded } from '../../kernel/occasion.ts'
import { disclosedInPeriod, readDisclosure } from './facts.ts'
import type { DisclosureReading } from './facts.ts'
import type { DisclosureParameters } from './parameters.ts'

const indicator = 'disclosure'

function prepareFindings(parameters: DisclosureParameters, { occasion }: JudgingContext) {
  const { period } = occasion
  const subject: Subject = { kind: 'period', period: period.id }
  const isOver = hasEnded(occasion)
  const span = period.kind === 'quarter' ? '本季度' : period.kind === 'year' ? '本年度' : '本周期'
  const nonePoints = negate(exact(parameters.none.value))
  const latePoints = negate(exact(parameters.late.value))
  const due = parameters.dueWorkingDays.value

  /** The same for every unit without any. */
  function none(): Draft {
    const points = isOver ? nonePoints : ZERO
    return draft({
      indicator,
      key: 'count',
      outcome: isOver ? 'unmet' : 'warning',
      points,
      sentence: isOver ? `${span}没有主动公开信息` : `${span}尚无主动公开信息`,
      advice: isOver ? '请梳理应公开未公开的文件' : `请在${dayLabel(period.end)}前公开应公开的文件`,
      source: parameters.none.source,
      pointsSource: isOver ? parameters.none.source : null,
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
      key: 'count',
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

  /** One document that is late or cannot be judged. */
  function one({ fact, workingDays }: DisclosureReading): Draft {
    const isKnown = workingDays !== null
    return draft({
      indicator,
      key: fact.id,
      outcome: isKnown ? 'unmet' : 'undetermined',
      points: isKnown ? latePoints : ZERO,
      sentence: isKnown
        ? `${fact.indexNumber}成文后${workingDays}个工作日才公开，超过${due}个工作日`
        : `${fact.indexNumber}成文日期不详，是否按期公开待核实`,
      advice: isKnown ? `今后请在成文后${due}个工作日内公开` : '请补录成文日期',
      source: parameters.dueWorkingDays.source,
      pointsSource: isKnown ? parameters.late.source : null,
      subject: { kind: 'disclosure', id: fact.id, indexNumber: fact.indexNumber },
      measure: '个工作日',
      limit: due,
      actual: workingDays,
      evidence: [{ kind: 'disclosure', id: fact.id }],
    })
  }

  return { none: none(), some, one }
}

/** 主动公开: documents disclosed in the period, each within so many working days of being made. */
export function prepareDisclosure(parameters: DisclosureParameters, context: JudgingContext): Judge {
  const { none, some, one } = prepareFindings(parameters, context)
  const { occasion, full } = context

  const nothing: Judgement = {
    earned: larger(add(full, none.points), ZERO),
    bonus: ZERO,
    findings: [none],
    isShared: true,
  }

  return (ledger) => {
    const disclosed = disclosedInPeriod(ledger.disclosures, occasion)
    if (disclosed.length === 0) return nothing
    const details: Draft[] = []
    let late = 0
    let earned: Exact = full
    for (const fact of disclosed) {
      const reading = readDisclosure(fact, parameters.dueWorkingDays.value, occasion.calendar)
      if (reading.isLate === false) continue
      const detail = one(reading)
      details.push(detail)
      earned = add(earned, detail.points)
      if (reading.isLate === true) late += 1
    }
    const whole = some(disclosed, late, details.length - late)
    return { earned: larger(earned, ZERO), bonus: ZERO, findings: [whole, ...details] }
  }
}
