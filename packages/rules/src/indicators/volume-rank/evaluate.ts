import { multiply, ratio, subtract, ZERO } from '../../kernel/exact.ts'
import type { Exact } from '../../kernel/exact.ts'
import { draft } from '../../kernel/finding.ts'
import type { Outcome, Subject } from '../../kernel/finding.ts'
import type { Judge, JudgingContext, Judgement, VolumeStanding } from '../../kernel/indicator.ts'
import { kept } from '../../kernel/kept.ts'
import { assessedYear } from '../../kernel/occasion.ts'
import { yearSpan } from './facts.ts'
import type { VolumeRankParameters } from './parameters.ts'

const indicator = 'volume-rank'

/** full × (n − p) / (n − 1), p = 1 + units with more; full marks for a group of one. */
export function earnedByPlace(full: Exact, place: number, of: number): Exact {
  return of <= 1 ? full : multiply(full, ratio(of - place, of - 1))
}

function unranked(outcome: Outcome, sentence: string, parameters: VolumeRankParameters, subject: Subject): Judgement {
  const finding = draft({ indicator, key: 'year', outcome, sentence, source: parameters.isScored.source, subject })
  return { earned: null, bonus: ZERO, findings: [finding] }
}

function adviceOf({ ahead, volume }: VolumeStanding): string | null {
  return ahead === null || volume === null ? null : `距第${ahead.place}名${ahead.name}差${ahead.volume - volume}条`
}

/** 年度更新数量排名: the unit's volume since 1 January among the ranked units of its group. */
export function prepareVolumeRank(parameters: VolumeRankParameters, context: JudgingContext): Judge {
  const span = yearSpan(context.occasion)
  const subject: Subject = { kind: 'year', year: assessedYear(context.occasion) }
  const published = `${span.label}累计发布`
  const inGroup = kept((group) => `条，居${group}第`)
  const amongAll = kept((of) => `名（共${of}家）`)

  return (ledger, standing) => {
    const { volume, place, of } = standing
    if (!parameters.isScored.value) return unranked('not-applicable', '年度更新数量不排名计分', parameters, subject)
    if (volume === null) {
      return unranked('undetermined', `${span.label}信息量尚未采集齐全，暂不排名`, parameters, subject)
    }
    if (place === null) return unranked('not-applicable', '本单位不参加年度更新数量排名', parameters, subject)
    const earned = earnedByPlace(context.full, place, of)
    const points = subtract(earned, context.full)
    const isFull = points.n === 0
    const finding = draft({
      indicator,
      key: 'year',
      outcome: isFull ? 'met' : 'unmet',
      points,
      sentence: `${published}${volume}${inGroup(ledger.unit.group)}${place}${amongAll(String(of))}`,
      advice: adviceOf(standing),
      source: parameters.isScored.source,
      pointsSource: isFull ? null : parameters.scale.source,
      subject,
      measure: '名',
      actual: place,
      evidence: [{ kind: 'publications', from: span.from, to: span.to, count: volume }],
    })
    return { earned, bonus: ZERO, findings: [finding] }
  }
}
