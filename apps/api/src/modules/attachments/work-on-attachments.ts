import type { AppDeps } from '../../deps.ts'
import { sweepAttachments } from './sweep-attachments.ts'

/** Takes part in the nightly sweep of uploads that no record was saved with. */
export async function workOnAttachments({ db, jobs, log }: Pick<AppDeps, 'db' | 'jobs' | 'log'>): Promise<void> {
  await jobs.work('sweep-attachments', {
    run: () => sweepAttachments({ db }),
    // The next night brings another one.
    giveUp: async () => log.error('unused attachments could not be swept'),
  })
  await jobs.daily('sweep-attachments', '03:10', {})
}
