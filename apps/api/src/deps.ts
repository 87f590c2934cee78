import type { Logger } from 'pino'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { Database } from './db/client.ts'

/** What the whole API is built from; main.ts makes one, every test makes its own. */
export type AppDeps = { config: Config; clock: Clock; db: Database; log: Logger }
