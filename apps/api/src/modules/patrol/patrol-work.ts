import type { Logger } from 'pino'
import type { Clock } from '../../clock.ts'
import type { PatrolConfig } from '../../config.ts'
import type { Database } from '../../db/client.ts'

/** What a process brings along to take part in a run. */
export type PatrolWork = {
  db: Database
  clock: Clock
  patrol: Pick<PatrolConfig, 'intervalMs' | 'atOnce' | 'privateNetworks'>
  log: Pick<Logger, 'error'>
  /** How long a process that falls silent is waited for before its visits are made by another. */
  leaseMs?: number
}
