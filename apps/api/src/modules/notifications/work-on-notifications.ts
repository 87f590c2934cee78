import type { AppDeps } from '../../deps.ts'
import { today } from '../../domain-day.ts'
import { deliverMessages } from './deliver-messages.ts'
import { notificationsRepository } from './notifications.repository.ts'
import { runRound } from './run-round.ts'

const LOOK_EVERY_MS = 60_000

/**
 * Looks every minute, in every process, whether there is something to tell or to send. Whoever comes first does it: a queue
 * holds one unfinished job at most, and a round that finds nothing new writes nothing.
 * @returns how to stop looking
 */
export async function workOnNotifications(deps: AppDeps): Promise<{ stop: () => Promise<void> }> {
  const { jobs, log } = deps
  await jobs.work('run-notifications', {
    run: async () => {
      if ((await runRound(deps)) > 0) await jobs.send('deliver-notifications', {}, { key: 'outbox' })
    },
    giveUp: nothing,
  })
  await jobs.work('deliver-notifications', {
    run: async (_data, signal) => {
      await notificationsRepository(deps.db.pool).sweep(deps.config.keep.notificationsDays, today(deps.clock))
      await deliverMessages(deps, signal)
    },
    giveUp: nothing,
  })
  const look = async () => {
    try {
      await jobs.send('run-notifications', {}, { key: 'round' })
      await jobs.send('deliver-notifications', {}, { key: 'outbox' })
    } catch (error) {
      log.warn({ err: error }, 'could not ask for a round of notifications')
    }
  }
  await look()
  const timer = setInterval(() => void look(), LOOK_EVERY_MS)
  timer.unref()
  return { stop: async () => clearInterval(timer) }
}

/** The next look, a minute later, is the next try. */
const nothing = async () => undefined
