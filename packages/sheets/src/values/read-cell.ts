import type { FieldChoice, FieldDefinition } from '../field.ts'
import { normaliseHeader } from '../layout/normalise-header.ts'
import type { DateSystem } from '../date-result.ts'
import { parseDate } from '../parse-date.ts'
import type { CellProblem, CellValue } from '../sheet-row.ts'
import { plainText } from './plain-text.ts'
import { shorten } from './shorten.ts'

/** What a text says when it stands in a column of a field. */
export interface ReadValue {
  value: CellValue
  form?: string
  problem?: CellProblem
}

export interface CellContext {
  /** The address the cell is linked to. */
  link?: string | undefined
  isError?: boolean
  /** The cell holds a number that its format shows as a day: see numberText. */
  isDateCell?: boolean
  dateSystem?: DateSystem
}

const nothing: ReadValue = { value: null }
const noContext: CellContext = {}
const errorTexts = new Set(['#N/A', '#REF!', '#VALUE!', '#DIV/0!', '#NAME?', '#NUM!', '#NULL!', '#SPILL!', '#CALC!'])
const wholeNumber = /^[+-]?\d{1,15}$/

/** Reads a cell's text for a field. Texts are tidied (plainText); an empty cell is null without a problem. */
export function readCell(field: FieldDefinition, raw: string, context: CellContext = noContext): ReadValue {
  const text = plainText(raw)
  if (text === '') {
    return field.kind === 'url' && context.link !== undefined ? readUrl('', context.link) : nothing
  }
  if (context.isError === true || (text.startsWith('#') && errorTexts.has(text))) {
    return wrong('error-cell', `单元格是错误值 ${shorten(text)}，请改成要填的内容`)
  }
  switch (field.kind) {
    case 'text':
      return { value: text }
    case 'day':
    case 'moment':
      return readDate(field.kind, text, context)
    case 'integer':
      return readInteger(text)
    case 'url':
      return readUrl(text, context.link)
    case 'choice':
      return readChoice(field.choices ?? [], text)
  }
}

function readDate(kind: 'day' | 'moment', text: string, { dateSystem, isDateCell }: CellContext): ReadValue {
  const result = parseDate(text, dateSystem)
  if (!result.ok) return wrong(result.code, result.message)
  const { value } = result
  const form = isDateCell === true ? 'date-cell' : result.form
  return { value: kind === 'day' && value.time !== null ? { day: value.day, time: null } : value, form }
}

function readInteger(text: string): ReadValue {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replace(/\.0+$/, '')
  if (!wholeNumber.test(plain)) return wrong('not-an-integer', `“${shorten(text)}”不是整数`)
  return { value: Number(plain) }
}

function readUrl(text: string, link: string | undefined): ReadValue {
  const url = webAddress(text) ?? (link === undefined ? null : webAddress(link))
  if (url === null) return wrong('not-a-url', `“${shorten(text)}”不是网址，请填写以 http:// 或 https:// 开头的链接`)
  return { value: url }
}

/** The address as it is written (only a missing scheme is added, only full-width signs are narrowed); null when it is none. */
function webAddress(text: string): string | null {
  const trimmed = plainText(text)
  if (isWebAddress(trimmed)) return trimmed
  const narrow = trimmed.normalize('NFKC').replace(/^(https?):\/\/?(?=[^/])/i, '$1://')
  if (isWebAddress(narrow)) return narrow
  return /^www\.[^\s/]+\.[^\s]+$/i.test(narrow) && URL.canParse(`http://${narrow}`) ? `http://${narrow}` : null
}

/** An address with nothing unusual in it, which needs no closer look. */
const ordinaryAddress = /^https?:\/\/[a-z0-9][a-z0-9.-]*(?::\d{1,5})?(?:[/?#][!-~]*)?$/i

function isWebAddress(text: string): boolean {
  if (ordinaryAddress.test(text)) return true
  return /^https?:\/\/[^\s/]/i.test(text) && !text.includes(' ') && URL.canParse(text)
}

function readChoice(choices: readonly FieldChoice[], text: string): ReadValue {
  const exact = choices.find(({ label }) => label === text)
  if (exact) return { value: exact.value }
  const wanted = normaliseHeader(text)
  for (const choice of choices) {
    if (normaliseHeader(choice.label) === wanted || normaliseHeader(choice.value) === wanted)
      return { value: choice.value }
    if (choice.synonyms?.some((synonym) => normaliseHeader(synonym) === wanted) === true) return { value: choice.value }
  }
  const labels = choices.map(({ label }) => label).join('、')
  return wrong('not-a-choice', `“${shorten(text)}”不在可选范围内，请填写：${labels}`)
}

function wrong(code: CellProblem['code'], message: string): ReadValue {
  return { value: null, problem: { code, message } }
}
