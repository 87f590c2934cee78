import type { Logger } from 'pino'
import type { Auth } from './auth/create-auth.ts'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { Database } from './db/client.ts'
import type { Jobs } from './jobs/start-jobs.ts'

/** What the whole API is built from; main.ts makes one, every test makes its own. */
export type AppDeps = { config: Config; clock: Clock; db: Database; jobs: Jobs; log: Logger }

/** What use cases may ask for: the same, and who signs people in. */
export type AppServices = AppDeps & { auth: Auth }
