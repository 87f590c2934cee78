import type { RankingRow } from '@mingkao/contract'
import { StateTag } from '../../components/state-tag.tsx'

/** 不参评, 不合格 or 未达标 beside a unit's name; nothing where all is well. */
export function VerdictTag({ row }: { row: Pick<RankingRow, 'verdict' | 'volume'> }) {
  if (row.verdict === '不参评') return <StateTag tone="neutral">不参评</StateTag>
  if (row.verdict === '不合格') return <StateTag tone="red">不合格</StateTag>
  return isShort(row) ? <StateTag tone="red">未达标</StateTag> : null
}

/** Short of the quota in at least one month of the period. */
export function isShort(row: Pick<RankingRow, 'verdict' | 'volume'>): boolean {
  return row.verdict !== '不参评' && row.volume.months.some(({ met }) => met === false)
}
