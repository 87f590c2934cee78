import type { Annex, AnnexTable, CircularModel, Run, UsedField } from '../model/model.ts'

/** A figure or list of the text that became another. Null: it isn't in that version. `added`, `removed`: members of a list. */
export interface FieldChange {
  readonly field: string
  readonly label: string
  readonly before: string | null
  readonly after: string | null
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

/** A row of an annex: cells that changed by their heading; the whole row, where it came or went. */
export interface RowChange {
  readonly annex: string
  /** Name of the annex in the later version that has it. */
  readonly title: string
  readonly row: string
  readonly kind: 'added' | 'removed' | 'changed'
  readonly cells: readonly { readonly heading: string; readonly before: string; readonly after: string }[]
}

/** The words of a passage around its figures, which stand as `{}`. */
export interface WordingChange {
  readonly before: string | null
  readonly after: string | null
}

/** 更正内容: everything in which the later circular differs from the earlier. */
export interface CircularChanges {
  readonly fields: readonly FieldChange[]
  readonly rows: readonly RowChange[]
  readonly wording: readonly WordingChange[]
}

function without(from: readonly string[], other: readonly string[]): string[] {
  const known = new Set(other)
  return from.filter((member) => !known.has(member))
}

function fieldChange(before: UsedField | undefined, after: UsedField | undefined): FieldChange[] {
  const known = after ?? before
  if (known === undefined || before?.text === after?.text) return []
  return [
    {
      field: known.field,
      label: known.label,
      before: before?.text ?? null,
      after: after?.text ?? null,
      added: without(after?.members ?? [], before?.members ?? []),
      removed: without(before?.members ?? [], after?.members ?? []),
    },
  ]
}

function compareFields(before: CircularModel, after: CircularModel): FieldChange[] {
  const old = new Map(before.fields.map((field) => [field.field, field]))
  const now = new Map(after.fields.map((field) => [field.field, field]))
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => fieldChange(old.get(key), now.get(key)))
}

/** Rows by their key; the row number isn't part of a row. */
function keyed({ rows, total, keys }: AnnexTable): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>()
  for (const row of [...rows, ...(total === null ? [] : [total])]) {
    const name = keys.map((index) => row[index] ?? '').join(' ')
    let key = name
    for (let again = 2; found.has(key); again += 1) key = `${name}（${again}）`
    found.set(key, row)
  }
  return found
}

function cellsOf(table: AnnexTable, row: readonly string[]): Map<string, string> {
  return new Map(
    table.columns.flatMap(({ heading }, index) => (heading === '序号' ? [] : [[heading, row[index] ?? ''] as const])),
  )
}

function compareTables(annex: Annex, before: AnnexTable, after: AnnexTable): RowChange[] {
  const old = keyed(before)
  const now = keyed(after)
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((row): RowChange[] => {
    const was = old.get(row)
    const is = now.get(row)
    const wasCells = was === undefined ? new Map<string, string>() : cellsOf(before, was)
    const isCells = is === undefined ? new Map<string, string>() : cellsOf(after, is)
    const cells = [...new Set([...wasCells.keys(), ...isCells.keys()])].flatMap((heading) => {
      const pair = { heading, before: wasCells.get(heading) ?? '', after: isCells.get(heading) ?? '' }
      return pair.before === pair.after ? [] : [pair]
    })
    if (was !== undefined && is !== undefined && cells.length === 0) return []
    const kind = was === undefined ? 'added' : is === undefined ? 'removed' : 'changed'
    return [{ annex: annex.id, title: annex.title, row, kind, cells }]
  })
}

const EMPTY: AnnexTable = { kind: 'table', columns: [], keys: [], rows: [], total: null, notes: [] }

function tableOf(annex: Annex | undefined): AnnexTable {
  return annex?.content.kind === 'table' ? annex.content : EMPTY
}

function compareAnnexes(before: CircularModel, after: CircularModel): RowChange[] {
  const old = new Map(before.annexes.map((annex) => [annex.id, annex]))
  const now = new Map(after.annexes.map((annex) => [annex.id, annex]))
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((id) => {
    const was = old.get(id)
    const is = now.get(id)
    const annex = is ?? was
    if (annex === undefined) return []
    const [wasTable, isTable] = [tableOf(was), tableOf(is)]
    // Without a version on one side, keys are those of the other.
    const keys = was === undefined ? isTable.keys : wasTable.keys
    return compareTables(annex, { ...wasTable, keys }, { ...isTable, keys: is === undefined ? keys : isTable.keys })
  })
}

/** A passage with its figures taken out, so that a changed figure isn't a changed wording. */
function plain(runs: readonly Run[]): string {
  return runs.map(({ text, field }) => (field === null ? text : '{}')).join('')
}

function passages(model: CircularModel): string[] {
  return [model.title.map(plain).join(''), plain(model.addressee), ...model.body.map(({ runs }) => plain(runs))]
}

function compareWording(before: CircularModel, after: CircularModel): WordingChange[] {
  const old = passages(before)
  const now = passages(after)
  return [
    ...without(old, now).map((passage) => ({ before: passage, after: null })),
    ...without(now, old).map((passage) => ({ before: null, after: passage })),
  ]
}

/** 比较两版通报: figures, lists, annex rows and words that differ, in the order of the document. */
export function compareCirculars(before: CircularModel, after: CircularModel): CircularChanges {
  return {
    fields: compareFields(before, after),
    rows: compareAnnexes(before, after),
    wording: compareWording(before, after),
  }
}
