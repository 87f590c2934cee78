import type { AppDeps } from '../../deps.ts'
import { giveUpRun } from './cancel-run.ts'
import { runsRepository } from './runs.repository.ts'
import { startDailyRun } from './start-run.ts'
import { workOnRun } from './work-on-run.ts'

/** Takes part in patrols in this process, begins the day's, and finishes those another process has left behind. */
export async function workOnPatrol({ config, clock, db, jobs, log }: AppDeps): Promise<void> {
  await jobs.work('start-patrol', {
    run: async () => {
      await runsRepository(db.pool).sweep(config.keep.patrolDays)
      await startDailyRun({ db, clock, jobs })
    },
    // The next day brings another one.
    giveUp: async () => log.error('the daily patrol could not be started'),
  })
  await jobs.work('patrol-run', {
    run: ({ runId }, signal) => workOnRun({ db, clock, patrol: config.patrol, log }, runId, signal),
    giveUp: ({ runId }) => giveUpRun({ db }, runId),
  })
  // Where nothing is patrolled by schedule, a start is when the old goes.
  await runsRepository(db.pool).sweep(config.keep.patrolDays)
  // A run whose jobs have all been lost with their processes would never end.
  const running = await runsRepository(db.pool).findRunning()
  if (running) await jobs.send('patrol-run', { runId: running.id }, { key: `${running.id}:0` })
  await jobs.daily('start-patrol', config.patrol.at, {})
}
