import { createReadStream } from 'node:fs'
import type { Pool, PoolClient } from 'pg'
import type { SqlTransaction } from '../../db/with-transaction.ts'

const CHUNK_BYTES = 1024 * 1024

/** An upload that is about to be kept. */
export type NewAttachment = {
  id: string
  sha256: string
  size: number
  name: string
  type: string
  scanState: 'clean' | 'unscanned'
  uploadedById: string
  uploadedBy: string
}

/** An attachment and the records it hangs on. */
export type StoredAttachment = {
  id: string
  sha256: string
  name: string
  type: string
  size: number
  uploadedById: string
  records: { kind: string; id: string }[]
}

/**
 * Uploading and binding hold this lock together, sweeping holds it alone: what is being attached is never swept. Taken
 * inside a transaction.
 */
export const SHARE_LOCK = `select pg_advisory_xact_lock_shared(hashtextextended('attachments', 0))`
const SWEEP_LOCK = `select pg_advisory_xact_lock(hashtextextended('attachments', 0))`

/** The files and who uploaded them. */
export function attachmentsRepository(db: Pool | PoolClient) {
  return {
    async lock(): Promise<void> {
      await db.query(SHARE_LOCK)
    },

    /** How many this person has uploaded and not used yet. */
    async countUnbound(userId: string): Promise<number> {
      const { rows } = await db.query<{ total: number }>(
        `select count(*)::int as total from attachments a
          where a.uploaded_by_id = $1 and not exists (select from attachment_links l where l.attachment_id = a.id)`,
        [userId],
      )
      return rows[0]?.total ?? 0
    },

    /** Keeps the bytes once; the second of two that upload the same file at once waits for the first. */
    async storeContent({ sha256, size, scanState }: NewAttachment, path: string): Promise<void> {
      const { rows } = await db.query<{ isNew: boolean }>(
        `insert into attachment_contents as c (sha256, size, scan_state, scanned_at)
         values ($1, $2, $3, case when $3 = 'clean' then now() end)
         on conflict (sha256) do update set scan_state = case when excluded.scan_state = 'clean' then 'clean' else c.scan_state end,
                                            scanned_at = coalesce(excluded.scanned_at, c.scanned_at)
         returning xmax = 0 as "isNew"`,
        [sha256, size, scanState],
      )
      if (!rows[0]?.isNew) return
      let position = 0
      for await (const bytes of createReadStream(path, { highWaterMark: CHUNK_BYTES })) {
        await db.query('insert into attachment_chunks (sha256, position, bytes) values ($1, $2, $3)', [
          sha256,
          position++,
          bytes,
        ])
      }
    },

    async insert({ id, sha256, name, type, uploadedById, uploadedBy }: NewAttachment): Promise<void> {
      await db.query(
        `insert into attachments (id, sha256, name, type, uploaded_by_id, uploaded_by) values ($1, $2, $3, $4, $5, $6)`,
        [id, sha256, name, type, uploadedById, uploadedBy],
      )
    },

    async find(id: string): Promise<StoredAttachment | null> {
      const { rows } = await db.query<StoredAttachment>(
        `select a.id, a.sha256, a.name, a.type, c.size, a.uploaded_by_id as "uploadedById",
                (select coalesce(json_agg(json_build_object('kind', l.kind, 'id', l.record_id)), '[]')
                   from attachment_links l where l.attachment_id = a.id) as records
           from attachments a join attachment_contents c on c.sha256 = a.sha256 where a.id = $1`,
        [id],
      )
      return rows[0] ?? null
    },

    /** The bytes, a piece at a time. */
    async *read(sha256: string): AsyncGenerator<Buffer> {
      for (let position = 0; ; position++) {
        const { rows } = await db.query<{ bytes: Buffer }>(
          'select bytes from attachment_chunks where sha256 = $1 and position = $2',
          [sha256, position],
        )
        if (!rows[0]) return
        yield rows[0].bytes
      }
    },
  }
}

/** Takes away uploads older than a day that no record was ever saved with, and bytes that nobody has any more. */
export async function deleteOrphans({ client }: SqlTransaction): Promise<{ id: string; name: string }[]> {
  await client.query(SWEEP_LOCK)
  const { rows } = await client.query<{ id: string; name: string }>(
    `delete from attachments a
      where a.created_at < now() - interval '1 day'
        and not exists (select from attachment_links l where l.attachment_id = a.id)
     returning a.id, a.name`,
  )
  await client.query(
    'delete from attachment_contents c where not exists (select from attachments a where a.sha256 = c.sha256)',
  )
  return rows
}
