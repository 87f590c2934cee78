import { fieldNamed } from '../fields/registry.ts'
import type { Field } from '../fields/field.ts'

/** A piece of a template's text: words as they stand, or a field with its argument (empty where it takes none). */
export type TemplatePart =
  | { readonly kind: 'words'; readonly text: string; readonly at: number }
  | { readonly kind: 'field'; readonly field: Field; readonly argument: string; readonly at: number }

/** 模板错误: where in the text (from 0), and what to do about it. */
export interface TemplateProblem {
  readonly at: number
  readonly message: string
}

export interface ParsedText {
  readonly parts: readonly TemplatePart[]
  readonly problems: readonly TemplateProblem[]
}

const MOST_CHARACTERS = 4000
const SHOWN = 20

function shown(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text
}

/** What stands between the braces of a token; a message where it names nothing. */
export function readToken(token: string): { readonly field: Field; readonly argument: string } | string {
  const colon = token.search(/[:：]/)
  const name = (colon < 0 ? token : token.slice(0, colon)).trim()
  const argument = colon < 0 ? '' : token.slice(colon + 1).trim()
  if (name === '') return '“{{}}”里没有数据项，请选择一个数据项'
  const field = fieldNamed(name)
  if (field === undefined) return `没有“${shown(name)}”这个数据项，请从数据项目录中选择`
  if (field.argument === null) {
    return argument === '' ? { field, argument } : `数据项“${field.label}”不带参数，请去掉“：${shown(argument)}”`
  }
  if (argument === '') {
    const what = field.argument === 'group' ? '分组名称，如“镇街”' : '单位编码'
    return `数据项“${field.label}”要写明${what}`
  }
  return { field, argument }
}

/** Words and fields of a text, in order; problems in the order of the text. A text with problems isn't rendered. */
export function parseText(text: string): ParsedText {
  const parts: TemplatePart[] = []
  const problems: TemplateProblem[] = []
  const length = text.length
  if (length > MOST_CHARACTERS) {
    return { parts, problems: [{ at: 0, message: `一段文字最多${MOST_CHARACTERS}字，现有${length}字，请分成几段` }] }
  }
  let at = 0
  while (at < length) {
    const open = text.indexOf('{', at)
    const end = open < 0 ? length : open
    const words = text.slice(at, end)
    const stray = words.indexOf('}')
    if (stray >= 0) problems.push({ at: at + stray, message: '多了“}”：数据项写作“{{数据项}}”，前后各两个花括号' })
    if (words !== '') parts.push({ kind: 'words', text: words, at })
    if (open < 0) break
    const close = text.indexOf('}}', open)
    const token = text.startsWith('{{', open) && close >= 0 ? text.slice(open + 2, close) : null
    if (token === null || /[{}\n]/.test(token)) {
      problems.push({ at: open, message: '花括号不成对：数据项写作“{{数据项}}”，前后各两个花括号' })
      break
    }
    const read = readToken(token)
    if (typeof read === 'string') problems.push({ at: open, message: read })
    else parts.push({ kind: 'field', ...read, at: open })
    at = close + 2
  }
  return { parts, problems }
}
