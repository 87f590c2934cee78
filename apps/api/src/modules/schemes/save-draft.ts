import { compareSchemes, type Scheme } from '@mingkao/rules'
import { changeDraft, type SchemeWriting } from './change-draft.ts'
import { readDraft } from './read-draft.ts'

type Asked = { id: string; revision: number }

/** 保存草稿: a whole that is valid, or nothing. @throws Refusal as changeDraft and readDraft do */
export function saveDraft(
  context: SchemeWriting,
  { id, revision, scheme: given }: Asked & { scheme: object },
): Promise<void> {
  return changeDraft(context, { id, revision }, async ({ schemes, scheme: before, stored, audit }) => {
    const scheme = { ...readDraft({ ...given, id, version: stored.version }, '草稿'), id, version: stored.version }
    await schemes.save(scheme, { name: context.writing.actor.name, at: context.clock.now() })
    const changes = [...headChanges(before, scheme), ...compareSchemes(before, scheme)]
    await audit({
      action: 'save-scheme',
      entity: 'scheme',
      entityId: id,
      before: { name: before.name, revision },
      after: { name: scheme.name, revision: revision + 1, changes: changes.map(told) },
    })
  })
}

/** 删除草稿. @throws Refusal as changeDraft does */
export function removeDraft(context: SchemeWriting, asked: Asked): Promise<{ id: string }> {
  return changeDraft(context, asked, async ({ schemes, stored, scheme, audit }) => {
    await schemes.remove(asked.id)
    // The draft itself is kept in the log: what was deleted by mistake can be uploaded again.
    await audit({
      action: 'delete-scheme',
      entity: 'scheme',
      entityId: asked.id,
      before: { version: stored.version, scheme },
    })
    return { id: asked.id }
  })
}

type Told = { section: string; title: string; before: string | null; after: string | null }

function told({ section, title, before, after }: Told): Told {
  return { section, title, before, after }
}

const HEAD = [
  ['name', '方案名称'],
  ['effectiveFrom', '拟施行日期'],
  ['confirmedUntil', '确认有效期至'],
  ['note', '方案说明'],
] as const

function confirmedWords(isConfirmed: boolean): string {
  return isConfirmed ? '已确认' : '待确认'
}

function headChanges(before: Scheme, after: Scheme): Told[] {
  const texts = HEAD.filter(([key]) => before[key] !== after[key]).map(([key, title]) => ({
    section: '方案',
    title,
    before: before[key],
    after: after[key],
  }))
  if (before.arePointsConfirmed === after.arePointsConfirmed) return texts
  const [from, to] = [confirmedWords(before.arePointsConfirmed), confirmedWords(after.arePointsConfirmed)]
  return [...texts, { section: '方案', title: '分值', before: from, after: to }]
}
