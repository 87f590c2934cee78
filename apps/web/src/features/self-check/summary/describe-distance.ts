import type { Standing } from '@mingkao/contract'

/** 距第 11 名螺洲镇 7.08 分: to the next better unit of the group; for the first, how far ahead it is. */
export function describeDistance({
  unit,
  score,
  groupScores,
}: Pick<Standing, 'unit' | 'score' | 'groupScores'>): string {
  if (score === null) return '不参加排名'
  const others = groupScores.filter((other) => other.unit.code !== unit.code && other.score !== null)
  const better = others.filter((other) => (other.score ?? 0) > score)
  const next = better.toSorted((a, b) => (a.score ?? 0) - (b.score ?? 0))[0]
  if (next) return `距第 ${next.place ?? '—'} 名${next.unit.name} ${((next.score ?? 0) - score).toFixed(2)} 分`
  const behind = others
    .filter((other) => (other.score ?? 0) < score)
    .toSorted((a, b) => (b.score ?? 0) - (a.score ?? 0))[0]
  if (behind) return `领先${behind.unit.name} ${(score - (behind.score ?? 0)).toFixed(2)} 分`
  return others.length === 0 ? '组内只有本单位' : '与组内各单位同分'
}
