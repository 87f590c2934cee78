import { createServer } from 'node:http'
import { createApp } from '../../apps/api/src/app.ts'
import { authSecret } from '../../apps/api/src/auth/auth-secret.ts'
import { fixedClock } from '../../apps/api/src/clock.ts'
import { readConfig } from '../../apps/api/src/config.ts'
import { openDatabase } from '../../apps/api/src/db/client.ts'
import { openLog } from '../../apps/api/src/process/terminal.ts'
import { signInRow } from '../../apps/api/src/testing/people.ts'
import { announce } from './announce.ts'

// The whole server on a database that is there, with a leader signed in, or the office; no jobs: nothing is imported.
const db = openDatabase(process.argv[2] ?? '')
const config = readConfig({ LOG_LEVEL: 'error', DEMO: '0' })
const nothing = async () => undefined
const noJobs = { send: async () => false, daily: nothing, work: nothing, stop: nothing }
const app = await createApp({
  config,
  clock: fixedClock('2021-10-11T09:00:00+08:00'),
  db,
  jobs: noJobs,
  log: openLog(config),
})
const cookie = await signInRow(db, await authSecret(db), { role: process.argv[3] === 'office' ? 'office' : 'leader' })
announce(createServer(app), { cookie })
