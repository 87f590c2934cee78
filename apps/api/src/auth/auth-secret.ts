import { randomBytes } from 'node:crypto'
import type { Database } from '../db/client.ts'

/**
 * The key session cookies are signed with: made once for an installation and kept in its database, so that every
 * process on it reads the others' cookies. It opens nothing by itself: a session must also stand in the database.
 */
export async function authSecret({ pool }: Database): Promise<string> {
  const { rows } = await pool.query<{ secret: string }>(
    `insert into settings (key, value) values ('auth-secret', to_jsonb($1::text))
     on conflict (key) do update set value = settings.value
     returning value #>> '{}' as secret`,
    [randomBytes(48).toString('base64url')],
  )
  const [row] = rows
  if (!row) throw new Error('the database gave no auth secret')
  return row.secret
}
