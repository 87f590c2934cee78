import type { Pool } from 'pg'

/**
 * What an installation has been since its first start: the demo district, or an office's own. `isComplete` once
 * everything it begins with is in: only then does it serve.
 */
export type InstallationMark = { kind: 'demo' | 'office'; isComplete: boolean }

/** Null on a database that was never started on. */
export async function readMark(db: Pool): Promise<InstallationMark | null> {
  const { rows } = await db.query<{ value: InstallationMark }>(`select value from settings where key = 'installation'`)
  return rows[0]?.value ?? null
}

export async function writeMark(db: Pool, mark: InstallationMark): Promise<void> {
  await db.query(
    `insert into settings (key, value) values ('installation', $1)
     on conflict (key) do update set value = excluded.value`,
    [mark],
  )
}
