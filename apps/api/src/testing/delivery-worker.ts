import { pino } from 'pino'
import { openDatabase } from '../db/client.ts'
import { fixedClock } from '../clock.ts'
import { readConfig } from '../config.ts'
import { startJobs } from '../jobs/start-jobs.ts'
import { workOnNotifications } from '../modules/notifications/index.ts'

// node delivery-worker.ts URL MOMENT: a process that does nothing but tell and send, for tests that kill it.

const [, , url = '', moment = ''] = process.argv
const db = openDatabase(url)
const log = pino({ level: 'silent' })
const jobs = await startJobs({ db, log })
await workOnNotifications({ config: readConfig({}), clock: fixedClock(moment), db, log, jobs })
