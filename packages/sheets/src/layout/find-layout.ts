import type { FieldDefinition } from '../field.ts'
import type { RawHead, RawRow } from '../raw-book.ts'
import type { ColumnMapping, MappedColumn, SheetLayout, UnmatchedSheet } from '../sheet-layout.ts'
import { plainText } from '../values/plain-text.ts'
import { ColumnMatcher } from './match-columns.ts'

interface Wish {
  fields: readonly FieldDefinition[]
  sheet?: string | undefined
  headerRow?: number | undefined
  mapping?: ColumnMapping | undefined
}

interface Candidate {
  sheet: number
  headerRow: number
  columns: readonly MappedColumn[]
  score: number
}

const previewRows = 20

/** Chooses the sheet and its header row: the row whose texts stand for most fields, required ones counting double. */
export function findLayout(
  sheets: readonly RawHead[],
  wish: Wish,
): { ok: true; sheet: number; layout: SheetLayout } | UnmatchedSheet {
  const matcher = new ColumnMatcher(wish.fields)
  const named = sheets.findIndex(({ name }) => name === wish.sheet)
  const open = sheets.flatMap(({ isVisible }, index) => (isVisible ? [index] : []))
  const searched = named === -1 ? (open.length > 0 ? open : sheets.map((_, index) => index)) : [named]
  const candidates = searched.flatMap((sheet) => headersOf(sheets, sheet, wish, matcher))
  // toSorted keeps the order of equals: the first sheet, the upper row.
  const best = candidates.toSorted((a, b) => b.score - a.score)[0]
  const layout = best && layoutOf(sheets, best)
  const required = wish.fields.filter((field) => field.required === true)
  const mapped = new Set(best?.columns.map(({ field }) => field))
  const spared = new Set(wish.fields.flatMap(({ key, standsFor = [] }) => (mapped.has(key) ? standsFor : [])))
  const missing = required.filter(({ key }) => !mapped.has(key) && !spared.has(key))
  if (best && layout && missing.length === 0 && mapped.size > (mapped.has(null) ? 1 : 0)) {
    return { ok: true, sheet: best.sheet, layout }
  }
  const isFound = layout !== undefined && (best?.score ?? 0) > 0
  return {
    ok: false,
    code: isFound ? 'missing-columns' : 'no-header',
    message: isFound
      ? `缺少必填的列：${missing.map(({ label }) => label).join('、')}。请指定它们在哪一列，或在表中补上后重新上传。`
      : '没有找到表头。请指出表头在第几行、各列是什么，或使用导入模板。',
    found: isFound ? layout : null,
    missing: missing.map(({ key }) => key),
    sheets: sheets.map(({ name }) => name),
    preview: previewOf(sheets, best?.sheet ?? searched[0] ?? 0),
  }
}

/** Every row of a sheet's head that may be its header; a row the user pointed at is one, whatever it holds. */
function headersOf(sheets: readonly RawHead[], sheet: number, wish: Wish, matcher: ColumnMatcher): Candidate[] {
  const rows = sheets[sheet]?.rows ?? []
  const pointedAt = wish.headerRow === undefined ? null : (rows.find(({ row }) => row === wish.headerRow) ?? null)
  const looked = wish.headerRow === undefined ? rows : pointedAt ? [pointedAt] : []
  const candidates = looked.map((row) => {
    const columns = corrected(matcher.match(row.texts, widthBelow(rows, row)), wish.mapping)
    return { sheet, headerRow: row.row, columns, score: scoreOf(columns, wish.fields) }
  })
  if (pointedAt) return candidates
  return candidates.filter(({ columns, score }) => {
    const found = columns.filter(({ field }) => field !== null).length
    return score > 0 && (found >= 2 || wish.fields.length === 1)
  })
}

function widthBelow(rows: readonly RawRow[], header: RawRow): number {
  return rows.reduce((width, { row, texts }) => (row >= header.row ? Math.max(width, texts.length) : width), 0)
}

/** The user's word goes before ours: a field named for one column is taken from any other. */
function corrected(columns: readonly MappedColumn[], mapping: ColumnMapping = {}): readonly MappedColumn[] {
  const given = new Set(Object.values(mapping))
  return columns.map((column) => {
    const told = mapping[column.column]
    if (told !== undefined) return { ...column, field: told, confidence: told === null ? 0 : 1, yieldsTo: null }
    return given.has(column.field) ? { ...column, field: null, confidence: 0 } : column
  })
}

function scoreOf(columns: readonly MappedColumn[], fields: readonly FieldDefinition[]): number {
  const required = new Set(fields.filter((field) => field.required === true).map(({ key }) => key))
  return columns.reduce((sum, { field, confidence }) => {
    if (field === null) return sum
    return sum + confidence * (required.has(field) ? 2 : 1)
  }, 0)
}

function layoutOf(sheets: readonly RawHead[], { sheet, headerRow, columns }: Candidate): SheetLayout {
  return {
    sheet: sheets[sheet]?.name ?? '',
    headerRow,
    columns,
    ignoredSheets: sheets.flatMap(({ name }, index) => (index === sheet ? [] : [name])),
  }
}

function previewOf(sheets: readonly RawHead[], sheet: number): UnmatchedSheet['preview'] {
  const rows = sheets[sheet]?.rows ?? []
  return rows.slice(0, previewRows).map(({ row, texts }) => ({ row, texts: texts.map(plainText) }))
}
