import type { AppDeps } from '../../deps.ts'
import { giveUpImport, runImport } from './run-import.ts'
import { sweepLeftovers } from './sweep-leftovers.ts'

/** How many batches one process works on at a time: a small one need not wait for a large one. */
const AT_ONCE = 2

/** Takes up uploaded batches in this process, and those another process has left behind. */
export async function workOnImports({ db, jobs, log }: Pick<AppDeps, 'db' | 'jobs' | 'log'>): Promise<void> {
  await sweepLeftovers()
  for (let worker = 0; worker < AT_ONCE; worker++) {
    await jobs.work('run-import', {
      run: ({ importId }, signal) => runImport({ db, log }, importId, signal),
      giveUp: ({ importId }) => giveUpImport({ db }, importId),
    })
  }
}
