import { dayAfter, daysBetween } from '../../kernel/day.ts'
import { add, exact, larger, negate, ZERO } from '../../kernel/exact.ts'
import type { Exact } from '../../kernel/exact.ts'
import { draft, findingId, NO_EVIDENCE } from '../../kernel/finding.ts'
import type { Draft, Outcome } from '../../kernel/finding.ts'
import type { Judge, JudgingContext } from '../../kernel/indicator.ts'
import { assessColumns } from './assess-columns.ts'
import type { AssessedColumn } from './assess-columns.ts'
import { isLongOverdue, isNearLimit } from './column-states.ts'
import { blankWords, freshWords, graceWords, nearWords, openingWords, staleWords, unknownWords } from './explain.ts'
import type { Words } from './explain.ts'
import { leadOn } from './facts.ts'
import type { ColumnFault } from './faults.ts'
import { lastGraceDay } from './limit.ts'
import type { ColumnFreshnessParameters } from './parameters.ts'

const indicator = 'column-freshness'

function prepareFindings(parameters: ColumnFreshnessParameters, { occasion }: JudgingContext) {
  const { day } = occasion.at
  const { isChecked, stale, blank, proposesInterview, interviewAfterMonths } = parameters
  const stalePoints = negate(exact(stale.value))
  const blankPoints = negate(exact(blank.value))

  function about(column: AssessedColumn, outcome: Outcome, words: Words): Draft {
    const { fact, lastUpdatedOn, dueOn } = column
    const finding = draft({
      id: findingId(indicator, fact.code),
      indicator,
      outcome,
      sentence: words.sentence,
      source: isChecked.source,
      subject: { kind: 'column', code: fact.code, path: fact.path },
      evidence: [{ kind: 'column', code: fact.code }],
    })
    finding.advice = words.advice
    if (lastUpdatedOn !== null) {
      finding.measure = '天'
      finding.limit = dueOn === null ? null : daysBetween(lastUpdatedOn, dueOn)
      finding.actual = daysBetween(lastUpdatedOn, day)
    }
    return finding
  }

  /** A fault this unit answers for. */
  function fault(column: AssessedColumn, { since }: ColumnFault): Draft {
    const isBlank = column.freshness === 'blank'
    const isLong = proposesInterview.value && isLongOverdue(column.dueOn, day, parameters)
    const standsSince = column.dueOn === null ? null : dayAfter(column.dueOn)
    const inherited = since === standsSince ? null : since
    const words = isBlank
      ? blankWords(column, inherited, isLong)
      : staleWords(column, inherited, isLong, interviewAfterMonths.value)
    const finding = about(column, 'unmet', words)
    finding.points = isBlank ? blankPoints : stalePoints
    finding.pointsSource = isBlank ? blank.source : stale.source
    finding.since = since
    finding.proposes = isLong ? 'interview' : null
    return finding
  }

  /** A column the unit leads now and answers for nothing. */
  function led(column: AssessedColumn, graceFrom: string | null): Draft {
    const { freshness, fact } = column
    if (freshness === 'unknown') return about(column, 'undetermined', unknownWords(column))
    if (freshness === 'stale' || freshness === 'blank') {
      const until =
        graceFrom === null || fact.limit === null ? null : lastGraceDay(fact.limit, graceFrom, occasion.calendar)
      return about(column, 'warning', graceWords(column, until))
    }
    if (column.lastUpdatedOn === null && column.dueOn !== null) return about(column, 'warning', openingWords(column))
    if (isNearLimit(column, day, parameters)) return about(column, 'warning', nearWords(column, day))
    return about(column, 'met', freshWords(column))
  }

  return { fault, led }
}

/** 栏目更新: every checked column the unit leads at the check time, and what it answers for from its own time as the lead. */
export function prepareColumnFreshness(parameters: ColumnFreshnessParameters, context: JudgingContext): Judge {
  const { fault, led } = prepareFindings(parameters, context)
  const { occasion, full } = context
  const { day } = occasion.at

  return (ledger) => {
    const { code } = ledger.unit
    const findings: Draft[] = []
    let earned: Exact = full
    if (!parameters.isChecked.value) return { earned: null, bonus: ZERO, findings }
    for (const column of assessColumns(ledger.columns, parameters, occasion)) {
      if (!column.isCounted) continue
      const own = column.faults.find((candidate) => candidate.unit === code)
      const lead = leadOn(column.fact, day)
      if (own !== undefined) {
        const finding = fault(column, own)
        earned = add(earned, finding.points)
        findings.push(finding)
      } else if (lead?.unit === code) {
        findings.push(led(column, lead.from))
      }
    }
    if (findings.length === 0) {
      findings.push(
        draft({
          id: findingId(indicator, 'none'),
          indicator,
          outcome: 'met',
          sentence: '本单位没有负责检查范围内的栏目，不扣分',
          source: parameters.isChecked.source,
          subject: { kind: 'unit', code },
          evidence: NO_EVIDENCE,
        }),
      )
    }
    return { earned: larger(earned, ZERO), bonus: ZERO, findings }
  }
}
