import { migrate } from '../../prisma/scripts/migrate.ts'
import { openDatabase } from '../../apps/api/src/db/client.ts'
import type { EmbeddedServer } from '../../apps/api/src/db/embedded/start-embedded-server.ts'
import { type DistrictSize, fillDistrict } from './fill-district.ts'

/** @returns the district's address and how long it took to make, null where it was there already */
export async function openDistrict(
  server: EmbeddedServer,
  size: DistrictSize,
): Promise<{ url: string; seconds: number | null }> {
  const name = `district_${size.units}_${size.publications}`
  const begun = performance.now()
  const admin = openDatabase(server.urlOf('postgres'))
  const { rowCount } = await admin.pool.query('select from pg_database where datname = $1', [name])
  if (rowCount === 0) {
    await admin.pool.query(`drop database if exists making_${name} with (force)`)
    await admin.pool.query(`create database making_${name}`)
    await migrate(server.urlOf(`making_${name}`))
    const made = openDatabase(server.urlOf(`making_${name}`))
    await fillDistrict(made.pool, size)
    await made.close()
    await admin.pool.query(`alter database making_${name} rename to ${name}`)
  }
  await admin.close()
  // One kept from an earlier run may be a few migrations behind.
  await migrate(server.urlOf(name))
  return { url: server.urlOf(name), seconds: rowCount === 0 ? (performance.now() - begun) / 1000 : null }
}
