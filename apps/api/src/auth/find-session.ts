import { type Role, roleSchema } from '@mingkao/contract'
import type { Pool } from 'pg'
import type { SignedInUser } from './signed-in-user.ts'

/** Whoever stands behind a session token, and the data version of the same moment. */
export type FoundSession = { user: SignedInUser; dataVersion: bigint }

type Row = {
  session_id: string
  id: string
  username: string
  name: string
  role: Role
  must_change_password: boolean
  unit_id: number | null
  unit_code: string | null
  unit_name: string | null
  unit_group: string | null
  data_version: string
}

/** Expired sessions, disabled users and users without one of our roles are not found: a ban bites on the next request. */
const FIND_SESSION = {
  name: 'find-session',
  text: `
    select s.id as session_id, u.id, coalesce(u.display_username, u.username, u.name) as username, u.name, u.role,
           u.must_change_password, t.id as unit_id, t.code as unit_code, t.short_name as unit_name, t.group_name as unit_group,
           (select coalesce(sum(version), 0)::text from fact_versions) as data_version
      from sessions s
      join users u on u.id = s.user_id
      left join units t on t.id = u.unit_id
     where s.token = $1 and s.expires_at > now()
       and (u.banned is not true or u.ban_expires <= now())
       and u.role = any('{${roleSchema.options.join(',')}}')`,
}

/**
 * Who signed in with this token, in one round trip by a prepared statement. better-auth answers the same question with
 * several; the tests hold the two against each other.
 * @param token as the signed cookie carries it
 * @returns null where the session does not, or no longer, let anybody in
 */
export async function findSession(pool: Pool, token: string): Promise<FoundSession | null> {
  const { rows } = await pool.query<Row>({ ...FIND_SESSION, values: [token] })
  const [row] = rows
  if (!row) return null
  const unit = { id: row.unit_id, code: row.unit_code, name: row.unit_name, group: row.unit_group }
  return {
    user: {
      id: row.id,
      username: row.username,
      name: row.name,
      role: row.role,
      unit: isUnit(unit) ? unit : null,
      mustChangePassword: row.must_change_password,
      sessionId: row.session_id,
    },
    dataVersion: BigInt(row.data_version),
  }
}

type Unit = NonNullable<SignedInUser['unit']>

function isUnit(unit: { [Key in keyof Unit]: Unit[Key] | null }): unit is Unit {
  return unit.id !== null
}
