import type { Import, ImportMapping } from '@mingkao/contract'
import type { PoolClient } from 'pg'
import type { ImportPlan } from './kinds/import-plan.ts'
import { type ImportNote, LISTED_ROWS } from './reading-tally.ts'
import { LETTERS, lettersOf } from './staged-texts.ts'

/** Everything the report says that only the database knows. */
export type Verdicts = {
  counts: Omit<NonNullable<Import['counts']>, 'read' | 'ignored'>
  notes: ImportNote[]
  days: Import['days']
}

/** Counts, notes and days, from what `judgeRows` has left behind. */
export async function describeRows(client: PoolClient, plan: ImportPlan): Promise<Verdicts> {
  return {
    counts: await countRows(client),
    notes: await gatherNotes(client, plan),
    days: await countDays(client, plan),
  }
}

async function countRows(client: PoolClient): Promise<Verdicts['counts']> {
  const { rows } = await client.query<{ outcome: keyof Verdicts['counts']; count: number }>(
    'select outcome, count(*)::int as count from judged group by outcome',
  )
  const counts = { added: 0, changed: 0, unchanged: 0, duplicate: 0, rejected: 0 }
  for (const { outcome, count } of rows) counts[outcome] = count
  return counts
}

async function countDays(client: PoolClient, { day }: ImportPlan): Promise<Import['days']> {
  if (day === null) return []
  const { rows } = await client.query<Import['days'][number]>(
    `select to_char(day, 'YYYY-MM-DD') as day, known, added from (
       select day, count(*) filter (where outcome <> 'added')::int as known,
              count(*) filter (where outcome = 'added')::int as added
         from judged where outcome in ('added', 'changed', 'unchanged') and day is not null group by day) days order by 1`,
  )
  return rows
}

async function gatherNotes(client: PoolClient, plan: ImportPlan): Promise<ImportNote[]> {
  const parts = [...plan.hints, REPEATED_ROWS]
  if (plan.unitNames !== undefined) parts.unshift(unitNames(plan.unitNames))
  if (plan.columnNames !== undefined) parts.unshift(columnNames(plan.columnNames))
  const notes: ImportNote[] = []
  for (const part of parts) {
    const { rows } = await client.query<ImportNote>(
      `select kind, label, from_text as "from", to_text as "to", count::int as count, rows from (${part}) notes (kind, label, from_text, to_text, count, rows)`,
    )
    notes.push(...rows)
  }
  return notes
}

const REPEATED_ROWS = `
  select 'duplicate' as kind, format('第 %s 行与第 %s 行的%s相同，只计一次', row, first, label) as label,
         null::text as from_text, null::text as to_text, 1 as count, array[row, first] as rows
    from repeated join judged using (row) where outcome = 'duplicate' order by row limit ${LISTED_ROWS}`

/** 自动规范: names that were understood although they are not the ones we use. Asked of the few names, not of every row. */
const unitNames = (asked: string): string => `
  select 'unit-name' as kind, '单位名称' as label, a.name as from_text, u.short_name as to_text, count(*) as count,
         (array_agg(a.row order by a.row))[:${LISTED_ROWS}] as rows
    from (${asked}) a join unit_of u on u.name = a.name and u.day = a.day join judged j on j.row = a.row
   where u.unit_id is not null and u.name <> u.short_name and j.outcome <> 'rejected'
   group by a.name, u.short_name order by count(*) desc, a.name limit 500`

const columnNames = (asked: string): string => `
  select 'column-name' as kind, '栏目' as label, a.name as from_text, c.path as to_text, count(*) as count,
         (array_agg(a.row order by a.row))[:${LISTED_ROWS}] as rows
    from (${asked}) a join column_of c on c.name = a.name join judged j on j.row = a.row
   where c.column_id is not null and c.name <> c.path and j.outcome <> 'rejected'
   group by a.name, c.path order by count(*) desc, a.name limit 500`

/** The first rows of each outcome, as they stood in the sheet. */
export async function sampleRows(
  client: PoolClient,
  plan: ImportPlan,
  mapping: ImportMapping,
): Promise<Import['samples']> {
  const { rows } = await client.query<Import['samples'][number]>(
    `with letters as (${LETTERS}), firsts as materialized (
       select first.row, kind.outcome
         from unnest(array['added', 'changed', 'unchanged', 'duplicate']) kind (outcome)
         cross join lateral (select row from judged where outcome = kind.outcome order by row limit ${LISTED_ROWS}) first
     ), shown as materialized (
       select row, outcome, s.texts::json as texts, to_jsonb(s) as staged from firsts join staging s using (row)
        where s.row between (select min(row) from firsts) and (select max(row) from firsts)
     )
     select s.outcome, s.row,
            (select coalesce(jsonb_object_agg(letter, text), '{}')
               from (select letter, coalesce(s.texts ->> index, s.staged ->> staged) as text from letters) told
              where text <> '') as cells
       from shown s order by s.row`,
    [lettersOf(plan, mapping)],
  )
  return rows
}

/** Stores the rejected rows: faults in the order of the sheet's columns, cells by their letter. */
export async function storeRejections(client: PoolClient, plan: ImportPlan, mapping: ImportMapping): Promise<void> {
  await client.query(
    `with letters as (${LETTERS}), rejected as materialized (
       select row, s.texts::json as texts, to_jsonb(s) as staged from staging s join judged using (row) where outcome = 'rejected'
     ), texts as materialized (
       select r.row, l.index, l.letter, l.field, coalesce(r.texts ->> l.index, r.staged ->> l.staged) as text
         from rejected r cross join letters l
     ), pointed as (
       select f.row, t.index, t.letter, f.field, left(t.text, 500) as value, f.code, f.message
         from rejected r join faults f using (row) left join texts t on t.row = f.row and t.field = f.field
     ), told as (
       select row, (array_agg(letter order by index, code))[1] as letter, (array_agg(field order by index, code))[1] as field,
              (array_agg(value order by index, code))[1] as value, (array_agg(code order by index, code))[1] as code,
              string_agg(message, '；' order by index, code) as message,
              jsonb_agg(jsonb_build_object('column', letter, 'field', field, 'value', value, 'code', code, 'message', message)
                        order by index, code) as faults
         from pointed group by row
     )
     insert into import_rejections (import_id, sheet, row, "column", field, value, code, message, faults, cells)
       select b.import_id, $1::jsonb ->> 'sheet', t.row, letter, t.field, value, code, message, faults,
              coalesce(c.cells, '{}')
         from told t cross join batch b
         left join (select row, jsonb_object_agg(letter, text) as cells from texts where text <> '' group by row) c using (row)
        order by t.row`,
    [lettersOf(plan, mapping)],
  )
}
