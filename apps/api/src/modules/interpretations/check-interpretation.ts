import type { InterpretationInput } from '@mingkao/contract'
import type { PoolClient } from 'pg'
import { Refusal } from '../../refusal.ts'
import { requirePastDay, requireUnit, wrongField } from '../registers/index.ts'
import { type InterpretationFields, interpretationsRepository } from './interpretations.repository.ts'

/**
 * Checks what the contract can't, and gives a new one its 编号 where none was filled in.
 * @param kept the interpretation being corrected; null for a new one
 * @throws Refusal UNPROCESSABLE naming the field, CONFLICT where another interpretation has the 编号
 */
export async function checkInterpretation(
  client: PoolClient,
  { unit, column, policies: _policies, ...input }: InterpretationInput,
  { kept, today }: { kept: { id: string; code: string } | null; today: string },
): Promise<InterpretationFields> {
  const interpretations = interpretationsRepository(client)
  requirePastDay('publishedOn', '解读发布日期', input.publishedOn, today)
  requirePastDay('policyDisclosedOn', '文件公开日期', input.policyDisclosedOn, today)
  if (input.isDecorativeOnly && input.form !== 'illustrated') {
    throw wrongField('isDecorativeOnly', '只有图文解读才标装饰性配图，请先核对解读形式。')
  }
  const columnId = column === null ? null : await interpretations.findColumnId(column)
  if (column !== null && columnId === null) throw wrongField('column', `没有编码为“${column}”的栏目，请从列表中选择。`)
  const unitId = await requireUnit(client, unit, input.publishedOn)
  const code = input.code ?? kept?.code ?? (await interpretations.nextCode(input.publishedOn.slice(0, 4)))
  const twin = await interpretations.findByCode(code)
  if (twin && twin.id !== kept?.id) {
    const how = twin.isWithdrawn ? '，那一篇已撤下，可将其恢复' : ''
    throw new Refusal('CONFLICT', `编号 ${code} 已登记为“${twin.title}”${how}，请换一个或留空自动编号。`, {
      fields: [{ path: 'code', message: '编号已登记' }],
    })
  }
  return { ...input, code, unitId, columnId }
}
