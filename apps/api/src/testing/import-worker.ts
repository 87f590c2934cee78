import { pino } from 'pino'
import { openDatabase } from '../db/client.ts'
import { startJobs } from '../jobs/start-jobs.ts'
import { workOnImports } from '../modules/imports/index.ts'

// node import-worker.ts URL: a process that does nothing but work on imports, for tests that kill it.

const db = openDatabase(process.argv[2] ?? '')
const log = pino({ level: 'silent' })
await workOnImports({ db, log, jobs: await startJobs({ db, log }) })
