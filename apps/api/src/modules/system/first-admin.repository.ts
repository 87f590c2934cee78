import { normalizeUsername } from '../../auth/username.ts'
import type { PrismaReader } from '../../db/client.ts'

/** Marks our rows among better-auth's one-time values. */
const IDENTIFIER = 'first-admin'

export type NewAdmin = { id: string; username: string; name: string; passwordHash: string }

export function firstAdminRepository(prisma: PrismaReader) {
  return {
    /** Shared with the keeping of accounts: only one first administrator comes to be. */
    async takeTurn(): Promise<void> {
      await prisma.$executeRaw`select pg_advisory_xact_lock(hashtext('mingkao accounts'))`
    },

    hasAdmin: async (): Promise<boolean> => (await prisma.user.count({ where: { role: 'office' } })) > 0,

    isTaken: async (username: string): Promise<boolean> => (await prisma.user.count({ where: { username } })) > 0,

    async addLink(id: string, hash: string, expiresAt: Date): Promise<void> {
      await prisma.verification.create({ data: { id, identifier: IDENTIFIER, value: hash, expiresAt } })
    },

    async isLink(hash: string, now: Date): Promise<boolean> {
      const where = { identifier: IDENTIFIER, value: hash, expiresAt: { gt: now } }
      return (await prisma.verification.count({ where })) > 0
    },

    async removeLinks(): Promise<void> {
      await prisma.verification.deleteMany({ where: { identifier: IDENTIFIER } })
    },

    async createAdmin({ id, username, name, passwordHash }: NewAdmin): Promise<void> {
      await prisma.user.create({
        data: {
          id,
          name,
          email: `${id}@local.invalid`,
          username: normalizeUsername(username),
          displayUsername: username,
          role: 'office',
          mustChangePassword: false,
        },
      })
      await prisma.account.create({
        data: { id, accountId: id, providerId: 'credential', userId: id, password: passwordHash },
      })
    },
  }
}
