import type { Logger } from 'pino'
import type { Clock } from '../../clock.ts'
import type { Database } from '../../db/client.ts'

/** What sending messages needs. */
export type DeliveryDeps = { db: Database; clock: Clock; log: Pick<Logger, 'info' | 'error'> }
