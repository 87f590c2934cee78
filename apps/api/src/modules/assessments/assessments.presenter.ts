import type { IndicatorResult, Scheme, UnitResult } from '@mingkao/rules'
import { lapsedValues, quotaOf, SCORED_INDICATOR_IDS, toPoints, type Exact } from '@mingkao/rules'
import type { Rankings, RankingRow, Period, UnitRef } from '@mingkao/contract'
import { comparable, type OpenedPeriod } from './open-period.ts'
import type { Assessment } from './assessment.ts'
import { exemptionsInForce } from './exemptions-in-force.ts'
import type { PeriodRow } from './assessments.repository.ts'
import { yearMonths } from './present-month.ts'

export function presentPoints(points: Exact | null): number | null {
  return points && toPoints(points)
}

export function presentUnit({ unit }: UnitResult): UnitRef {
  return { code: unit.code, name: unit.name }
}

/** What every answer about a period says of it. */
export function presentOccasion({ period }: Assessment) {
  const { id, label, checkAt, dataAsOf, isLive } = period
  return { period: id, label, checkAt: iso(checkAt), dataAsOf: iso(dataAsOf), provisional: isLive }
}

function iso(moment: string | null): string | null {
  return moment && new Date(moment).toISOString()
}

export function presentScheme({ scheme, occasion }: Assessment) {
  const { id, name, version, arePointsConfirmed } = scheme
  return { id, name, version, arePointsConfirmed, lapsed: presentLapsed(scheme, occasion.at.day) }
}

/** 确认已过期: how many values the check used past the day they were confirmed until, and the first of those days. */
function presentLapsed(scheme: Scheme, day: string): Rankings['scheme']['lapsed'] {
  const lapsed = lapsedValues(scheme, day)
  const [until] = lapsed.flatMap((row) => row.confirmedUntil ?? []).toSorted()
  return until === undefined ? null : { until, values: lapsed.length }
}

export function presentPeriod(row: PeriodRow, { now, current }: { now: Date; current: string | null }): Period {
  const isLive = row.check_at === null || row.check_at > now
  return {
    id: row.id,
    label: row.label,
    kind: row.kind,
    start: row.start,
    end: row.end,
    checkAt: row.check_at?.toISOString() ?? null,
    dataAsOf: row.data_as_of?.toISOString() ?? null,
    stage: row.stage,
    draftedAt: row.drafted_at?.toISOString() ?? null,
    appealsUntil: row.appeals_until?.toISOString() ?? null,
    closing: row.closing && { ...row.closing, closedAt: new Date(row.closing.closedAt).toISOString() },
    isLive,
    provisional: isLive,
    isCurrent: row.id === current,
    version: row.version,
  }
}

/** 排名: the group's rows of one page, or all. */
export function presentRankings(
  opened: OpenedPeriod,
  { group, page, pageSize }: { group?: string | undefined; page: number; pageSize?: number | undefined },
): Rankings {
  const { current } = opened
  const from = pageSize === undefined ? 0 : (page - 1) * pageSize
  const to = pageSize === undefined ? (page === 1 ? undefined : 0) : from + pageSize
  return {
    ...presentOccasion(current),
    scheme: { ...presentScheme(current), ranking: current.scheme.ranking.value },
    groups: current.district.groups
      .filter((ranking) => group === undefined || ranking.group === group)
      .map((ranking) => ({
        group: ranking.group,
        quota: quotaOf(current.scheme.indicators['monthly-quota'], ranking.group).value,
        total: ranking.rows.length,
        rows: ranking.rows.slice(from, to).map((row) => presentRankingRow(row, opened)),
      })),
  }
}

function presentRankingRow(result: UnitResult, opened: OpenedPeriod): RankingRow {
  const { current } = opened
  const { code } = result.unit
  return {
    place: result.place,
    unit: presentUnit(result),
    verdict: result.verdict,
    note: result.reason,
    score: presentPoints(result.score),
    bonus: toPoints(result.bonus),
    deduction: toPoints(result.deduction),
    indicators: result.indicators.filter(isScored).map((indicator) => ({
      id: indicator.id,
      label: indicator.label,
      weight: toPoints(indicator.full),
      full: toPoints(indicator.weighedFull),
      earned: presentPoints(indicator.weighed),
      isApplicable: indicator.isApplicable,
    })),
    volume: { total: result.volume.total, months: result.volume.months.map((month) => ({ ...month })) },
    yearMonths: yearMonths(current.ledgers.get(code), current),
    previousPlace: comparable(opened)?.results.get(code)?.place ?? null,
    exemptions: exemptionsInForce(current.ledgers.get(code), current),
  }
}

const SCORED: readonly string[] = SCORED_INDICATOR_IDS

function isScored({ id }: IndicatorResult): boolean {
  return SCORED.includes(id)
}
