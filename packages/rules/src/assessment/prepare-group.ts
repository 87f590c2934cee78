import { columnFreshness } from '../indicators/column-freshness/index.ts'
import { disclosure } from '../indicators/disclosure/index.ts'
import { interpretation } from '../indicators/interpretation/index.ts'
import { monthlyQuota } from '../indicators/monthly-quota/index.ts'
import { newMedia } from '../indicators/new-media/index.ts'
import { rectification } from '../indicators/rectification/index.ts'
import { unitVeto } from '../indicators/unit-veto/index.ts'
import { volumeRank } from '../indicators/volume-rank/index.ts'
import { exact, ZERO } from '../kernel/exact.ts'
import type { Exact } from '../kernel/exact.ts'
import { SCORED_INDICATOR_IDS } from '../kernel/finding.ts'
import type { IndicatorId } from '../kernel/finding.ts'
import type { Indicator, Judge, Judgement } from '../kernel/indicator.ts'
import { lastCountedDay } from '../kernel/occasion.ts'
import type { Occasion } from '../kernel/occasion.ts'
import { isInForce } from '../kernel/parameter.ts'
import type { Scheme } from '../schemes/scheme.ts'
import { prepareComposition } from './composition.ts'
import type { Composition, Plan } from './composition.ts'
import type { IndicatorResult } from './result.ts'

/** One indicator ready to judge the units of a group. `judge` null: not in force, or no points in this group. */
export interface PreparedIndicator {
  readonly id: IndicatorId
  readonly label: string
  /** Its number among the scored indicators; null for those that only deduct or fail. */
  readonly index: number | null
  readonly full: Exact
  readonly judge: Judge | null
  /** Lines already put together of judgements that units share. */
  readonly sharedLines: Map<Judgement, Map<Plan | null, IndicatorResult>>
}

/** A scheme made ready for one group on one occasion. */
export interface PreparedGroup {
  readonly occasion: Occasion
  readonly composition: Composition
  /** In the order of the registry. */
  readonly indicators: readonly PreparedIndicator[]
  readonly passMark: Exact
}

export function prepareGroup(scheme: Scheme, occasion: Occasion, group: string): PreparedGroup {
  const weights = (scheme.groupWeights[group] ?? scheme.weights).value
  const composition = prepareComposition(scheme, weights)
  const { fulls } = composition
  const last = lastCountedDay(occasion)
  const parameters = scheme.indicators

  function ready<Id extends IndicatorId, Parameters extends object>(
    indicator: Indicator<Id, Parameters>,
    given: Parameters,
    full: Exact | null,
  ): PreparedIndicator {
    const index = SCORED_INDICATOR_IDS.findIndex((id) => id === indicator.id)
    const isJudged = isInForce(given, last) && full?.n !== 0
    return {
      id: indicator.id,
      label: indicator.label,
      index: index < 0 ? null : index,
      full: full ?? ZERO,
      sharedLines: new Map(),
      judge: isJudged ? indicator.prepare(given, { occasion, group, full: full ?? ZERO }) : null,
    }
  }

  return {
    occasion,
    composition,
    passMark: exact(scheme.passMark.value),
    indicators: [
      ready(monthlyQuota, parameters['monthly-quota'], fulls['monthly-quota']),
      ready(volumeRank, parameters['volume-rank'], fulls['volume-rank']),
      ready(columnFreshness, parameters['column-freshness'], fulls['column-freshness']),
      ready(newMedia, parameters['new-media'], fulls['new-media']),
      ready(interpretation, parameters.interpretation, fulls.interpretation),
      ready(disclosure, parameters.disclosure, fulls.disclosure),
      ready(rectification, parameters.rectification, null),
      ready(unitVeto, parameters['unit-veto'], null),
    ],
  }
}
