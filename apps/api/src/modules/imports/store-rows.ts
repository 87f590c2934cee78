import type { Import } from '@mingkao/contract'
import { DatabaseError, type PoolClient } from 'pg'
import type { ImportReport, ImportRow } from './import-row.ts'
import { judgeRows } from './judge-rows.repository.ts'
import type { ImportPlan } from './kinds/import-plan.ts'
import type { ReadingTally } from './reading-tally.ts'
import { describeRows } from './report.repository.ts'
import type { ImportWatch } from './watch-import.ts'
import { Overtaken, writeRows } from './write-rows.repository.ts'

/** What became of the staged rows. */
export type StoredRows = Pick<ImportReport, 'state' | 'failure' | 'notes' | 'days'> & {
  counts: NonNullable<Import['counts']>
}

/** Somebody else has taken a URL, removed a unit, moved a column in the meantime. */
const CONFLICTS = new Set(['23505', '23503', '23P01', '40P01'])
const ATTEMPTS = 5

/**
 * Judges and writes what is staged. A dry run does just the same and is taken back to the point before it wrote; so is a
 * batch that wanted all rows or none. Where another writer got in between, the rows are judged again on what he left; of
 * kinds whose rows no index tells apart, one batch is stored after the other.
 */
export async function storeRows(
  { client, watch }: { client: PoolClient; watch: ImportWatch },
  { mode, options }: ImportRow,
  plan: ImportPlan,
  tally: ReadingTally,
): Promise<StoredRows> {
  if (mode === 'commit' && plan.takeTurn !== undefined) await client.query(plan.takeTurn)
  for (let attempt = 1; ; attempt++) {
    watch.signal.throwIfAborted()
    await client.query('savepoint staged')
    try {
      await judgeRows(client, plan)
      const verdicts = await describeRows(client, plan)
      const counts = { read: tally.read, ...verdicts.counts, ignored: tally.ignored }
      watch.report({ phase: '写入数据', done: 0, total: tally.read })
      await client.query('savepoint judged')
      await writeRows(client, plan)
      const isRefused = options.onReject === 'none' && counts.rejected > 0
      if (mode === 'dry-run' || isRefused) await client.query('rollback to savepoint judged')
      return {
        ...(isRefused ? { state: 'failed', failure: refused(counts.rejected) } : { state: 'done', failure: null }),
        counts,
        notes: verdicts.notes,
        days: verdicts.days,
      }
    } catch (error) {
      if (attempt === ATTEMPTS || !isConflict(error)) throw error
      await client.query('rollback to savepoint staged')
    }
  }
}

function isConflict(error: unknown): boolean {
  return error instanceof Overtaken || (error instanceof DatabaseError && CONFLICTS.has(error.code ?? ''))
}

function refused(rejected: number): NonNullable<ImportReport['failure']> {
  return {
    code: 'rejected-rows',
    message: `有 ${rejected} 行被拒绝，按“全部合格才导入”的要求，没有写入任何数据。请更正后重新导入。`,
    missing: [],
  }
}
