import type { UserSession } from '@mingkao/contract'
import type { PrismaReader } from '../../db/client.ts'

/** Who signs in under a name. */
export type SignIn = { id: string; name: string; role: string; username: string; unitCode: string | null }

/** Reads users and their sessions. better-auth alone writes them. */
export function authRepository(prisma: PrismaReader) {
  return {
    /** @param username normalized */
    async findByUsername(username: string): Promise<SignIn | null> {
      const user = await prisma.user.findUnique({ where: { username }, include: { unit: { select: { code: true } } } })
      if (!user) return null
      const { id, name, role, unit } = user
      return { id, name, role: role ?? '', username: user.displayUsername ?? username, unitCode: unit?.code ?? null }
    },

    async listSessions(userId: string, now: Date): Promise<Omit<UserSession, 'isCurrent'>[]> {
      const sessions = await prisma.session.findMany({
        where: { userId, expiresAt: { gt: now } },
        orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
      })
      return sessions.map(({ id, createdAt, expiresAt, ipAddress, userAgent }) => ({
        id,
        createdAt: createdAt.toISOString(),
        expiresAt: expiresAt.toISOString(),
        ipAddress: ipAddress || null,
        userAgent: userAgent || null,
      }))
    },

    /** The token of one of the user's own sessions; null for anybody else's. */
    async findToken(userId: string, id: string): Promise<string | null> {
      const session = await prisma.session.findFirst({ where: { id, userId }, select: { token: true } })
      return session?.token ?? null
    },

    countSessions: (userId: string): Promise<number> => prisma.session.count({ where: { userId } }),
  }
}
