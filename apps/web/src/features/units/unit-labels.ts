import type { ExemptionCategory, UnitChange } from '@mingkao/contract'

/** 不参评原因, as the contract's closed list. */
export const exemptionLabels: Readonly<Record<ExemptionCategory, string>> = {
  'own-website': '自办网站',
  'no-duty': '不承担门户网站信息发布',
  'newly-founded': '新设单位',
  reorganising: '机构改革过渡期',
  other: '其他',
}

export const changeLabels: Readonly<Record<UnitChange['kind'], string>> = {
  rename: '改名',
  merge: '合并',
  close: '停用',
}

/** Add only: an action without a word of its own is shown as it is. */
export const actionLabels: Readonly<Record<string, string>> = {
  'create-unit': '新增',
  'update-unit': '更正资料',
  'set-unit-aliases': '登记别名',
  'place-unit': '调整序列',
  'rename-unit': '改名',
  'merge-unit': '合并',
  'close-unit': '停用',
  'take-over-unit': '承接合并来的单位',
  'exempt-unit': '设为不参评',
  'end-exemption': '取消不参评',
  'undo-rename-unit': '撤销改名',
  'undo-merge-unit': '撤销合并',
  'undo-close-unit': '撤销停用',
}

/** 自 2021-01-01 至 2021-06-30: `validTo` is the first day it no longer holds, told as the last day it does. */
export function spanLabel({ validFrom, validTo }: { validFrom: string | null; validTo: string | null }): string {
  const from = validFrom === null ? '' : `自 ${validFrom}`
  const to = validTo === null ? '' : `到 ${validTo} 前`
  return [from, to].filter((part) => part !== '').join(' ') || '一直有效'
}
