import type { Clock } from '../../clock.ts'
import { SYSTEM } from '../../db/audit-row.ts'
import type { Database } from '../../db/client.ts'
import { type SqlTransaction, withSqlTransaction } from '../../db/with-transaction.ts'
import { dayOfMoment } from '../../domain-day.ts'
import { openRegister } from '../assessments/index.ts'
import { loadCalendar } from '../working-calendar/index.ts'
import { eventKinds } from './kinds/registry.ts'
import { type Item, type Message, planRound, type Told } from './plan-round.ts'
import { isDigestTime, type Moment, type QuietHours, quietMinutesLeft } from './quiet-time.ts'
import { type DeliveryRow, type RecipientRow, roundRepository } from './round.repository.ts'
import { settingsRepository } from './settings.repository.ts'

export type RoundDeps = { db: Database; clock: Clock }

/**
 * 一轮提醒: looks at the facts, tells each recipient what is new to them, and remembers it, all in one transaction; what
 * goes out by e-mail or webhook is written down beside it and sent after. Called as often as one likes: a round that finds
 * nothing new writes nothing.
 * @returns how many messages it made
 */
export function runRound({ db, clock }: RoundDeps): Promise<number> {
  return withSqlTransaction({ db, actor: SYSTEM }, async (tx) => {
    const round = roundRepository(tx.client)
    await round.takeTurn()
    const now = clock.now()
    const moment = momentOf(now)
    const hours = await settingsRepository(tx.client).find()
    const source = { db, clock, version: await round.dataVersion() }
    const observed = {
      day: moment.day,
      register: await openRegister(source, undefined),
      imports: await round.findImports(),
      orders: await round.findOrders(),
      sheets: await round.findSheets(),
    }
    const recipients = await round.findRecipients()
    const messages = planRound({
      observations: eventKinds.flatMap((kind) =>
        kind.observe(observed).map((observation) => ({ kind: kind.id, observation })),
      ),
      recipients,
      told: byKey(await round.findTold()),
      isDigestTime: isDigestTime(hours, moment, await loadCalendar(tx.client)),
      digested: await round.findDigested(moment.day),
    })
    if (messages.length > 0) await tell(tx, messages, { recipients, hours, moment, now })
    return messages.length
  })
}

const GRAVITY = { recovered: 0, warning: 1, alarm: 2 } as const

/** What is written last stands first in the bell. */
function graverLast(a: Item, b: Item): number {
  return GRAVITY[a.level] - GRAVITY[b.level]
}

type Around = { recipients: readonly RecipientRow[]; hours: QuietHours; moment: Moment; now: Date }

async function tell(
  { client, audit }: SqlTransaction,
  messages: readonly Message[],
  { recipients, hours, moment, now }: Around,
): Promise<void> {
  const round = roundRepository(client)
  const byRecipient = new Map(recipients.map((recipient) => [recipient.key, recipient]))
  await round.addNotifications(
    messages.flatMap(({ recipient, items }) => {
      const userId = byRecipient.get(recipient)?.userId
      return userId ? items.toSorted(graverLast).map((item) => ({ ...item, userId })) : []
    }),
    now,
  )
  await round.remember(
    messages.flatMap(({ recipient, items }) => items.map((item) => ({ ...item, recipient }))),
    now,
  )
  const digests = messages.filter(({ kind }) => kind === 'digest').map(({ recipient }) => recipient)
  await round.addDigests(digests, moment.day)
  const waking = quietMinutesLeft(hours, moment.time)
  await round.addDeliveries(
    messages.flatMap((message) => deliveriesOf(message, byRecipient.get(message.recipient), { now, waking })),
  )
  const counts = {
    recipients: messages.length,
    digests: digests.length,
    items: messages.flatMap((it) => it.items).length,
  }
  await audit({ action: 'notify', entity: 'notification', after: { ...counts, day: moment.day } })
}

/** A robot rings phones: what is found at night reaches it in the morning, holidays included. Mail wakes nobody. */
function deliveriesOf(
  { kind, items, recipient }: Message,
  known: RecipientRow | undefined,
  { now, waking }: { now: Date; waking: number },
): DeliveryRow[] {
  if (!known || (known.userId !== null && known.mail === null)) return []
  const message = { at: now.toISOString(), kind, items }
  return known.userId === null
    ? [{ recipient, channel: 'webhook', target: known.name, kind, message, delayMinutes: waking }]
    : [{ recipient, channel: 'mail', target: known.name, kind, message, delayMinutes: 0 }]
}

function byKey(rows: readonly (Told & { recipient: string; kind: string; subject: string })[]) {
  const told = new Map(rows.map((row) => [`${row.recipient} ${row.kind} ${row.subject}`, row]))
  return (recipient: string, kind: string, subject: string) => told.get(`${recipient} ${kind} ${subject}`)
}

const SHANGHAI_TIME = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', timeStyle: 'short' })

function momentOf(now: Date): Moment {
  return { day: dayOfMoment(now), time: SHANGHAI_TIME.format(now) }
}
