import type { ColumnFields, ColumnLimit } from '@mingkao/contract'
import { type Scheme, schemeSchema } from '@mingkao/rules'
import type { PoolClient } from 'pg'
import { FOLDER, limitOf } from '../assessments/index.ts'
import { readLimit } from '../imports/index.ts'
import { firstDay, type FieldContext, withFields } from './apply-fields.ts'
import { type ChangesRepository, changesRepository, type NamedUnit } from './changes.repository.ts'
import { type ColumnRecord, RowRefusal } from './column-record.ts'
import { type PlannedEdit, settleTree } from './commit-edits.ts'
import { registerRepository } from './register.repository.ts'

/** One row to be edited: the version its editor saw, and the fields. */
export type RowEdit = { code: string; version: number; fields: ColumnFields }

/** What a row comes to before anything is stored. */
export type PlannedRow = { code: string; record: ColumnRecord | null } & (
  | { outcome: 'planned' }
  | { outcome: 'conflict' | 'refused'; field: string | null; message: string }
)

export type Plan = { rows: PlannedRow[]; edits: PlannedEdit[] }

/** What becomes of one row. @throws RowRefusal */
export type Apply = (record: ColumnRecord) => ColumnRecord

/** Fields of each row, as an editor filled them in. */
export async function planEdits(client: PoolClient, edits: readonly RowEdit[], today: string): Promise<Plan> {
  const fieldsOf = new Map(edits.map(({ code, fields }) => [code, fields]))
  return planRows(client, edits, async (records) => {
    const context = await openContext(client, edits, records, today)
    return (record) => withFields(record, fieldsOf.get(record.code) ?? {}, context)
  })
}

/** Holds the rows, compares versions, applies what is wanted, and works out what follows in the tree. Stores nothing. */
export async function planRows(
  client: PoolClient,
  wanted: readonly { code: string; version: number }[],
  prepare: (records: ReadonlyMap<string, ColumnRecord>) => Promise<Apply>,
): Promise<Plan> {
  const repository = changesRepository(client)
  await repository.takeTurn()
  const records = await repository.hold({ codes: wanted.map(({ code }) => code) })
  const byCode = new Map(records.map((record) => [record.code, record]))
  const apply = await prepare(byCode)
  const seen = new Set<string>()
  const planned = new Map<number, PlannedEdit>()
  const rows = wanted.map(({ code, version }): PlannedRow => {
    const record = byCode.get(code) ?? null
    const isAgain = seen.has(code)
    seen.add(code)
    if (!record) return refusal(code, null, null, `没有编码为 ${code} 的栏目，可能已被删除。`)
    if (isAgain) return refusal(code, record, null, '同一栏目在这次修改中出现了两次，请合并为一行。')
    if (record.version !== version) {
      return { code, record, outcome: 'conflict', field: null, message: staleWords(record, version) }
    }
    try {
      planned.set(record.id, { before: record, after: apply(record) })
      return { code, record, outcome: 'planned' }
    } catch (error) {
      if (error instanceof RowRefusal) return refusal(code, record, error.field, error.message)
      throw error
    }
  })
  const settled = await settleTree(repository, [...planned.values()])
  return {
    edits: settled.edits,
    rows: rows.map((row) => {
      const refused = row.record ? settled.refused.get(row.record.id) : undefined
      return refused && row.outcome === 'planned' ? refusal(row.code, row.record, refused.field, refused.message) : row
    }),
  }
}

function staleWords({ path, version: current }: ColumnRecord, version: number): string {
  return `“${path}”已被他人修改（您看到的是第${version}版，现为第${current}版），请对照后再保存。`
}

function refusal(code: string, record: ColumnRecord | null, field: string | null, message: string): PlannedRow {
  return { code, record, outcome: 'refused', field, message }
}

/** What fields are understood by, looked up for all rows at once. */
export async function openContext(
  client: PoolClient,
  edits: readonly { code: string; fields: ColumnFields }[],
  records: ReadonlyMap<string, ColumnRecord>,
  today: string,
): Promise<FieldContext> {
  const repository = changesRepository(client)
  const asked = edits.flatMap(({ code, fields }) => {
    const record = records.get(code)
    const names = [...(fields.lead ? [fields.lead] : []), ...(fields.supporting ?? [])]
    const day = fields.from ?? (record ? firstDay(record, fields, today) : today)
    return names.map((name) => ({ name, day }))
  })
  const units = asked.length === 0 ? [] : await repository.findUnits(asked)
  const parents = await parentsOf(repository, edits)
  const content = await registerRepository(client).findScheme(today)
  const scheme = content === null ? null : schemeSchema.parse(content)
  const named = new Map(units.map((found) => [`${found.day} ${found.name}`, found]))
  return {
    today,
    unit: (name, day, field) => oneUnit(named.get(`${day} ${name}`), { name, day, field }),
    parent: (code) => {
      const id = parents.get(code)
      if (id === undefined) throw new RowRefusal('parent', `没有编码为 ${code} 的上级栏目，请从列表中选择。`)
      return id
    },
    limit: readLimitText,
    requireCategory: (category) => requireCategory(category, scheme),
    categoryLimit: (category) => categoryLimit(category, scheme),
  }
}

async function parentsOf(
  repository: ChangesRepository,
  edits: readonly { fields: ColumnFields }[],
): Promise<Map<string, number>> {
  const isAsked = edits.some(({ fields }) => typeof fields.parent === 'string')
  return new Map(isAsked ? (await repository.tree()).map(({ code, id }) => [code, id]) : [])
}

export function oneUnit(
  found: NamedUnit | undefined,
  { name, day, field }: { name: string; day: string; field: string },
): NamedUnit['units'][number] {
  const [unit, another] = found?.units ?? []
  if (!unit) throw new RowRefusal(field, `没有名为“${name}”的单位，请改用单位的简称、全称或编码。`)
  if (another) {
    const names = found?.units.map((it) => it.name).join('、')
    throw new RowRefusal(field, `“${name}”可能指${names}，请写明是哪一个。`)
  }
  if (!unit.isOpen) throw new RowRefusal(field, `${unit.name}在${day}尚未成立或已撤销，请选择承接的单位。`)
  return unit
}

function readLimitText(text: string): ColumnLimit | null {
  if (text === '') return null
  const read = readLimit(text)
  if (!read.ok) throw new RowRefusal('limit', `${read.message}。`)
  return read.value
}

function requireCategory(category: string, scheme: Scheme | null): void {
  if (category === FOLDER || scheme === null) return
  const known = Object.keys(scheme.indicators['column-freshness'].categoryLimits.value)
  if (known.includes(category)) return
  throw new RowRefusal('category', `没有“${category}”这个类别，请选择${[FOLDER, ...known].join('、')}。`)
}

function categoryLimit(category: string, scheme: Scheme | null): ColumnLimit | null {
  if (scheme === null) return null
  return limitOf({ limit: null, category }, scheme)
}
