import type { PoolClient } from 'pg'
import type { Database } from '../../db/client.ts'
import type { ImportRow } from './import-row.ts'
import { importsRepository } from './imports.repository.ts'

/** What stands between a running batch and the people who wait for it. */
export type ImportWatch = {
  /** Fires when somebody cancels the batch or the process stops. */
  signal: AbortSignal
  report: (progress: NonNullable<ImportRow['progress']>) => void
  /** The connection that does the work: what it is at is broken off when the signal fires. */
  guard: (client: PoolClient) => Promise<void>
  wasCancelled: () => boolean
  /** To be called before the guarded connection serves anybody else. */
  stop: () => Promise<void>
}

const INTERVAL_MS = 250

/**
 * Tells the progress of a batch a few times a second, and learns in the same breath whether it has been cancelled, by
 * whichever process.
 */
export function watchImport({ pool }: Database, { id }: ImportRow, outer?: AbortSignal): ImportWatch {
  const imports = importsRepository(pool)
  const cancelling = new AbortController()
  const signal = outer ? AbortSignal.any([cancelling.signal, outer]) : cancelling.signal
  let progress: ImportRow['progress'] = { phase: '准备文件', done: 0, total: null }
  let pid: number | null = null
  let isStopped = false
  let beat: Promise<void> = Promise.resolve()

  const check = async () => {
    const isRunning = await imports.noteProgress(id, progress)
    if (!isRunning && !isStopped) cancelling.abort()
    if (signal.aborted && pid !== null && !isStopped) await pool.query('select pg_cancel_backend($1)', [pid])
  }
  const timer = setInterval(() => {
    // One at a time; a lost connection is met by the work itself.
    beat = beat.then(() => (isStopped ? undefined : check())).catch(() => undefined)
  }, INTERVAL_MS)

  return {
    signal,
    report: (next) => void (progress = next),
    guard: async (client) => {
      const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
      pid = rows[0]?.pid ?? null
    },
    wasCancelled: () => cancelling.signal.aborted,
    stop: async () => {
      isStopped = true
      clearInterval(timer)
      await beat
    },
  }
}
