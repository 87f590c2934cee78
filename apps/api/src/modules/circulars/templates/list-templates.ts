import type { CircularKind, CircularTemplateVersion, TemplateContent } from '@mingkao/contract'
import { type CircularTemplate, correctionTemplate, districtTemplate } from '@mingkao/circular'
import type { Pool, PoolClient } from 'pg'
import { Refusal } from '../../../refusal.ts'
import { type TemplateName, templatesRepository } from './templates.repository.ts'

type Sql = Pool | PoolClient

/** What comes with the program, and for which circulars: written for the district's groups. */
const SHIPPED: readonly { write: (groups: readonly string[]) => CircularTemplate; kind: CircularKind }[] = [
  { write: districtTemplate, kind: 'regular' },
  { write: correctionTemplate, kind: 'correction' },
]

/**
 * 通报模板: those shipped, then the office's own versions. What circulars were made from, or is shipped, stays as it is.
 * @param groups 分组 the shipped ones are written for; those of today where none are given
 */
export async function listTemplates(sql: Sql, groups?: readonly string[]): Promise<CircularTemplateVersion[]> {
  const repository = templatesRepository(sql)
  const rows = await repository.list()
  const uses = await repository.countUses()
  const written = groups ?? (await repository.findGroups())
  const chosen = new Set(rows.map(({ defaultFor }) => defaultFor))
  return [
    ...SHIPPED.map(({ write, kind }) => shippedOf(write(written), chosen.has(kind) ? null : kind, uses)),
    ...rows.map(({ content, ...row }) => {
      const used = uses.get(`${row.template} ${row.number}`) ?? 0
      const { letterhead, blocks } = content
      return { ...row, letterhead, blocks, used, isFixed: used > 0, isShipped: false }
    }),
  ]
}

/** @throws Refusal NOT_FOUND */
export async function requireTemplate(
  sql: Sql,
  { template, number }: TemplateName,
  groups?: readonly string[],
): Promise<CircularTemplateVersion> {
  const all = await listTemplates(sql, groups)
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
