import { AsyncLocalStorage } from 'node:async_hooks'
import type { BetterAuthOptions, DBAdapter, DBTransactionAdapter } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { type AuditContext, type AuditNote, SYSTEM } from '../db/audit-row.ts'
import type { Database, PrismaTransaction } from '../db/client.ts'
import { withTransaction } from '../db/with-transaction.ts'

/** What better-auth is being asked to do, and for whom. */
export type AuthDeed = AuditContext & {
  note: AuditNote
  /** Written in the same transaction as better-auth's own rows. */
  also?: (prisma: PrismaTransaction) => Promise<unknown>
}

const deeds = new AsyncLocalStorage<AuthDeed>()

/** Runs calls of better-auth so that whatever it writes meanwhile leaves this deed's audit row. */
export function asDeed<T>(deed: AuthDeed, call: () => Promise<T>): Promise<T> {
  return deeds.run(deed, call)
}

const UNASKED: AuthDeed = { actor: SYSTEM, note: { action: 'keep-sessions', entity: 'session' } }

/** better-auth's Prisma adapter, where every write is a transaction that leaves an audit row. */
export function auditedAdapter(db: Database): (options: BetterAuthOptions) => DBAdapter {
  return (options) => {
    const over = (client: object) => prismaAdapter(client, { provider: 'postgresql' })(options)
    const write = <T>(work: (adapter: DBTransactionAdapter) => Promise<T>): Promise<T> => {
      const deed = deeds.getStore() ?? UNASKED
      return withTransaction({ ...deed, db }, async ({ prisma, audit }) => {
        const result = await work(over(prisma))
        await deed.also?.(prisma)
        await audit(deed.note)
        return result
      })
    }
    return {
      ...over(db.prisma),
      create: (data) => write((adapter) => adapter.create(data)),
      update: (data) => write((adapter) => adapter.update(data)),
      updateMany: (data) => write((adapter) => adapter.updateMany(data)),
      delete: (data) => write((adapter) => adapter.delete(data)),
      deleteMany: (data) => write((adapter) => adapter.deleteMany(data)),
      consumeOne: (data) => write((adapter) => adapter.consumeOne(data)),
      incrementOne: (data) => write((adapter) => adapter.incrementOne(data)),
      transaction: (work) => write(work),
    }
  }
}
