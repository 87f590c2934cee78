import type { CircularKind, CircularTemplateVersion, TemplateContent } from '@mingkao/contract'
import { type CircularTemplate, cangshanTemplate, correctionTemplate } from '@mingkao/circular'
import type { Pool, PoolClient } from 'pg'
import { Refusal } from '../../../refusal.ts'
import { type TemplateName, templatesRepository } from './templates.repository.ts'

/** What comes with the program, and for which circulars. */
const SHIPPED: readonly { content: CircularTemplate; kind: CircularKind }[] = [
  { content: cangshanTemplate, kind: 'regular' },
  { content: correctionTemplate, kind: 'correction' },
]

/** 通报模板: those shipped, then the office's own versions. What circulars were made from, or is shipped, stays as it is. */
export async function listTemplates(sql: Pool | PoolClient): Promise<CircularTemplateVersion[]> {
  const repository = templatesRepository(sql)
  const [rows, uses] = await Promise.all([repository.list(), repository.countUses()])
  const chosen = new Set(rows.map(({ defaultFor }) => defaultFor))
  return [
    ...SHIPPED.map(({ content, kind }) => shippedOf(content, chosen.has(kind) ? null : kind, uses)),
    ...rows.map(({ content, ...row }) => {
      const used = uses.get(`${row.template} ${row.number}`) ?? 0
      const { letterhead, blocks } = content
      return { ...row, letterhead, blocks, used, isFixed: used > 0, isShipped: false }
    }),
  ]
}

/** @throws Refusal NOT_FOUND */
export async function requireTemplate(
  sql: Pool | PoolClient,
  { template, number }: TemplateName,
): Promise<CircularTemplateVersion> {
  const all = await listTemplates(sql)
  const found = all.find((one) => one.template === template && one.number === number)
  if (!found) throw new Refusal('NOT_FOUND', '没有这个通报模板，请从列表中选择。')
  return found
}

export function contentOf({ template, number, name, letterhead, blocks }: CircularTemplateVersion): TemplateContent {
  return { id: template, version: number, name, letterhead, blocks }
}

function shippedOf(
  { id, version, name, letterhead, blocks }: CircularTemplate,
  defaultFor: CircularKind | null,
  uses: ReadonlyMap<string, number>,
): CircularTemplateVersion {
  return {
    template: id,
    number: version,
    name,
    letterhead,
    blocks: blocks.map(({ when, unless, ...block }) => ({
      ...block,
      ...(when && { when: [...when] }),
      ...(unless && { unless: [...unless] }),
    })),
    defaultFor,
    used: uses.get(`${id} ${version}`) ?? 0,
    isFixed: true,
    isShipped: true,
    createdBy: null,
    createdAt: null,
    version: 1,
  }
}
