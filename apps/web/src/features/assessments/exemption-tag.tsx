import type { RankingRow } from '@mingkao/contract'
import { StateTag } from '../../components/state-tag.tsx'

/** 免考 of something the unit is assessed by, with why; nothing where there is none. */
export function ExemptionTag({ row: { exemptions } }: { row: Pick<RankingRow, 'exemptions'> }) {
  if (exemptions.length === 0) return null
  const why = exemptions.map(({ label, reason }) => `${label}：${reason}`).join('；')
  return (
    <span title={why}>
      <StateTag tone="accent">免考</StateTag>
      <span className="visually-hidden">{why}</span>
    </span>
  )
}
