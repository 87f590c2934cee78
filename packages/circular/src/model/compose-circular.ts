import { dayLabel } from '@mingkao/rules'
import type { FieldSource } from '../fields/field.ts'
import type { CircularSnapshot, Issuance } from '../facts/snapshot.ts'
import { checkTemplate } from '../template/check-template.ts'
import type { BlockProblem, TemplateSurroundings } from '../template/check-template.ts'
import type { CircularTemplate, TemplateBlock } from '../template/template.ts'
import { cleanText } from './clean-text.ts'
import { composeAnnexes } from './compose-annexes.ts'
import { fillText, isShown } from './fill-block.ts'
import type { BodyBlock, CircularModel, Run, UsedField } from './model.ts'
import { numbering } from './numbering.ts'

/** 模板不能使用: what has to be mended, block by block. */
export class UnusableTemplate extends Error {
  readonly problems: readonly BlockProblem[]
  constructor(problems: readonly BlockProblem[]) {
    super(`模板有${problems.length}处需要修改：${problems[0]?.message ?? ''}`)
    this.name = 'UnusableTemplate'
    this.problems = problems
  }
}

/** What the facts know of groups and units, for checking a template against. */
export function surroundingsOf(snapshot: CircularSnapshot): TemplateSurroundings {
  return {
    groups: snapshot.groups,
    units: snapshot.units.map(({ code, name }) => ({ code, names: [name] })),
  }
}

type Grown = { -readonly [Key in keyof BodyBlock]: BodyBlock[Key] }

function kindOf(block: TemplateBlock): BodyBlock['kind'] | null {
  return block.kind === 'title' || block.kind === 'addressee' ? null : block.kind
}

function composeBody(template: CircularTemplate, source: FieldSource, used: Map<string, UsedField>): BodyBlock[] {
  const body: Grown[] = []
  const number = numbering()
  for (const block of template.blocks) {
    const kind = kindOf(block)
    if (kind === null || !isShown(block, source)) continue
    const runs = fillText(block.text, source, used)
    const before = body.at(-1)
    if (block.joins === true && before !== undefined && (before.kind === 'paragraph' || before.kind === 'point')) {
      before.runs = [...before.runs, ...runs]
      before.blocks = [...before.blocks, block.id]
    } else body.push({ blocks: [block.id], kind, number: number(kind), runs })
  }
  return body
}

/** Lines of the title; a field never holds a line break, the office's words may. */
function titleLines(text: string, source: FieldSource, used: Map<string, UsedField>): Run[][] {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => fillText(line, source, used))
}

/**
 * 成文: facts and template become the document. Pure and deterministic.
 * @throws UnusableTemplate where the template has a problem, a typed figure included.
 */
export function composeCircular(
  snapshot: CircularSnapshot,
  template: CircularTemplate,
  issuance: Issuance,
): CircularModel {
  const problems = checkTemplate(template, surroundingsOf(snapshot))
  if (problems.length > 0) throw new UnusableTemplate(problems)
  const annexes = composeAnnexes(snapshot)
  const source: FieldSource = { snapshot, issuance, annexes: new Map(annexes.map(({ id, number }) => [id, number])) }
  const used = new Map<string, UsedField>()
  const textOf = (kind: TemplateBlock['kind']) => template.blocks.find((block) => block.kind === kind)?.text ?? ''
  const title = titleLines(textOf('title'), source, used)
  const addressee = fillText(textOf('addressee'), source, used)
  const body = composeBody(template, source, used)
  const documentNumber = issuance.documentNumber === null ? null : cleanText(issuance.documentNumber)
  return {
    format: 1,
    template: { id: template.id, version: template.version },
    period: snapshot.period,
    letterhead: template.letterhead === null ? null : { mark: cleanText(template.letterhead), documentNumber },
    documentNumber,
    title,
    addressee,
    body,
    issuer: cleanText(issuance.issuer),
    issuedOn: issuance.issuedOn === null ? null : dayLabel(issuance.issuedOn),
    annexes,
    fields: [...used.values()],
  }
}
