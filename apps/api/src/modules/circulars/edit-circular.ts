import type { CircularDraft, EditCircular } from '@mingkao/contract'
import { checkTemplate, surroundingsOf } from '@mingkao/circular'
import type { Clock } from '../../clock.ts'
import { type WriteContext, withSqlTransaction } from '../../db/with-transaction.ts'
import { Refusal } from '../../refusal.ts'
import type { AssessmentSource } from '../assessments/index.ts'
import { circularWritesRepository } from './circular-writes.repository.ts'
import { refuseBlocks } from './refuse-blocks.ts'
import { readDraft } from './show-draft.ts'

type Editing = { writing: WriteContext; clock: Clock; source: AssessmentSource }

/**
 * 修改通报草稿: its words, its issue. Figures and units come from fields alone.
 * @throws Refusal NOT_FOUND, CONFLICT, UNPROCESSABLE with what is wrong block by block, or for one that is issued
 */
export async function editCircular({ writing, clock, source }: Editing, input: EditCircular): Promise<CircularDraft> {
  const before = await readDraft(source, input.id)
  requireDraft(before, input.version)
  const template = { ...before.template, blocks: input.blocks, letterhead: input.letterhead }
  refuseBlocks(checkTemplate(template, surroundingsOf(before.facts)))
  await withSqlTransaction(writing, async (tx) => {
    const made = { by: writing.actor.name, at: clock.now() }
    if (!(await circularWritesRepository(tx.client).edit(input, made))) {
      requireDraft(await readDraft(source, input.id), input.version)
    }
    const { id, version: _version, blocks, ...issue } = input
    await tx.audit({
      action: 'edit-circular',
      entity: 'circular',
      entityId: id,
      before: { ...before.issuance, letterhead: before.template.letterhead, words: wordsOf(before.template.blocks) },
      after: { ...issue, words: wordsOf(blocks) },
    })
  })
  return readDraft(source, input.id)
}

/**
 * 删除草稿. @throws Refusal NOT_FOUND, CONFLICT, UNPROCESSABLE for one that is issued
 */
export async function discardCircular(
  { writing, source }: Editing,
  { id, version }: { id: number; version: number },
): Promise<{ id: number }> {
  const before = await readDraft(source, id)
  requireDraft(before, version)
  return withSqlTransaction(writing, async (tx) => {
    if (!(await circularWritesRepository(tx.client).discard(id, version))) {
      requireDraft(await readDraft(source, id), version)
    }
    const { period, kind, template } = before
    await tx.audit({
      action: 'discard-circular',
      entity: 'circular',
      entityId: id,
      before: { period, kind, words: wordsOf(template.blocks) },
    })
    return { id }
  })
}

/** @throws Refusal CONFLICT with the circular as it stands, UNPROCESSABLE for one that is issued */
function requireDraft(current: CircularDraft, version: number): void {
  if (current.state === 'issued') {
    throw new Refusal('UNPROCESSABLE', '已印发的通报不能再改；数据有误的，请起草更正通报。')
  }
  if (current.version !== version) {
    throw new Refusal('CONFLICT', `这份通报刚由${current.changedBy}修改，请对照后再保存。`, {
      data: { current, currentVersion: current.version, yourVersion: version },
    })
  }
}

function wordsOf(blocks: EditCircular['blocks']): string {
  return blocks.map(({ text }) => text).join('\n')
}
