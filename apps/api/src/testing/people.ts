import { randomUUID } from 'node:crypto'
import type { Role } from '@mingkao/contract'
import { writeSessionCookie } from '../auth/session-cookie.ts'
import { normalizeUsername } from '../auth/username.ts'
import type { Database } from '../db/client.ts'

/** Somebody to test with. `unit`: a code; the unit is made when it does not exist. */
export type Person = { role: Role; username?: string; name?: string; unit?: string; mustChangePassword?: boolean }

/** A user and a session as rows. @returns the session's Cookie header */
export async function signInRow(db: Database, secret: string, person: Person): Promise<string> {
  const id = randomUUID()
  const username = person.username ?? `${person.role}-${id.slice(0, 8)}`
  const unitId = person.unit === undefined ? null : await unitRow(db, person.unit)
  await db.pool.query(
    `insert into users (id, name, email, username, display_username, role, unit_id, must_change_password, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, now())`,
    [
      id,
      person.name ?? username,
      `${id}@local.invalid`,
      normalizeUsername(username),
      username,
      person.role,
      unitId,
      person.mustChangePassword ?? false,
    ],
  )
  const token = randomUUID()
  await db.pool.query(
    `insert into sessions (id, token, user_id, expires_at, updated_at)
     values ($1, $2, $3, now() + interval '1 hour', now())`,
    [randomUUID(), token, id],
  )
  return writeSessionCookie(token, secret)
}

/** A unit by its code: there already, or made. @returns its id */
export async function unitRow({ pool }: Database, code: string, group = '镇街'): Promise<number> {
  await pool.query(
    `insert into units (code, short_name, full_name, group_name, protocol_order, valid_from)
     select $1, $1 || '街道', $1 || '街道办事处', $2, (select count(*) + 1 from units), '2020-01-01'
     on conflict (code) do nothing`,
    [code, group],
  )
  const { rows } = await pool.query<{ id: number }>('select id from units where code = $1', [code])
  const [unit] = rows
  if (!unit) throw new Error(`no unit ${code}`)
  return unit.id
}
