import type { SchemeRow, SchemeStanding } from '@mingkao/contract'

export const standingLabels: Record<SchemeStanding, string> = {
  draft: '草稿',
  upcoming: '待生效',
  inForce: '现行',
  past: '已替代',
}

export const standingTones = { draft: 'accent', upcoming: 'amber', inForce: 'green', past: 'neutral' } as const

/** 施行期间 in words. */
export function spanWords({ standing, effectiveFrom, effectiveTo }: SchemeRow): string {
  if (standing === 'draft') return `拟自 ${effectiveFrom} 起`
  return effectiveTo === null ? `${effectiveFrom} 起` : `${effectiveFrom} 至 ${effectiveTo}`
}

/** 确认已过期: which periods use values past the day they were confirmed until. */
export function lapsedWords({ uses }: SchemeRow): string | null {
  const lapsed = uses.filter((use) => use.lapsed > 0)
  if (lapsed.length === 0) return null
  return lapsed.map(({ label, lapsed: values }) => `${label}有 ${values} 个取值`).join('、') + '已过确认有效期'
}
