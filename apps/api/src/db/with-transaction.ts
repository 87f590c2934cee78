import type { PoolClient } from 'pg'
import { type AuditContext, type AuditNote, auditValues, INSERT_AUDIT } from './audit-row.ts'
import type { Database, PrismaTransaction } from './client.ts'

/** What every write says about itself: the database it goes to, who does it, and why. */
export type WriteContext = AuditContext & { db: Database }

/** Notes what changed, in the same transaction as the change. Every write calls it. */
type Audit = (...notes: AuditNote[]) => Promise<void>

/** A transaction for rows: `prisma` to build repositories from. */
export type Transaction = { prisma: PrismaTransaction; audit: Audit }

/** A transaction for set-based SQL and COPY. */
export type SqlTransaction = { client: PoolClient; audit: Audit }

const LONGEST_WRITE_MS = 30_000

/** Runs a write: all of it happens, its audit rows included, or nothing does. @throws whatever `write` throws */
export async function withTransaction<T>(context: WriteContext, write: (tx: Transaction) => Promise<T>): Promise<T> {
  return context.db.prisma.$transaction(
    (prisma) => {
      const audit: Audit = async (...notes) => {
        await prisma.$executeRawUnsafe(INSERT_AUDIT, ...auditValues(context, notes))
      }
      return write({ prisma, audit })
    },
    { timeout: LONGEST_WRITE_MS, maxWait: 10_000 },
  )
}

/**
 * The same for writes too large to go row by row: imports, mass moves. No time limit: long work watches itself.
 * The connection must not be kept beyond `write`.
 */
export async function withSqlTransaction<T>(
  context: WriteContext,
  write: (tx: SqlTransaction) => Promise<T>,
): Promise<T> {
  const client = await context.db.pool.connect()
  let isBroken = false
  const audit: Audit = async (...notes) => {
    await client.query(INSERT_AUDIT, auditValues(context, notes))
  }
  try {
    await client.query('begin')
    const result = await write({ client, audit })
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch(() => (isBroken = true))
    throw error
  } finally {
    client.release(isBroken)
  }
}
