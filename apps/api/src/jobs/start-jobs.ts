import { type ConnectionOptions, fromPrisma, PgBoss } from 'pg-boss'
import type { Logger } from 'pino'
import type { Database } from '../db/client.ts'
import type { SqlTransaction, Transaction } from '../db/with-transaction.ts'
import { type JobData, lastResortOf, type QueueName, queueNames, queues } from './queues.ts'

/** Work that outlives a request and may be done by any process on the same database. */
export type Jobs = {
  /**
   * Leaves a job for whichever process is free; it is taken up at once.
   * @param key at most one unfinished job of the queue has it
   * @param tx the job is there if, and only if, this transaction commits
   * @returns false when a job with this key waits or runs already
   */
  send: <Q extends QueueName>(queue: Q, data: JobData[Q], options: SendOptions) => Promise<boolean>
  /**
   * 每天: leaves a job every day at a time of Asia/Shanghai, real time, whichever processes run then; `null`: no more.
   * The whole installation has one such time a queue: the last call counts.
   */
  daily: <Q extends QueueName>(queue: Q, time: string | null, data: JobData[Q]) => Promise<void>
  /** Does the jobs of a queue in this process, one after the other. */
  work: <Q extends QueueName>(queue: Q, worker: Worker<JobData[Q]>) => Promise<void>
  /** Lets running jobs finish for a few seconds; what isn't done by then is taken up again at the next start. */
  stop: () => Promise<void>
}

/** `tx` is what `withTransaction` or `withSqlTransaction` hands out. */
export type SendOptions = { key: string; tx?: Transaction | SqlTransaction }

export type Worker<Data> = {
  /**
   * Does one job; a throw has it tried again. It may have been begun before by a process that died.
   * @param signal fires when the process stops, the job has taken too long, or another process has taken it over:
   *   stop without leaving a verdict, the job is not over
   */
  run: (data: Data, signal: AbortSignal) => Promise<void>
  /** The job has failed for the last time: say so where the user looks. */
  giveUp: (data: Data) => Promise<void>
}

const SCHEMA = 'jobs'
const LONGEST_STOP_MS = 5000

/** New jobs are announced; polling finds those to be tried again. */
const POLLING = { pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: 2 }

/**
 * Opens the queues in the database's schema `jobs`, making it first when it isn't there. Stop it before the database.
 * @param log hears of lost connections and failed jobs; the queues mend themselves
 */
export async function startJobs({ db, log }: { db: Database; log: Logger }): Promise<Jobs> {
  const boss = new PgBoss({
    connectionString: db.url,
    options: '-c TimeZone=UTC',
    application_name: 'mingkao-jobs',
    schema: SCHEMA,
    max: 4,
    // A new job is announced by NOTIFY: an upload is taken up at once, not at the next poll.
    useListenNotify: true,
    // Looked at by one process, whichever comes first.
    schedule: true,
    // How soon the job of a process that died is seen to be an orphan.
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
    registerInstance: false,
  })
  boss.on('error', (error) => log.error(error, 'jobs'))
  boss.on('warning', (warning) => log.warn(warning, 'jobs'))
  await boss.start()
  await openQueues(boss)
  return {
    send: async (queue, data, { key, tx }) => {
      const id = await boss.send(queue, data, { singletonKey: key, ...(tx && insideOf(tx)) })
      return id !== null
    },
    daily: async (queue, time, data) => {
      if (time === null) return boss.unschedule(queue)
      const [hour = 0, minute = 0] = time.split(':').map(Number)
      await boss.schedule(queue, `${minute} ${hour} * * *`, data, { tz: 'Asia/Shanghai', singletonKey: 'daily' })
    },
    work: async (queue, worker) => {
      await boss.work<JobData[typeof queue]>(queue, POLLING, async ([job]) => {
        if (job) await worker.run(job.data, job.signal)
      })
      await boss.work<JobData[typeof queue]>(lastResortOf(queue), POLLING, async ([job]) => {
        if (job) await worker.giveUp(job.data)
      })
    },
    stop: () => boss.stop({ graceful: true, timeout: LONGEST_STOP_MS }),
  }
}

async function openQueues(boss: PgBoss): Promise<void> {
  for (const queue of queueNames) {
    const deadLetter = lastResortOf(queue)
    await boss.createQueue(deadLetter, { policy: 'standard', notify: true })
    await boss.createQueue(queue, { policy: 'exclusive', notify: true, deadLetter, ...queues[queue] })
    await boss.updateQueue(queue, queues[queue])
  }
}

function insideOf(tx: Transaction | SqlTransaction): ConnectionOptions {
  if ('prisma' in tx) return { db: fromPrisma(tx.prisma) }
  return { db: { executeSql: (text, values) => tx.client.query(text, values) } }
}
