import type { DisclosureInput } from '@mingkao/contract'
import type { PoolClient } from 'pg'
import { Refusal } from '../../refusal.ts'
import { requirePastDay, requireUnit, wrongField } from '../registers/index.ts'
import { type DisclosureFields, disclosuresRepository } from './disclosures.repository.ts'

/**
 * Checks what the contract can't: days, the unit on that day, 一号一文. The caller waits its turn among writers until it ends.
 * @param id the document being corrected; null for a new one
 * @throws Refusal UNPROCESSABLE naming the field, CONFLICT where another document has the number
 */
export async function checkDisclosure(
  client: PoolClient,
  { unit, ...input }: DisclosureInput,
  { id, today }: { id: string | null; today: string },
): Promise<DisclosureFields> {
  const { madeOn, disclosedOn, validity, invalidOn } = input
  requirePastDay('disclosedOn', '公开日期', disclosedOn, today)
  requirePastDay('madeOn', '成文日期', madeOn, today)
  if (madeOn !== null && madeOn > disclosedOn) throw wrongField('madeOn', '成文日期晚于公开日期，请核对。')
  if (validity === 'valid' && invalidOn !== null) {
    throw wrongField('invalidOn', '有效的文件没有失效日期，请先选择失效或废止。')
  }
  if (invalidOn !== null && invalidOn < (madeOn ?? disclosedOn)) {
    throw wrongField('invalidOn', '失效、废止日期早于成文日期，请核对。')
  }
  await requireOwnNumbers(client, input, id)
  return { ...input, unitId: await requireUnit(client, unit, disclosedOn) }
}

/** 一号一文. @throws Refusal CONFLICT naming the field and the other document */
export async function requireOwnNumbers(
  client: PoolClient,
  numbers: { indexNumber: string; documentNumber: string | null },
  id: string | null,
): Promise<void> {
  const disclosures = disclosuresRepository(client)
  await disclosures.takeTurn()
  const twin = await disclosures.findTwin(numbers, id)
  if (!twin) return
  const isIndex = twin.indexNumber === numbers.indexNumber
  const what = isIndex ? `索引号 ${twin.indexNumber}` : `文号 ${twin.documentNumber ?? ''}`
  const how = twin.isWithdrawn ? '，那一件已撤下，可将其恢复' : ''
  throw new Refusal('CONFLICT', `${what}已登记为“${twin.title}”${how}，请核对是否同一件。`, {
    fields: [{ path: isIndex ? 'indexNumber' : 'documentNumber', message: `${isIndex ? '索引号' : '文号'}已登记` }],
  })
}
