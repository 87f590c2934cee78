import { fixedClock } from '../../apps/api/src/clock.ts'
import type { Database } from '../../apps/api/src/db/client.ts'
import { loadFile } from '../../apps/api/src/modules/imports/index.ts'

/** From the file on disk to the committed batch with its report, by the code that uploads run. @returns milliseconds */
export async function importByUs(db: Database, path: string, rows: number): Promise<number> {
  const deps = { db, clock: fixedClock('2021-10-11T09:00:00+08:00'), log: { info: () => undefined } }
  const begun = performance.now()
  const { state, counts } = await loadFile(deps, 'publications', path)
  const time = performance.now() - begun
  if (state !== 'done' || counts?.added !== rows) throw new Error(`${state}: ${JSON.stringify(counts)}`)
  return time
}
