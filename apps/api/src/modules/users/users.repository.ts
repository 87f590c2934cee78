import type { Role, User } from '@mingkao/contract'
import type { Pool } from 'pg'
import { containing } from '../../db/containing.ts'
import type { PrismaReader } from '../../db/client.ts'
import { type Page, queryPage } from '../../db/query-page.ts'

export type UserFilter = {
  q?: string | undefined
  role?: Role | undefined
  unit?: string | undefined
  enabled?: boolean | undefined
  /** The roles the asker may see. */
  roles: readonly Role[]
  page: number
  pageSize: number
}

/** A person's row, as the one who keeps it needs it. */
export type KeptUser = {
  id: string
  username: string
  name: string
  role: Role
  unitCode: string | null
  isEnabled: boolean
  mustChangePassword: boolean
}

export type NewUser = {
  id: string
  username: string
  displayUsername: string
  name: string
  role: Role
  unitId: number | null
  passwordHash: string
}

const USERS = `
  select u.id, coalesce(u.display_username, u.username) as username, u.name, u.role,
         case when t.id is not null then json_build_object('code', t.code, 'name', t.short_name) end as unit,
         u.banned is not true as "isEnabled", u.must_change_password as "mustChangePassword",
         s.at as "lastSignInAt", u.created_at as "createdAt", t.protocol_order as place
    from users u
    left join units t on t.id = u.unit_id
    left join lateral (select max(at) as at from audit_entries
                        where entity = 'user' and entity_id = u.id and action = 'sign-in') s on true`

/** @param pool reads what has been committed */
export function userList(pool: Pool) {
  return {
    list({ q, role, unit, enabled, roles, page, pageSize }: UserFilter): Promise<Page<User>> {
      return queryPage<User>(pool, {
        matching: `${USERS}
          where u.role = any($1) and ($2::text is null or u.role = $2) and ($3::text is null or t.code = $3)
            and ($4::boolean is null or (u.banned is not true) = $4)
            and ($5::text is null or concat_ws(' ', u.username, u.display_username, u.name, t.short_name) ilike $5)`,
        orderBy: `array_position('{office,operator,leader,staff}'::text[], role), place, username, id`,
        values: [roles, role ?? null, unit ?? null, enabled ?? null, containing(q)],
        page,
        pageSize,
      })
    },

    async get(id: string): Promise<User> {
      const { rows } = await pool.query<{ user: User }>(`select to_json(u) as user from (${USERS} where u.id = $1) u`, [
        id,
      ])
      const [row] = rows
      if (!row) throw new Error(`no user ${id}`)
      return row.user
    },
  }
}

/** Reads and writes one account; writes belong inside of a transaction. */
export function usersRepository(prisma: PrismaReader) {
  return {
    /** Accounts are kept one change at a time: two people can't take each other out, nor one name twice. */
    async takeTurn(): Promise<void> {
      await prisma.$executeRaw`select pg_advisory_xact_lock(hashtext('mingkao accounts'))`
    },

    async find(id: string): Promise<KeptUser | null> {
      const [user] = await prisma.$queryRaw<KeptUser[]>`
        select u.id, u.username, u.name, u.role, t.code as "unitCode", u.banned is not true as "isEnabled",
               u.must_change_password as "mustChangePassword"
          from users u left join units t on t.id = u.unit_id
         where u.id = ${id} and u.role is not null`
      return user ?? null
    },

    /** How many others of a role can still sign in. */
    countOthers: (role: Role, id: string): Promise<number> =>
      prisma.user.count({ where: { role, id: { not: id }, OR: [{ banned: null }, { banned: false }] } }),

    isTaken: async (username: string): Promise<boolean> => (await prisma.user.count({ where: { username } })) > 0,

    async findUnit(code: string): Promise<number | null> {
      const unit = await prisma.unit.findUnique({ where: { code }, select: { id: true } })
      return unit?.id ?? null
    },

    async create({ passwordHash, ...user }: NewUser): Promise<void> {
      await prisma.user.create({ data: { ...user, email: `${user.id}@local.invalid`, mustChangePassword: true } })
      await prisma.account.create({
        data: { id: user.id, accountId: user.id, providerId: 'credential', userId: user.id, password: passwordHash },
      })
    },

    async setEnabled(id: string, isEnabled: boolean): Promise<void> {
      await prisma.user.update({ where: { id }, data: { banned: !isEnabled, banReason: null, banExpires: null } })
    },

    async setPassword(id: string, passwordHash: string): Promise<void> {
      await prisma.account.updateMany({
        where: { userId: id, providerId: 'credential' },
        data: { password: passwordHash },
      })
    },

    async requirePasswordChange(id: string): Promise<void> {
      await prisma.user.update({ where: { id }, data: { mustChangePassword: true } })
    },

    endSessions: async (userId: string): Promise<number> =>
      (await prisma.session.deleteMany({ where: { userId } })).count,

    async forgetFailures(username: string): Promise<void> {
      await prisma.signInFailure.deleteMany({ where: { username } })
    },
  }
}
