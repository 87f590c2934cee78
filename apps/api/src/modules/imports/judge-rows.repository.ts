import type { PoolClient } from 'pg'
import { lookUpColumns } from './column-names.repository.ts'
import type { ImportPlan, TargetTable } from './kinds/import-plan.ts'
import { lookUpUnits } from './unit-names.repository.ts'

/** `resolved` without what has been refused already. */
const GOOD = 'resolved r where not exists (select from faults f where f.row = r.row)'

/**
 * Says of every staged row what it is: added, changed, unchanged, duplicate or rejected. Set by set, in SQL; changes
 * nothing but temporary tables.
 * @returns leaves `judged`, `resolved`, `known`, `repeated` and `faults` behind
 */
export async function judgeRows(client: PoolClient, plan: ImportPlan): Promise<void> {
  await runAll(client, [
    'create temp table faults (row int not null, field text not null, code text not null, message text not null) on commit drop',
    `insert into faults select s.row, f.field, f.code, f.message from staging s,
       json_to_recordset(s.faults::json) as f (field text, code text, message text) where s.faults is not null`,
    ...(plan.unitNames === undefined ? [] : lookUpUnits(plan.unitNames)),
    ...(plan.columnNames === undefined ? [] : lookUpColumns(plan.columnNames)),
    ...(plan.prepare ?? []),
    `create temp table resolved on commit drop as ${plan.resolved}`,
    'analyze resolved',
    ...plan.checks.map(intoFaults),
    'analyze faults',
    `create temp table known on commit drop as select * from (${plan.known}) known
      where not exists (select from faults f where f.row = known.row)`,
    'analyze known',
    ...(plan.conflicts ?? []).map(intoFaults),
    'create temp table repeated (row int not null, first int not null, label text not null) on commit drop',
  ])
  await findRepeated(client, plan)
  await runAll(client, [...(plan.moves ?? []), judged(plan), 'analyze judged (row, outcome, known_id)'])
}

const intoFaults = (select: string): string => `insert into faults (row, field, code, message) ${select}`

/** Sent together: none of them waits for an answer that only says that the one before is done. */
async function runAll(client: PoolClient, statements: readonly string[]): Promise<void> {
  await client.query(statements.join(';\n'))
}

/**
 * 表内重复: rows that name what an earlier row named. A row that names two earlier ones, or shares a weaker name with a
 * row of another strong one, is refused; then the rest is looked at afresh, because that row is nobody's first any more.
 */
async function findRepeated(client: PoolClient, plan: ImportPlan): Promise<void> {
  for (;;) {
    await runAll(client, [
      'drop table if exists earlier',
      'create temp table earlier (row int not null, key int not null, first int not null) on commit drop',
      ...plan.keys.map(({ expression }, index) => earlier(index, expression)),
    ])
    const { rowCount } = await client.query(intoFaults(disagreements(plan)))
    if (rowCount === 0) break
  }
  const labels = plan.keys.map(({ label }, index) => `when ${index} then '${label}'`).join(' ')
  await runAll(client, [
    `insert into earlier (row, key, first)
       select k.row, -1, f.first from known k
         join (select id, min(row) as first from known k
                where not exists (select from faults f where f.row = k.row) group by id having count(*) > 1) f using (id)
        where k.row > f.first and not exists (select from faults f where f.row = k.row)`,
    `insert into repeated select distinct on (row) row, first, case key ${labels} else '内容' end
       from earlier order by row, first, key desc`,
    'analyze repeated',
  ])
}

function earlier(index: number, expression: string): string {
  return `
    insert into earlier (row, key, first)
      with keyed as not materialized (select r.row, ${expression} as value from ${GOOD} and ${expression} is not null),
      firsts as (select value, min(row) as first from keyed group by value having count(*) > 1)
      select row, ${index}, first from keyed join firsts using (value) where row > first`
}

function disagreements({ keys }: ImportPlan): string {
  const [strong, weak] = keys
  if (!strong || !weak) return `select row, '', '', '' from earlier where false`
  const ofFirst = strong.expression.replaceAll('r.', 'o.')
  return `
    select row, '${strong.field}' as field, 'identity-conflict' as code,
           format('${strong.label}与第 %s 行相同，${weak.label}却与第 %s 行相同，请核对是哪一条', min(first) filter (where key = 0),
                  min(first) filter (where key = 1)) as message
      from earlier group by row having count(distinct first) filter (where key in (0, 1)) > 1
    union all
    select e.row, '${weak.field}', 'identity-conflict',
           format('${weak.label}与第 %s 行相同，${strong.label}却不同，请核对是否同一条', e.first)
      from earlier e join resolved r using (row) join resolved o on o.row = e.first
     where e.key = 1 and ${strong.expression} <> ${ofFirst}
       and not exists (select from earlier s where s.row = e.row and s.key = 0)`
}

/** The columns of a stored row as they will be, and as they are. */
export function nextValues({ columns }: TargetTable): { name: string; next: string }[] {
  return columns.flatMap(({ name, next = `coalesce(r.${name}, t.${name})` }) => (next === null ? [] : [{ name, next }]))
}

function judged({ target, day }: ImportPlan): string {
  const next = nextValues(target)
  const differs =
    next.length === 0
      ? 'false'
      : `(${next.map((column) => column.next).join(', ')}) is distinct from
                    (${next.map(({ name }) => `t.${name}`).join(', ')})`
  return `
    create temp table judged on commit drop as
      select r.row, k.id as known_id, t.version as known_version,
             case when exists (select from faults f where f.row = r.row) then 'rejected'
                  when d.row is not null then 'duplicate'
                  when k.id is null then 'added'
                  when ${differs} ${target.alsoDiffers === undefined ? '' : `or ${target.alsoDiffers}`} then 'changed'
                  else 'unchanged' end as outcome,
             ${day ?? 'null::date'} as day
        from resolved r
        left join repeated d using (row)
        left join known k using (row)
        left join ${target.name} t on t.id = k.id`
}
