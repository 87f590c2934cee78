import type { Standing } from '@mingkao/contract'
import {
  compare,
  divide,
  type Exact,
  type Ledger,
  exemptionFromWarning,
  monthProgress,
  quotaOf,
  type UnitResult,
  ratio,
} from '@mingkao/rules'
import { presentIndicator } from './findings.presenter.ts'
import { presentOccasion, presentPoints, presentScheme, presentUnit } from './assessments.presenter.ts'
import type { Assessment } from './assessment.ts'
import { exemptionsInForce } from './exemptions-in-force.ts'
import type { EvidenceRows } from './evidence.repository.ts'
import { monthsWithQuota } from './present-month.ts'

/** One unit's result with all that explains it. `group`: the results of its group, in the order of the ranking. */
export type StandingParts = {
  current: Assessment
  previous: Assessment | null
  ledger: Ledger
  result: UnitResult
  group: readonly UnitResult[]
  rows: EvidenceRows
  /** Today by the domain clock. */
  today: string
}

/** 自查: score, place, and every finding with its words and rows. */
export function presentStanding(parts: StandingParts): Standing {
  const { current, ledger, result, group, rows } = parts
  const { id, label } = current.period
  return {
    ...presentOccasion(current),
    unit: { ...presentUnit(result), group: result.unit.group },
    scheme: presentScheme(current),
    verdict: result.verdict,
    note: result.reason,
    score: presentPoints(result.score),
    base: presentPoints(result.base),
    bonus: presentPoints(result.bonus) ?? 0,
    deduction: presentPoints(result.deduction) ?? 0,
    place: result.place,
    of: result.of,
    previous: presentPrevious(parts),
    rescaledBy: presentRescaling(result, current),
    volume: { total: result.volume.total, months: result.volume.months.map((month) => ({ ...month })) },
    frozenQuarters: current.quarters.map(({ period, label: name, version }) => ({ period, label: name, version })),
    yearMonths: monthsWithQuota(ledger, current),
    thisMonth: presentThisMonth(parts),
    groupScores: group.map((row) => ({ unit: presentUnit(row), place: row.place, score: presentPoints(row.score) })),
    indicators: result.indicators.map((indicator) => presentIndicator(indicator, { ledger, rows, period: id, label })),
    exemptions: exemptionsInForce(ledger, current),
  }
}

function presentPrevious({ previous, ledger }: StandingParts): Standing['previous'] {
  const result = previous?.results.get(ledger.unit.code)
  if (!previous || !result) return null
  const { id, label } = previous.period
  return { period: id, label, score: presentPoints(result.score), place: result.place }
}

/** 折算: by how much the indicators that apply weigh more, as ×1.25 or ×5/3. */
function presentRescaling({ indicators }: UnitResult, { scheme }: Assessment): string | null {
  if (scheme.notApplicable.value !== 'rescale') return null
  const weighing = indicators.find(
    ({ isApplicable, full, weighedFull }) => isApplicable && full.n > 0 && weighedFull.n > 0,
  )
  if (!weighing) return null
  const factor = divide(weighing.weighedFull, weighing.full)
  return compare(factor, ratio(1, 1)) === 0 ? null : `×${written(factor)}`
}

function written({ n, d }: Exact): string {
  return 10_000 % d === 0 ? String(n / d) : `${n}/${d}`
}

/** 本月进度. Of an exempt month nobody is behind. */
function presentThisMonth({ rows, today, current, ledger }: StandingParts): Standing['thisMonth'] {
  const { month, count, quota, missing, workingDaysLeft, isBehind } = monthProgress(
    rows.countThisMonth,
    today,
    current.occasion.calendar,
    quotaOf(current.scheme.indicators['monthly-quota'], ledger.unit.group).value,
  )
  const exempt = exemptionFromWarning(ledger, { indicator: 'monthly-quota', key: month, dueOn: null }, current.occasion)
  return { month, count, quota, missing, workingDaysLeft, isBehind: isBehind && exempt === undefined }
}
