import { pipeline } from 'node:stream/promises'
import type { PoolClient } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { type ImportField, stagedColumns } from './kinds/import-field.ts'
import type { ImportPlan } from './kinds/import-plan.ts'

/** What an import says of itself to the statements of its plan. */
export type StagedBatch = { id: string; arrivedAt: Date; isInitialLoad: boolean }

/**
 * Opens the temporary tables of one import; they go with its transaction. Sorting and hashing are given memory, since an
 * import is one large statement after another; how those are planned needs a few hundred rows to be looked at, not thousands.
 */
export async function openStaging(
  client: PoolClient,
  batch: StagedBatch,
  { fields }: Pick<ImportPlan, 'fields'>,
): Promise<void> {
  const columns = fields.flatMap(stagedColumns).map(({ name, type }) => `${name} ${type}`)
  await client.query(`set local work_mem = '64MB'; set local jit = off; set local default_statistics_target = 1`)
  await client.query(
    `create temp table staging (row int not null, texts text not null, faults text, ${columns.join(', ')}) on commit drop`,
  )
  await client.query(
    `create temp table batch on commit drop as
       select $1::uuid as import_id, $2::timestamptz as arrived_at,
              ($2::timestamptz at time zone 'Asia/Shanghai')::date as today, $3::boolean as is_initial`,
    [batch.id, batch.arrivedAt, batch.isInitialLoad],
  )
}

/**
 * Streams lines in COPY's text format into `staging`: the sheet never stands in memory as a whole.
 * @param lines some kilobytes at a time, in the order row, texts, faults, then the columns of `stagedColumns`
 */
export async function copyIntoStaging(
  client: PoolClient,
  fields: readonly ImportField[],
  lines: AsyncIterable<Buffer>,
): Promise<void> {
  await pipeline(lines, client.query(copyFrom('copy staging from stdin')))
  // Not of `texts`, the longest by far: nothing is planned by them.
  const planned = fields.flatMap(stagedColumns).map(({ name }) => name)
  await client.query(`analyze staging (${['row', 'faults', ...planned].join(', ')})`)
}
