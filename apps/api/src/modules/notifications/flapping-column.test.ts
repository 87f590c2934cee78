import { columnStates } from '@mingkao/rules'
import { expect, it } from 'vitest'
import { dayOfMoment } from '../../domain-day.ts'
import { testDatabase } from '../../testing/database.ts'
import { smallDistrict } from '../../testing/district.ts'
import { signInRow } from '../../testing/people.ts'
import { openRegister } from '../assessments/index.ts'
import { workingCalendarWith } from '../working-calendar/index.ts'
import { isDigestTime } from './quiet-time.ts'
import { runRound } from './run-round.ts'

const db = await testDatabase()
const { pool } = db
const HOUR_MS = 3_600_000
const hours = { quietFrom: '22:00', quietUntil: '08:00' }

/** Domain time; rounds follow each other every three hours, over the National Day week and its make-up days. */
let now = new Date('2021-09-18T08:10:00+08:00')
const clock = { now: () => now }
const DAYS = 30

it('一个反复时好时坏的栏目，30 天里：不重复、不漏报、一天一次汇总、假日和夜里不打扰', async () => {
  await smallDistrict(db)
  await pool.query(`update columns set "limit" = '{"kind":"days","count":2}' where code = 'C0102'`)
  await pool.query(
    `insert into notification_webhooks (name, url, format) values ('记录', 'http://robot.invalid/', 'json')`,
  )
  await signInRow(db, 'secret', { role: 'staff', unit: 'CS-T02', username: 'staff-2' })
  await signInRow(db, 'secret', { role: 'office', username: 'office-1' })
  const chance = anyChance(20_210_918)
  let alarms = 0
  for (let step = 0; step < DAYS * 8; step++) {
    await flap(chance())
    // Two processes look at once.
    await Promise.all([runRound({ db, clock }), runRound({ db, clock })])
    alarms += (await expectNothingLost()) ? 1 : 0
    now = new Date(now.getTime() + 3 * HOUR_MS)
  }
  const messages = await sentMessages()
  const ofColumn = messages.flatMap(({ items }) => items.filter(({ subject }) => subject === 'C0102'))
  const levels = new Set(ofColumn.map(({ level }) => level))
  expect({ alarms: alarms > 10, told: ofColumn.length > 20, levels }).toEqual({
    alarms: true,
    told: true,
    levels: new Set(['alarm', 'warning', 'recovered']),
  })
  expectNoRepeats(messages)
  expectQuiet(messages)
  await expectBellsToAgree(ofColumn.length)
}, 120_000)

/** Something is published, taken down or put back, or nothing happens. */
async function flap(chance: number): Promise<void> {
  if (chance < 0.12)
    await pool.query(
      `insert into publications (unit_id, column_id, title, published_at, published_on, arrived_at)
       select u.id, c.id, '动态', $1, ($1::timestamptz at time zone 'Asia/Shanghai')::date, $1
         from units u, columns c where u.code = 'CS-T02' and c.code = 'C0102'`,
      [now],
    )
  else if (chance < 0.3) await touchNewest('set withdrawn_at = $1', 'withdrawn_at is null')
  else if (chance < 0.42)
    await touchNewest('set withdrawn_at = null', 'withdrawn_at is not null and $1::timestamptz is not null')
}

async function touchNewest(change: string, where: string): Promise<void> {
  await pool.query(
    `update publications ${change} where id = (
       select p.id from publications p join columns c on c.id = p.column_id
        where c.code = 'C0102' and ${where} order by p.published_at desc limit 1)`,
    [now],
  )
}

/** Whoever answers for the column knows how it stands. @returns whether it is past its limit */
async function expectNothingLost(): Promise<boolean> {
  const { rows: versions } = await pool.query<{ version: string }>(
    'select sum(version)::text as version from fact_versions',
  )
  const register = await openRegister({ db, clock, version: BigInt(versions[0]?.version ?? 0) }, undefined)
  if (!register) throw new Error('no register')
  const states = columnStates({ columns: register.columns }, register.occasion, register.scheme)
  const column = states.find(({ code }) => code === 'C0102')
  const { rows: told } = await pool.query<{ state: string }>(
    `select distinct state from notified_states where subject = 'C0102'`,
  )
  const isPast = column?.state === 'stale' || column?.state === 'long-stale'
  const due = isPast ? [{ state: `${column.state}@${column.staleSince}` }] : []
  expect([now, isPast ? told : []]).toEqual([now, due])
  return isPast
}

type Sent = { recipient: string; kind: string; at: string; items: { subject: string; state: string; level: string }[] }

async function sentMessages(): Promise<Sent[]> {
  const { rows } = await pool.query<Sent>(
    `select recipient, kind, message ->> 'at' as at, message -> 'items' as items
       from notification_deliveries order by message ->> 'at', id`,
  )
  return rows
}

function expectNoRepeats(messages: readonly Sent[]): void {
  const last = new Map<string, string>()
  for (const { recipient, items } of messages) {
    for (const { subject, state } of items) {
      expect(last.get(`${recipient} ${subject}`)).not.toBe(state)
      last.set(`${recipient} ${subject}`, state)
    }
  }
}

function expectQuiet(messages: readonly Sent[]): void {
  const digests = messages
    .filter(({ kind }) => kind === 'digest')
    .map(({ recipient, at }) => ({ recipient, ...when(at) }))
  expect(new Set(digests.map(({ recipient, day }) => `${recipient} ${day}`)).size).toBe(digests.length)
  const calendar = workingCalendarWith({ days: [], completeYears: [] })
  expect(digests.filter((moment) => !isDigestTime(hours, moment, calendar))).toEqual([])
  const others = messages.filter(({ kind }) => kind !== 'digest')
  expect(others.flatMap(({ items }) => items).filter(({ level }) => level !== 'alarm')).toEqual([])
  const atOnce = others.filter(({ at }) => !isDigestTime(hours, when(at), calendar))
  expect(atOnce.length).toBeGreaterThan(0)
}

/** The office's bell has rung as often as the office's robot has been told; the unit's staff have heard the same. */
async function expectBellsToAgree(count: number): Promise<void> {
  const { rows } = await pool.query<{ username: string; count: number }>(
    `select u.username, count(*)::int as count from notifications n join users u on u.id = n.user_id
      where n.subject = 'C0102' group by u.username order by u.username`,
  )
  expect(rows).toEqual([
    { username: 'office-1', count },
    { username: 'staff-2', count },
  ])
}

function when(at: string): { day: string; time: string } {
  const wall = new Date(Date.parse(at) + 8 * HOUR_MS).toISOString()
  return { day: dayOfMoment(new Date(at)), time: wall.slice(11, 16) }
}

/** The same chances every time: numbers from 0 to 1. */
function anyChance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
