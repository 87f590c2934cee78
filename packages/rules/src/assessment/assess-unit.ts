import { add, compare, negate, toPoints, ZERO } from '../kernel/exact.ts'
import type { Exact } from '../kernel/exact.ts'
import { hasExclusions } from '../kernel/exclusions.ts'
import type { ScoredIndicatorId } from '../kernel/finding.ts'
import type { Judgement, VolumeStanding } from '../kernel/indicator.ts'
import type { Ledger } from '../kernel/ledger.ts'
import type { Earned, Score } from './composition.ts'
import { excludeFindings } from './exclude-findings.ts'
import { lineOf } from './indicator-line.ts'
import type { Judged } from './indicator-line.ts'
import type { PreparedGroup } from './prepare-group.ts'
import type { IndicatorResult, PeerSummary, UnitResult, Verdict } from './result.ts'
import type { PeriodVolume } from './unit-volume.ts'
import { weighBonus } from './weigh-findings.ts'

/** A unit's part before it is judged: whether it takes part, and its volume. */
export interface Participant {
  readonly ledger: Ledger
  /** Why 不参评; null: it takes part. */
  readonly absence: string | null
  readonly isVetoed: boolean
  readonly yearVolume: number | null
  readonly period: PeriodVolume
}

/** A unit's result on its way: whoever ranks the group fills in `place` and `of`, once. */
export type Unplaced = Omit<UnitResult, 'place' | 'of'> & { place: UnitResult['place']; of: UnitResult['of'] }

const NOTHING_EARNED: Earned = {
  'monthly-quota': null,
  'volume-rank': null,
  'column-freshness': null,
  'new-media': null,
  interpretation: null,
  disclosure: null,
}

type Totals = Pick<PeerSummary, 'earned' | 'bonus' | 'deduction'>

function sumUp(judged: readonly Judged[]): Totals {
  const earned: Record<ScoredIndicatorId, Exact | null> = { ...NOTHING_EARNED }
  let bonus = ZERO
  let deduction = ZERO
  for (const { indicator, judgement } of judged) {
    if (judgement === null) continue
    if (indicator.id === 'rectification') deduction = negate(judgement.earned ?? ZERO)
    else if (indicator.id !== 'unit-veto') earned[indicator.id] = judgement.earned
    bonus = add(bonus, judgement.bonus)
  }
  return { earned, bonus, deduction }
}

function weighAllBonuses(judged: readonly Judged[], counted: Exact): void {
  let left = counted
  for (const { judgement } of judged) if (judgement !== null) left = weighBonus(judgement.findings, left)
}

interface Conclusion {
  readonly verdict: Verdict
  readonly reason: string | null
}

function conclude(score: Score | null, isVetoed: boolean, passMark: Exact): Conclusion {
  if (isVetoed) return { verdict: '不合格', reason: '单位一票否决' }
  if (score === null) return { verdict: '不参评', reason: '本周期没有适用的指标' }
  if (compare(score.base, passMark) >= 0) return { verdict: '合格', reason: null }
  return { verdict: '不合格', reason: `基础分低于${toPoints(passMark)}分` }
}

const NOTHING_JUDGED: Totals = { earned: NOTHING_EARNED, bonus: ZERO, deduction: ZERO }

interface Outcome extends Conclusion {
  readonly indicators: readonly IndicatorResult[]
  readonly totals: Totals
  /** null when vetoed or not assessed. */
  readonly score: Score | null
}

/** One literal for every unit: written out, it is built several times faster than spread together. */
function resultOf(participant: Participant, outcome: Outcome, isLive: boolean): Unplaced {
  const { isVetoed, yearVolume, period, absence } = participant
  const { code, name, group, order } = participant.ledger.unit
  const { score, totals } = outcome
  return {
    unit: { code, name, group, order },
    verdict: outcome.verdict,
    reason: outcome.reason,
    base: score === null ? null : score.base,
    bonus: score === null ? ZERO : score.bonus,
    deduction: score === null ? ZERO : score.deduction,
    score: score === null ? null : score.score,
    isVetoed,
    isQuotaMet: period.isQuotaMet,
    indicators: outcome.indicators,
    volume: period.volume,
    place: null,
    of: 0,
    isProvisional: isLive,
    peer: {
      code,
      name,
      group,
      order,
      isAssessed: absence === null,
      isVetoed,
      yearVolume,
      earned: totals.earned,
      bonus: totals.bonus,
      deduction: totals.deduction,
    },
  }
}

/** Judges one unit; `group` is its group made ready, `standing` its place by volume. */
export function assessUnit(
  participant: Participant,
  standing: VolumeStanding,
  group: PreparedGroup,
  isLive: boolean,
): Unplaced {
  const { ledger, isVetoed, absence } = participant
  if (absence !== null) {
    const outcome = { indicators: [], totals: NOTHING_JUDGED, score: null, verdict: '不参评', reason: absence } as const
    return resultOf(participant, outcome, isLive)
  }
  const before: Judgement[] = []
  const isCorrected = hasExclusions(ledger)
  const judged = group.indicators.map((indicator): Judged => {
    const { judge, full, index } = indicator
    if (judge === null) return { indicator, judgement: null }
    const found = judge(ledger, standing, before)
    const judgement = isCorrected
      ? excludeFindings(found, ledger, { full, floor: index === null ? null : ZERO, occasion: group.occasion })
      : found
    before.push(judgement)
    return { indicator, judgement }
  })
  const totals = sumUp(judged)
  const plan = group.composition.planFor(totals.earned)
  const score = group.composition.scoreOf(totals.earned, totals.bonus, totals.deduction, plan)
  const indicators = judged.map((one) => lineOf(one, plan, score))
  if (totals.bonus.n > 0) weighAllBonuses(judged, score?.bonus ?? ZERO)
  const { verdict, reason } = conclude(score, isVetoed, group.passMark)
  return resultOf(participant, { indicators, totals, score: isVetoed ? null : score, verdict, reason }, isLive)
}
