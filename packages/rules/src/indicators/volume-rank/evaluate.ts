import { multiply, ratio, subtract, ZERO } from '../../kernel/exact.ts'
import type { Exact } from '../../kernel/exact.ts'
import { draft, findingId, NO_EVIDENCE } from '../../kernel/finding.ts'
import type { Outcome, Subject } from '../../kernel/finding.ts'
import type { Judge, JudgingContext, Judgement, VolumeStanding } from '../../kernel/indicator.ts'
import { assessedYear } from '../../kernel/occasion.ts'
import { yearSpan } from './facts.ts'
import type { VolumeRankParameters } from './parameters.ts'

const indicator = 'volume-rank'
const id = findingId(indicator, 'year')

/** full × (n − p) / (n − 1), p = 1 + units with more; full marks for a group of one. */
export function earnedByPlace(full: Exact, place: number, of: number): Exact {
  return of <= 1 ? full : multiply(full, ratio(of - place, of - 1))
}

function unranked(outcome: Outcome, sentence: string, parameters: VolumeRankParameters, subject: Subject): Judgement {
  const { source } = parameters.isScored
  const finding = draft({ id, indicator, outcome, sentence, source, subject, evidence: NO_EVIDENCE })
  return { earned: null, bonus: ZERO, findings: [finding] }
}

function adviceOf({ ahead, volume }: VolumeStanding): string | null {
  return ahead === null || volume === null ? null : `距第${ahead.place}名${ahead.name}差${ahead.volume - volume}条`
}

/** What units of one group with the same standing are told: the same. */
interface Told {
  readonly group: string
  readonly judgement: Judgement
}

/** 年度更新数量排名: the unit's volume since 1 January among the ranked units of its group. */
export function prepareVolumeRank(parameters: VolumeRankParameters, context: JudgingContext): Judge {
  const span = yearSpan(context.occasion)
  const subject: Subject = { kind: 'year', year: assessedYear(context.occasion) }
  const told = new WeakMap<VolumeStanding, Told>()

  function ranked(standing: VolumeStanding, volume: number, place: number, group: string): Judgement {
    const earned = earnedByPlace(context.full, place, standing.of)
    const points = subtract(earned, context.full)
    const isFull = points.n === 0
    const finding = draft({
      id,
      indicator,
      outcome: isFull ? 'met' : 'unmet',
      sentence: `${span.label}累计发布${volume}条，居${group}第${place}名（共${standing.of}家）`,
      source: parameters.isScored.source,
      subject,
      evidence: [{ kind: 'publications', from: span.from, to: span.to, count: volume }],
    })
    finding.points = points
    finding.advice = adviceOf(standing)
    finding.pointsSource = isFull ? null : parameters.scale.source
    finding.measure = '名'
    finding.actual = place
    return { earned, bonus: ZERO, findings: [finding], isShared: true }
  }

  return (ledger, standing) => {
    const { volume, place } = standing
    if (!parameters.isScored.value) return unranked('not-applicable', '年度更新数量不排名计分', parameters, subject)
    if (volume === null) {
      return unranked('undetermined', `${span.label}信息量尚未采集齐全，暂不排名`, parameters, subject)
    }
    if (place === null) return unranked('not-applicable', '本单位不参加年度更新数量排名', parameters, subject)
    const { group } = ledger.unit
    const known = told.get(standing)
    if (known?.group === group) return known.judgement
    const judgement = ranked(standing, volume, place, group)
    told.set(standing, { group, judgement })
    return judgement
  }
}
