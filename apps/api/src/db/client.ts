import { type Prisma, PrismaClient } from '@mingkao/prisma'
import { PrismaPg } from '@prisma/adapter-pg'
import { Pool, type PoolConfig } from 'pg'

/**
 * The doors to one database. `prisma` for rows, `pool` for set-based SQL, COPY and LISTEN; both draw on the same
 * connections, and every session runs in UTC.
 */
export type Database = { url: string; prisma: PrismaClient; pool: Pool; close: () => Promise<void> }

/** A transaction's Prisma client: what repositories that write are built from. */
export type PrismaTransaction = Prisma.TransactionClient

/** Something to read rows with: the whole client or a transaction's. */
export type PrismaReader = PrismaClient | PrismaTransaction

/**
 * Opens a database. Connections are made when first needed; a lost one is replaced, and reported to `onError`.
 * The driver drops the offset of a timestamp without converting it: in a session that isn't UTC, times would be
 * stored eight hours early and no round trip would show it.
 */
export function openDatabase(
  url: string,
  { onError = () => undefined, ...config }: PoolConfig & { onError?: (error: Error) => void } = {},
): Database {
  const pool = new Pool({
    max: 20,
    application_name: 'mingkao',
    ...config,
    connectionString: url,
    options: '-c TimeZone=UTC',
  })
  pool.on('error', onError)
  // A connection lost while somebody holds it is told to whoever asks it next; nobody listening, it would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined))
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) })
  const close = async () => {
    await prisma.$disconnect()
    await pool.end()
  }
  return { url, prisma, pool, close }
}
