/** What the jobs of each queue are about. Stored with the jobs: add fields, never rename one. */
export type JobData = {
  /** Reads, checks and stores an import that was uploaded; the row in `imports` says the rest. */
  'run-import': { importId: string }
  /** 一轮提醒: looks whether anybody has to be told anything. */
  'run-notifications': Record<string, never>
  /** 投递: sends by e-mail and webhook what is due. */
  'deliver-notifications': Record<string, never>
  /** Starts the day's patrol, unless one is going on. */
  'start-patrol': Record<string, never>
  /** Visits columns of a run until none is left; a run has several of these, for as many processes. */
  'patrol-run': { runId: string }
  /** Takes away uploads that no record was saved with. */
  'sweep-attachments': Record<string, never>
}

export type QueueName = keyof JobData

export const queueNames: readonly QueueName[] = [
  'run-import',
  'run-notifications',
  'deliver-notifications',
  'start-patrol',
  'patrol-run',
  'sweep-attachments',
]

/** How a queue treats its jobs; times in seconds. */
export type QueueRules = {
  /** How often a job that failed, or whose process died, is taken up again. */
  retryLimit: number
  /** A worker that isn't heard from for so long counts as dead. Ten at least. */
  heartbeatSeconds: number
  /** A job that takes longer is stopped by its signal. */
  expireInSeconds: number
  /** How long a job that is done is kept; without it a week. */
  deleteAfterSeconds?: number
}

/**
 * All queues. Each holds at most one unfinished job a key, waiting or running, over all processes (pg-boss's
 * `exclusive`; its `singletonKey` alone holds nothing back).
 */
export const queues: Record<QueueName, QueueRules> = {
  'run-import': { retryLimit: 3, heartbeatSeconds: 10, expireInSeconds: 3600 },
  // Asked for every minute: tried again only so that another process takes over at once from one that died.
  'run-notifications': { retryLimit: 1, heartbeatSeconds: 10, expireInSeconds: 300, deleteAfterSeconds: 3600 },
  'deliver-notifications': { retryLimit: 1, heartbeatSeconds: 10, expireInSeconds: 900, deleteAfterSeconds: 3600 },
  'start-patrol': { retryLimit: 3, heartbeatSeconds: 10, expireInSeconds: 60 },
  'patrol-run': { retryLimit: 3, heartbeatSeconds: 10, expireInSeconds: 6 * 3600 },
  'sweep-attachments': { retryLimit: 3, heartbeatSeconds: 10, expireInSeconds: 600 },
}

/** Where the jobs go that have failed for the last time. */
export function lastResortOf(queue: QueueName): string {
  return `${queue}-given-up`
}
