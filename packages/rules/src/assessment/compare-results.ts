import { compare, subtract, toPoints } from '../kernel/exact.ts'
import type { Exact } from '../kernel/exact.ts'
import type { Finding, IndicatorId } from '../kernel/finding.ts'
import type { DistrictResult, IndicatorResult, UnitResult, Verdict } from './result.ts'

/** A unit's result as it is compared. Points rounded to hundredths. */
export interface ComparedResult {
  readonly score: number | null
  readonly place: number | null
  readonly verdict: Verdict
  readonly isQuotaMet: boolean
}

/** A finding that weighs, or says, something else: in its new words, or its old ones where it is gone. */
export interface ChangedFinding {
  readonly id: string
  readonly sentence: string
  /** As they weigh in the score; null: there was, or is, no such finding. */
  readonly before: number | null
  readonly after: number | null
}

/** What one indicator has to do with it. */
export interface IndicatorChange {
  readonly id: IndicatorId
  readonly label: string
  /** As it weighs in the score; null: not applicable. */
  readonly before: number | null
  readonly after: number | null
  readonly findings: readonly ChangedFinding[]
}

/** 一家单位的变化. `delta` null: without a score on one side; `moved`: places won (positive) or lost. */
export interface UnitChange {
  readonly unit: UnitResult['unit']
  readonly before: ComparedResult
  readonly after: ComparedResult
  readonly delta: number | null
  readonly moved: number
  readonly indicators: readonly IndicatorChange[]
}

function points(value: Exact | null): number | null {
  return value && toPoints(value)
}

function told({ score, place, verdict, isQuotaMet }: UnitResult): ComparedResult {
  return { score: points(score), place, verdict, isQuotaMet }
}

function isEqual(a: Exact | null, b: Exact | null): boolean {
  return a === null || b === null ? a === b : compare(a, b) === 0
}

function isAlike(a: Finding, b: Finding): boolean {
  return a.outcome === b.outcome && compare(a.weighed, b.weighed) === 0
}

/** What neither costs nor brings anything on either side is not worth a line. */
function weighs(finding: Finding | undefined): boolean {
  return finding !== undefined && (finding.points.n !== 0 || finding.outcome === 'vetoed')
}

function changedFindings(before: readonly Finding[], after: readonly Finding[]): ChangedFinding[] {
  const known = new Map(before.map((finding) => [finding.id, finding]))
  const now = new Map(after.map((finding) => [finding.id, finding]))
  const ids = [...after.map(({ id }) => id), ...before.map(({ id }) => id).filter((id) => !now.has(id))]
  return ids.flatMap((id) => {
    const old = known.get(id)
    const own = now.get(id)
    if (!weighs(old) && !weighs(own)) return []
    if (old !== undefined && own !== undefined && isAlike(old, own)) return []
    const sentence = (own ?? old)?.sentence ?? ''
    return [{ id, sentence, before: points(old?.weighed ?? null), after: points(own?.weighed ?? null) }]
  })
}

function indicatorChange(old: IndicatorResult | undefined, own: IndicatorResult): IndicatorChange[] {
  const before = old?.isApplicable === true ? old.weighed : null
  const after = own.isApplicable ? own.weighed : null
  const findings = changedFindings(old?.findings ?? [], own.findings)
  if (isEqual(before, after) && findings.length === 0) return []
  return [{ id: own.id, label: own.label, before: points(before), after: points(after), findings }]
}

function unitChange(old: UnitResult, own: UnitResult): UnitChange {
  const before = told(old)
  const after = told(own)
  const lines = new Map(old.indicators.map((line) => [line.id, line]))
  return {
    unit: own.unit,
    before,
    after,
    delta: old.score && own.score ? toPoints(subtract(own.score, old.score)) : null,
    moved: before.place === null || after.place === null ? 0 : before.place - after.place,
    indicators: own.indicators.flatMap((line) => indicatorChange(lines.get(line.id), line)),
  }
}

/**
 * 影响: what becomes of every unit when the same facts are judged by other rules; in protocol order. Both results are of the same units on
 * the same occasion.
 */
export function compareResults(before: DistrictResult, after: DistrictResult): UnitChange[] {
  const known = new Map(before.units.map((result) => [result.unit.code, result]))
  return after.units.map((result) => unitChange(known.get(result.unit.code) ?? result, result))
}

/** The change in one line: how many units rise, fall, change their verdict. */
export interface ImpactSummary {
  readonly scoresUp: number
  readonly scoresDown: number
  readonly placesUp: number
  readonly placesDown: number
  readonly verdicts: readonly UnitChange[]
  /** 未达标的单位数 before and after. */
  readonly short: { readonly before: number; readonly after: number }
  /** 不合格的单位数 before and after. */
  readonly failed: { readonly before: number; readonly after: number }
}

function numberOf(changes: readonly UnitChange[], is: (change: UnitChange) => boolean): number {
  return changes.filter(is).length
}

function isShort({ verdict, isQuotaMet }: ComparedResult): boolean {
  return verdict !== '不参评' && !isQuotaMet
}

function isFailed({ verdict }: ComparedResult): boolean {
  return verdict === '不合格'
}

export function summariseImpact(changes: readonly UnitChange[]): ImpactSummary {
  return {
    scoresUp: numberOf(changes, ({ delta }) => delta !== null && delta > 0),
    scoresDown: numberOf(changes, ({ delta }) => delta !== null && delta < 0),
    placesUp: numberOf(changes, ({ moved }) => moved > 0),
    placesDown: numberOf(changes, ({ moved }) => moved < 0),
    verdicts: changes.filter(({ before, after }) => before.verdict !== after.verdict),
    short: {
      before: numberOf(changes, ({ before }) => isShort(before)),
      after: numberOf(changes, ({ after }) => isShort(after)),
    },
    failed: {
      before: numberOf(changes, ({ before }) => isFailed(before)),
      after: numberOf(changes, ({ after }) => isFailed(after)),
    },
  }
}
