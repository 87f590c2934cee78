import { exemptionCategories, type ExemptionCategory, type Unit } from '@mingkao/contract'
import type { WriteContext } from '../../db/with-transaction.ts'
import { Refusal } from '../../refusal.ts'
import { changeUnit, refused, requireOrder } from './change-unit.ts'
import { exemptionsRepository } from './exemptions.repository.ts'

export type ExemptionInput = {
  code: string
  version: number
  category: ExemptionCategory
  note: string
  validFrom: string
  validTo: string | null
}

/** 不参评的原因 as it is shown: the category, and what the office adds. */
export function exemptionReason({ category, note }: Pick<ExemptionInput, 'category' | 'note'>): string {
  if (category === 'other') return note
  return note === '' ? exemptionCategories[category] : `${exemptionCategories[category]}（${note}）`
}

/** 设为不参评, with the reason that is shown. @throws Refusal NOT_FOUND, CONFLICT, UNPROCESSABLE */
export function exemptUnit(write: WriteContext, input: ExemptionInput): Promise<Unit> {
  return changeUnit(write, { ...input, action: 'exempt-unit' }, async ({ prisma, before }) => {
    requireOrder(input)
    const { category, validFrom: from, validTo: to } = input
    const reason = exemptionReason(input)
    if (reason === '') throw refused('UNPROCESSABLE', 'note', '选择“其他”时，请写明不参评的原因。')
    const other = before.exemptions.find((it) => (it.validTo ?? '9999') > from && it.validFrom < (to ?? '9999'))
    if (other)
      throw refused('UNPROCESSABLE', 'validFrom', `与已有的不参评（自 ${other.validFrom}）重叠，请先取消原来的。`)
    await exemptionsRepository(prisma).add(before.id, { category, reason, from, to })
  })
}

/** 取消不参评 from today on. @throws Refusal NOT_FOUND, CONFLICT */
export function endExemption(
  write: WriteContext,
  { id, today, ...unit }: { code: string; version: number; id: number; today: string },
): Promise<Unit> {
  return changeUnit(write, { ...unit, action: 'end-exemption' }, async ({ prisma, before }) => {
    if (!before.exemptions.some((it) => it.id === id)) throw new Refusal('NOT_FOUND', '这条不参评已经取消。')
    await exemptionsRepository(prisma).end(id, today)
  })
}
