import type { CircularTemplate, TemplateBlock } from './template.ts'
import { BLOCK_KINDS } from './template.ts'
import { parseText, readToken } from './parse-text.ts'
import type { TemplateProblem } from './parse-text.ts'
import { typedFigures } from './typed-figures.ts'

/** What a template is checked against: names that may only come from fields, and what arguments may name. */
export interface TemplateSurroundings {
  readonly groups: readonly string[]
  readonly units: readonly { readonly code: string; readonly names: readonly string[] }[]
}

/** A problem of one block. */
export interface BlockProblem extends TemplateProblem {
  readonly block: string
}

const JOINABLE: ReadonlySet<string> = new Set(['paragraph', 'point'])

/** 一段文字用到的数据项, each once as `name` or `name:argument`, in order of use, conditions last. */
export function fieldsOf(block: TemplateBlock): string[] {
  const used = parseText(block.text).parts.flatMap((part) =>
    part.kind === 'field' ? [part.argument === '' ? part.field.name : `${part.field.name}:${part.argument}`] : [],
  )
  return [...new Set([...used, ...(block.when ?? []), ...(block.unless ?? [])])]
}

function argumentProblem(token: string, around: TemplateSurroundings): string | null {
  const read = readToken(token)
  if (typeof read === 'string') return read
  const { field, argument } = read
  if (field.argument === 'group' && !around.groups.includes(argument)) {
    return `没有“${argument}”这个分组，请写${around.groups.map((group) => `“${group}”`).join('或')}`
  }
  if (field.argument === 'unit' && !around.units.some(({ code }) => code === argument)) {
    return `没有编码为“${argument}”的单位，请核对单位编码`
  }
  return null
}

/** 检查一段文字: braces, fields, arguments, and figures or units typed into the words. Empty: it can be rendered. */
export function checkText(text: string, around: TemplateSurroundings): TemplateProblem[] {
  const { parts, problems } = parseText(text)
  const names = around.units.flatMap((unit) => unit.names)
  return [
    ...problems,
    ...parts.flatMap((part) => {
      if (part.kind === 'words') return typedFigures(part.text, part.at, names)
      const message = argumentProblem(`${part.field.name}:${part.argument}`.replace(/:$/, ''), around)
      return message === null ? [] : [{ at: part.at, message }]
    }),
  ].toSorted((a, b) => a.at - b.at)
}

function blockProblems(block: TemplateBlock, before: TemplateBlock | undefined, around: TemplateSurroundings) {
  const problems = checkText(block.text, around)
  const say = (message: string) => problems.push({ at: 0, message })
  if (block.text.trim() === '') say('这一段没有文字，请填写或删去')
  if (!BLOCK_KINDS.includes(block.kind)) say('段落类型不认识，请重新选择')
  if (block.kind !== 'title' && /[\n\r]/.test(block.text)) say('只有标题可以分行，其他段落请分成几段')
  if (block.joins === true && !(before !== undefined && JOINABLE.has(before.kind) && block.kind === 'paragraph')) {
    say('只能接在正文段落或“一是”之后，请去掉“接上段”')
  }
  for (const token of [...(block.when ?? []), ...(block.unless ?? [])]) {
    const message = argumentProblem(token, around)
    if (message !== null) say(`显示条件：${message}`)
  }
  return problems.map((problem) => ({ block: block.id, ...problem }))
}

/** 检查模板: every block, and that title, addressee and closing line stand once and in their places. Empty: it can be used. */
export function checkTemplate(template: CircularTemplate, around: TemplateSurroundings): BlockProblem[] {
  const { blocks } = template
  const problems: BlockProblem[] = blocks.flatMap((block, index) => blockProblems(block, blocks[index - 1], around))
  const say = (block: string, message: string) => problems.push({ block, at: 0, message })
  const ids = new Set<string>()
  for (const { id } of blocks) {
    if (ids.has(id)) say(id, `段落编号“${id}”重复，请换一个`)
    ids.add(id)
  }
  const count = (kind: TemplateBlock['kind']) => blocks.filter((block) => block.kind === kind).length
  if (count('title') !== 1 || blocks[0]?.kind !== 'title') say(blocks[0]?.id ?? '', '模板以一个标题开头')
  if (count('addressee') !== 1 || blocks[1]?.kind !== 'addressee') say(blocks[1]?.id ?? '', '标题之后写一次主送机关')
  if (count('closing') !== 1 || blocks.at(-1)?.kind !== 'closing') say(blocks.at(-1)?.id ?? '', '模板以结束语结尾')
  return problems
}
