import type { PoolClient } from 'pg'

/** 办理过程: the steps of a row, kept in a table of their own. `of`: the column that names the row. */
export type StepLog = { table: string; of: string }

export type LoggedStep = { at: Date; actor: string; kind: string; note: string }

/** The steps of the row that `id` names in the statement around it, newest first, as JSON; [] where there are none. */
export function stepsOf({ table, of }: StepLog, id: string): string {
  return `(select coalesce(json_agg(json_build_object('at', at, 'actor', actor, 'kind', kind, 'note', note)
             order by id desc), '[]')
             from ${table} where ${of} = ${id})`
}

/** One step each of any number of rows. */
export async function addSteps(
  client: PoolClient,
  { table, of }: StepLog,
  steps: readonly (LoggedStep & { row: number })[],
): Promise<void> {
  await client.query(
    `insert into ${table} (${of}, at, actor, kind, note)
     select "row", at, actor, kind, note
       from json_to_recordset($1) as r ("row" int, at timestamptz, actor text, kind text, note text)`,
    [JSON.stringify(steps)],
  )
}
