import type { RankingRow } from '@mingkao/contract'

/** The indicators that make up the score, in order, with how wide each one's cell is drawn: for legend and columns. */
export type ScoreWeights = readonly { id: string; label: string; weight: number }[]

export function scoreWeights(rows: readonly Pick<RankingRow, 'indicators'>[]): ScoreWeights {
  return (rows[0]?.indicators ?? []).filter(({ weight }) => weight > 0)
}
