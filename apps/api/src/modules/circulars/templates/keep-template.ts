import type { CircularBlock, CircularKind, CircularTemplateVersion } from '@mingkao/contract'
import { checkTemplate } from '@mingkao/circular'
import type { Clock } from '../../../clock.ts'
import { type WriteContext, withSqlTransaction } from '../../../db/with-transaction.ts'
import { Refusal } from '../../../refusal.ts'
import { firstHand } from '../../audit/index.ts'
import { refuseBlocks } from '../refuse-blocks.ts'
import { contentOf, listTemplates, requireTemplate } from './list-templates.ts'
import { type TemplateName, templatesRepository } from './templates.repository.ts'

type Writing = { writing: WriteContext; clock: Clock }

/** 复制为新版本: the next number of the same template. @throws Refusal NOT_FOUND */
export function copyTemplate({ writing, clock }: Writing, name: TemplateName): Promise<CircularTemplateVersion> {
  return withSqlTransaction(writing, async (tx) => {
    const repository = templatesRepository(tx.client)
    await repository.takeTurn()
    const source = await requireTemplate(tx.client, name)
    const all = await listTemplates(tx.client)
    const number = Math.max(...all.filter(({ template }) => template === name.template).map((one) => one.number)) + 1
    await repository.add({ ...contentOf(source), version: number }, { by: writing.actor.name, at: clock.now() })
    await tx.audit({
      action: 'copy-circular-template',
      entity: 'circular-template',
      entityId: `${name.template} ${number}`,
      after: { from: name.number, name: source.name },
    })
    return requireTemplate(tx.client, { template: name.template, number })
  })
}

type Edit = TemplateName & { version: number; name: string; letterhead: string | null; blocks: CircularBlock[] }

/**
 * 修改模板. @throws Refusal NOT_FOUND, CONFLICT, UNPROCESSABLE for one that stays as it is, or with what is wrong block by block
 */
export function editTemplate({ writing }: Writing, { version, ...edit }: Edit): Promise<CircularTemplateVersion> {
  return withSqlTransaction(writing, async (tx) => {
    const repository = templatesRepository(tx.client)
    await repository.takeTurn()
    const before = await requireTemplate(tx.client, edit)
    if (before.isFixed) {
      throw new Refusal(
        'UNPROCESSABLE',
        before.isShipped
          ? '随系统提供的模板不能改，请复制为新版本再改。'
          : '已有通报用过这一版，不能再改，请复制为新版本再改。',
      )
    }
    const { template, number, name, letterhead, blocks } = edit
    const content = { id: template, version: number, name, letterhead, blocks }
    refuseBlocks(checkTemplate(content, await repository.findSurroundings()))
    if (before.version !== version || !(await repository.edit(edit, version, { name, letterhead, blocks }))) {
      const named = { entity: 'circular-template', id: `${template} ${number}`, actor: writing.actor.id }
      const who = await firstHand(tx.client, named)
      throw new Refusal('CONFLICT', `这一版模板刚由${who}修改，请对照后再保存。`, {
        data: { current: before, currentVersion: before.version, yourVersion: version },
      })
    }
    await tx.audit({
      action: 'edit-circular-template',
      entity: 'circular-template',
      entityId: `${template} ${number}`,
      before: { name: before.name, letterhead: before.letterhead, words: wordsOf(before.blocks) },
      after: { name, letterhead, words: wordsOf(blocks) },
    })
    return requireTemplate(tx.client, edit)
  })
}

/** 设为默认 for circulars of a kind. @throws Refusal NOT_FOUND */
export function chooseTemplate(
  { writing }: Writing,
  { kind, ...name }: TemplateName & { kind: CircularKind },
): Promise<CircularTemplateVersion> {
  return withSqlTransaction(writing, async (tx) => {
    const repository = templatesRepository(tx.client)
    await repository.takeTurn()
    const chosen = await requireTemplate(tx.client, name)
    const before = (await listTemplates(tx.client)).find(({ defaultFor }) => defaultFor === kind)
    await repository.choose(kind, chosen.isShipped ? null : name)
    await tx.audit({
      action: 'choose-circular-template',
      entity: 'circular-template',
      entityId: `${name.template} ${name.number}`,
      before: { kind, default: before && `${before.template} ${before.number}` },
      after: { kind, default: `${name.template} ${name.number}` },
    })
    return requireTemplate(tx.client, name)
  })
}

function wordsOf(blocks: readonly CircularBlock[]): string {
  return blocks.map(({ text }) => text).join('\n')
}
