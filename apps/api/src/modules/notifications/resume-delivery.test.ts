import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, it, vi } from 'vitest'
import { buildApp } from '../../testing/build-app.ts'
import { smallDistrict } from '../../testing/district.ts'
import { openRobot } from '../../testing/robot.ts'
import { workOnNotifications } from './index.ts'

const app = await buildApp()
const { pool, url } = app.deps.db
await smallDistrict(app.deps.db)
const robot = await openRobot()
const WORKER = fileURLToPath(new URL('../../testing/delivery-worker.ts', import.meta.url))
const started: ChildProcess[] = []
const patient = { timeout: 40_000, interval: 50 }

afterEach(() => {
  for (const worker of started.splice(0)) worker.kill('SIGKILL')
})

function startWorker(): ChildProcess {
  const worker = spawn(process.execPath, [WORKER, url, '2021-10-11T09:00:00+08:00'], { stdio: 'inherit' })
  started.push(worker)
  return worker
}

it('消息发到一半，进程被强行结束：没有丢，别的进程接着发，编号不变，提醒也没有重复', async () => {
  await app.signedIn('staff', { unit: 'CS-T02' })
  await pool.query(`insert into notification_webhooks (name, url, format) values ('群', $1, 'json')`, [robot.url])
  robot.reply({ isSilent: true })
  const worker = startWorker()
  await vi.waitFor(() => expect(robot.posted).toHaveLength(1), patient)
  worker.kill('SIGKILL')
  await once(worker, 'exit')
  const before = await told()
  expect(before).toMatchObject({ deliveries: 1, sent: 0 })

  robot.reply({})
  // Its claim runs out after five minutes; the test doesn't wait for them.
  await pool.query(`update notification_deliveries set next_attempt_at = now()`)
  const { stop } = await workOnNotifications(app.deps)
  await vi.waitFor(async () => expect(await told()).toEqual({ ...before, sent: 1 }), patient)
  await stop()
  const ids = robot.posted.map(({ headers }) => headers['x-mingkao-delivery'])
  expect([ids.length, new Set(ids).size]).toEqual([2, 1])
}, 90_000)

async function told(): Promise<object | undefined> {
  const { rows } = await pool.query<object>(
    `select (select count(*)::int from notifications) as notifications,
            (select count(*)::int from notification_deliveries) as deliveries,
            (select count(*)::int from notification_deliveries where state = 'sent') as sent`,
  )
  return rows[0]
}
