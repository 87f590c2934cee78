import { createReadStream } from 'node:fs'
import type { ImportKind, ImportRejection } from '@mingkao/contract'
import type { Pool, PoolClient } from 'pg'
import type { ImportReport, ImportRow } from './import-row.ts'

/** The channel on which changed imports are announced; the payload is the import's id. */
export const CHANNEL = 'imports'

const CHUNK_BYTES = 1024 * 1024

const COLUMNS = `i.id, i.kind, i.mode, i.state, i.file_name as "fileName", i.file_hash as "fileHash", i.file_size as "fileSize",
  i.mapping, i.options, i.counts, i.notes, i.days, i.samples, i.preview, i.progress, i.failure, i.arrived_at as "arrivedAt",
  i.created_at as "createdAt", i.finished_at as "finishedAt", coalesce(u.name, i.options #>> '{actor,name}') as "createdBy"`

const IMPORTS = `select ${COLUMNS} from imports i left join users u on u.id = i.created_by_id`

/** A batch that is about to begin. */
export type NewImport = Pick<
  ImportRow,
  'id' | 'kind' | 'mode' | 'fileName' | 'fileHash' | 'fileSize' | 'options' | 'arrivedAt'
>

export type ImportFilter = {
  kind?: ImportKind | undefined
  mode?: ImportRow['mode'] | undefined
  page: number
  pageSize: number
}

/** The batches, their files and their rejected rows. */
export function importsRepository(db: Pool | PoolClient) {
  return {
    async create({ id, kind, mode, fileName, fileHash, fileSize, options, arrivedAt }: NewImport): Promise<void> {
      await db.query(
        `insert into imports (id, kind, mode, state, file_name, file_hash, file_size, options, created_by_id, arrived_at)
         values ($1, $2, $3, 'running', $4, $5, $6, $7, $8, $9)`,
        [id, kind, mode, fileName, fileHash, fileSize, JSON.stringify(options), options.actor.id, arrivedAt],
      )
    },

    async storeFile(id: string, path: string): Promise<void> {
      let position = 0
      for await (const bytes of createReadStream(path, { highWaterMark: CHUNK_BYTES })) {
        await db.query('insert into import_file_chunks (import_id, position, bytes) values ($1, $2, $3)', [
          id,
          position++,
          bytes,
        ])
      }
    },

    async copyFile(from: string, to: string): Promise<void> {
      await db.query(
        `insert into import_file_chunks (import_id, position, bytes)
           select $2, position, bytes from import_file_chunks where import_id = $1`,
        [from, to],
      )
    },

    /** The file as it came, a piece at a time. */
    async *readFile(id: string): AsyncGenerator<Buffer> {
      for (let position = 0; ; position++) {
        const { rows } = await db.query<{ bytes: Buffer }>(
          'select bytes from import_file_chunks where import_id = $1 and position = $2',
          [id, position],
        )
        if (!rows[0]) return
        yield rows[0].bytes
      }
    },

    async find(id: string): Promise<ImportRow | null> {
      const { rows } = await db.query<ImportRow>(`${IMPORTS} where i.id = $1`, [id])
      return rows[0] ?? null
    },

    async list({ kind, mode, page, pageSize }: ImportFilter): Promise<{ rows: ImportRow[]; total: number }> {
      const where = 'where ($1::text is null or i.kind = $1) and ($2::text is null or i.mode = $2)'
      const filter = [kind ?? null, mode ?? null]
      const { rows } = await db.query<ImportRow>(
        `${IMPORTS} ${where} order by i.created_at desc, i.id limit $3 offset $4`,
        [...filter, pageSize, (page - 1) * pageSize],
      )
      const { rows: counted } = await db.query<{ total: number }>(
        `select count(*)::int as total from imports i ${where}`,
        filter,
      )
      return { rows, total: counted[0]?.total ?? 0 }
    },

    async listRejections(id: string, { limit, after = 0, skip = 0 }: { limit: number; after?: number; skip?: number }) {
      const { rows } = await db.query<ImportRejection & { id: string }>(
        `select id::text, sheet, row, "column", field, value, code, message, faults, cells from import_rejections
          where import_id = $1 and row > $3 order by row, id limit $2 offset $4`,
        [id, limit, after, skip],
      )
      return rows
    },

    async countRejections(id: string): Promise<number> {
      const { rows } = await db.query<{ total: number }>(
        'select count(*)::int as total from import_rejections where import_id = $1',
        [id],
      )
      return rows[0]?.total ?? 0
    },

    /** The initial load of a file, done or begun. */
    async findInitialLoad(kind: ImportKind, fileHash: string): Promise<string | null> {
      const { rows } = await db.query<{ id: string }>(
        `select id from imports where kind = $1 and file_hash = $2 and mode = 'commit' and state in ('running', 'done')
            and (options ->> 'isInitialLoad')::boolean order by state, created_at limit 1`,
        [kind, fileHash],
      )
      return rows[0]?.id ?? null
    },

    /** An earlier batch that has stored this very file. */
    async findSameFile(id: string): Promise<{ fileName: string; finishedOn: string } | null> {
      const { rows } = await db.query<{ fileName: string; finishedOn: string }>(
        `select o.file_name as "fileName", to_char(o.arrived_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as "finishedOn"
           from imports i join imports o on o.file_hash = i.file_hash and o.kind = i.kind and o.id <> i.id
          where i.id = $1 and o.mode = 'commit' and o.state = 'done' order by o.created_at desc limit 1`,
        [id],
      )
      return rows[0] ?? null
    },

    /** @returns false when the batch is no longer running */
    async noteProgress(id: string, progress: ImportRow['progress']): Promise<boolean> {
      const { rowCount } = await db.query(
        `with noted as (
           update imports set progress = $2 where id = $1 and state = 'running' returning id
         ) select pg_notify('${CHANNEL}', id::text) from noted`,
        [id, JSON.stringify(progress)],
      )
      return rowCount === 1
    },

    /** @returns false when the batch is no longer running: somebody has cancelled it */
    async finish(
      id: string,
      { state, mapping, counts, notes, days, samples, preview, failure }: ImportReport,
    ): Promise<boolean> {
      const { rowCount } = await db.query(
        `with finished as (
           update imports set state = $2, mapping = $3, counts = $4, notes = $5, days = $6, samples = $7, preview = $8, failure = $9,
                  progress = null, finished_at = now()
            where id = $1 and state = 'running' returning id
         ) select pg_notify('${CHANNEL}', id::text) from finished`,
        [
          id,
          state,
          ...[mapping, counts, notes, days, samples, preview, failure].map((value) =>
            value === null ? null : JSON.stringify(value),
          ),
        ],
      )
      return rowCount === 1
    },

    /** @returns false when the batch was not in the state it is taken from */
    async changeState(id: string, from: ImportRow['state'], to: 'cancelled' | 'undone'): Promise<boolean> {
      const moment = to === 'undone' ? 'undone_at' : 'finished_at'
      const { rowCount } = await db.query(
        `with changed as (
           update imports set state = $3, ${moment} = now(), progress = null where id = $1 and state = $2 returning id
         ) select pg_notify('${CHANNEL}', id::text) from changed`,
        [id, from, to],
      )
      return rowCount === 1
    },

    /** Two processes never work on one batch: the second waits for the first to end, and then sees what became of it. */
    async claim(id: string): Promise<boolean> {
      await db.query(`select pg_advisory_xact_lock(hashtextextended('import ' || $1, 0))`, [id])
      const { rowCount } = await db.query(`select from imports where id = $1 and state = 'running'`, [id])
      return rowCount === 1
    },
  }
}

export type ImportsRepository = ReturnType<typeof importsRepository>
