import type { CircularKind, TemplateContent } from '@mingkao/contract'
import type { Pool, PoolClient } from 'pg'
import { Refusal } from '../../../refusal.ts'
import { contentOf, listTemplates, requireTemplate } from './list-templates.ts'
import type { TemplateName } from './templates.repository.ts'

export type { TemplateName } from './templates.repository.ts'

type Choice = { kind: CircularKind; named: TemplateName | undefined; groups: readonly string[] }

/**
 * The words a circular begins with: of the template that is named, else of the one chosen for its kind. A shipped one is
 * written for the groups of the circular's facts. @throws Refusal NOT_FOUND
 */
export async function chooseContent(sql: Pool | PoolClient, { kind, named, groups }: Choice): Promise<TemplateContent> {
  if (named) return contentOf(await requireTemplate(sql, named, groups))
  const chosen = (await listTemplates(sql, groups)).find(({ defaultFor }) => defaultFor === kind)
  if (!chosen) throw new Refusal('UNPROCESSABLE', '没有默认的通报模板，请先在模板页选择。')
  return contentOf(chosen)
}
