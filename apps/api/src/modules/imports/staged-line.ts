import type { CellProblem, SheetRow, WallTime } from '@mingkao/sheets'
import type { ImportField } from './kinds/import-field.ts'
import { splitNames } from './kinds/read-names.ts'
import type { ReadingTally } from './reading-tally.ts'

/** Why a cell can't be accepted, as far as the cell alone tells. */
type CellFault = { field: string; code: string; message: string }

const NOTHING = '\\N'
const SPECIAL = /[\\\t\n\r]/
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }
const USUAL_LENGTH = 500
const EARLIEST = '1990'

/** What is read of a sheet: the fields, and where those that are staged as texts stand in a row. */
export type StagedFields = { fields: readonly ImportField[]; places: ReadonlyMap<string, number> }

/**
 * A row of the sheet as a line of COPY's text format, in the order of `staging`'s columns. Of its texts those that are
 * staged as they stand are left out as nulls (they are read from their own columns then): half of what is sent would be said twice.
 */
export function stagedLine(row: SheetRow, { fields, places }: StagedFields, tally: ReadingTally): string {
  const told: Told = { row, faults: [], tally }
  const texts: (string | null)[] = [...row.texts]
  let values = ''
  for (const field of fields) {
    const value = stagedValue(field, told)
    values += `\t${value}`
    if (value === NOTHING) continue
    const place = places.get(field.key)
    if (place !== undefined && texts[place] === row.cells[field.key]?.value) texts[place] = null
  }
  const faults = told.faults.length === 0 ? NOTHING : escaped(JSON.stringify(told.faults))
  return `${row.row}\t${escaped(JSON.stringify(texts.map(keptText)))}\t${faults}${values}\n`
}

/** A row, what is found wrong with it, and what is noted of it. */
type Told = { row: SheetRow; faults: CellFault[]; tally: ReadingTally }

function stagedValue(field: ImportField, told: Told): string {
  const { row, tally } = told
  const cell = row.cells[field.key]
  if (cell?.problem) return stagedProblem(cell.raw.trim(), cell.problem, field, told)
  const value = cell?.value ?? linkOf(row, field)
  if (value === null) {
    return field.required ? refuse(field, told, 'required', `${field.label}为空，请填写`) : nothingOf(field)
  }
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return stagedText(value, field, told)
  if (cell?.form !== undefined) tally.noteDateForm(cell, value, row.row)
  return stagedTime(value, field, told)
}

function refuse(field: ImportField, { faults }: Told, code: string, message: string): string {
  faults.push({ field: field.key, code, message })
  return nothingOf(field)
}

function nothingOf({ kind }: ImportField): string {
  return kind === 'moment' ? `${NOTHING}\t${NOTHING}` : NOTHING
}

function linkOf(row: SheetRow, { kind, linkOf: from }: ImportField): string | null {
  const link = from === undefined ? undefined : row.cells[from]?.href
  return kind === 'url' && link !== undefined && /^https?:\/\/[^\s/]/i.test(link) ? link : null
}

function stagedProblem(word: string, { code, message }: CellProblem, field: ImportField, told: Told): string {
  if (field.blankWords?.includes(word)) return '-infinity'
  if (!field.isLenient) return refuse(field, told, code, message)
  told.tally.noteUnknownWord(field.label, word, told.row.row)
  return nothingOf(field)
}

function stagedTime({ day, time }: WallTime, field: ImportField, told: Told): string {
  if (field.isRecent && day < EARLIEST) return refuse(field, told, 'too-early', `${field.label}早于 1990 年，请核对`)
  return field.kind === 'moment' ? `${day}\t${time ?? NOTHING}` : day
}

function stagedText(text: string, field: ImportField, told: Told): string {
  const longest = field.longest ?? USUAL_LENGTH
  if (text.length > longest) {
    return refuse(field, told, 'too-long', `${field.label}有 ${text.length} 字，不应超过 ${longest} 字`)
  }
  const parts = field.single === undefined ? [] : splitNames(text)
  if (parts.length > 1) {
    const some = parts.slice(0, 2).join('、')
    const message = `${field.label}一格里有 ${parts.length} 个（${some}${parts.length > 2 ? '……' : ''}），${field.single}`
    return refuse(field, told, 'several', message)
  }
  if (!isStorable(text)) {
    return refuse(field, told, 'unreadable-characters', `${field.label}含有无法保存的字符，请重新输入`)
  }
  if (!field.read) return escaped(text)
  const read = field.read(text)
  return read.ok ? escaped(JSON.stringify(read.value)) : refuse(field, told, read.code, read.message)
}

/** PostgreSQL stores neither NUL nor half a surrogate pair. */
function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed()
}

/** A text as it can be kept for the report. */
function keptText(text: string | null): string | null {
  return text === null || isStorable(text) ? text : text.replaceAll('\0', '').toWellFormed()
}

function escaped(text: string): string {
  return SPECIAL.test(text) ? text.replaceAll(/[\\\t\n\r]/g, (sign) => ESCAPES[sign] ?? sign) : text
}
