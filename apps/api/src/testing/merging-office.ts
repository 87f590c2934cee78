import { fixedClock } from '../clock.ts'
import { quarterRow, schemeRow } from './facts.ts'
import { buildImportApp } from './import-app.ts'
import { unitOffice } from './unit-office.ts'

/**
 * An office on 20 October 2021 that merges units `from` the 10th on: the third quarter has been checked on the 8th, the
 * fourth is under way.
 */
export async function mergingOffice() {
  const app = await buildImportApp({ clock: fixedClock('2021-10-20T09:00:00+08:00') })
  const { db } = app.deps
  const office = await app.signedIn('office')
  await schemeRow(db)
  await quarterRow(db, 3)
  await quarterRow(db, 4, true)
  return { app, db, office, from: '2021-10-10', ...unitOffice(office) }
}
