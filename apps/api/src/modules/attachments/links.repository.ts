import type { AttachmentRef } from '@mingkao/contract'
import type { Pool, PoolClient } from 'pg'
import type { SqlTransaction, Transaction } from '../../db/with-transaction.ts'
import { SHARE_LOCK } from './attachments.repository.ts'

/** Where attachments are looked up: a pool or connection, or the transaction a record is written in, whichever kind it is. */
export type AttachmentSource = Pool | PoolClient | Transaction | SqlTransaction

/** A record that has attachments: the kind its module has registered a reader for, and its id. */
export type AttachmentRecord = { kind: string; id: string }

type FoundAttachment = AttachmentRef & { uploadedById: string; isLinked: boolean; isElsewhere: boolean }
type LinkedAttachment = AttachmentRef & { recordId: string }

const REF = 'a.id, a.name, a.type, c.size'
const ATTACHMENTS = 'attachments a join attachment_contents c on c.sha256 = a.sha256'

/** Which records have which attachments. */
export function linksRepository(source: AttachmentSource) {
  const rowsOf = async <Row>(text: string, ...values: unknown[]): Promise<Row[]> => {
    if ('prisma' in source) return source.prisma.$queryRawUnsafe<Row[]>(text, ...values)
    const { rows } = await ('client' in source ? source.client : source).query(text, values)
    return rows
  }
  return {
    /** Keeps the files from being swept and everybody else from binding these until the transaction ends. */
    async lock(ids: readonly string[]): Promise<void> {
      await rowsOf(`with locked as materialized (${SHARE_LOCK}) select count(*)::int from locked`)
      await rowsOf(
        `select id from attachments where id in (select x::uuid from jsonb_array_elements_text($1::text::jsonb) x)
          order by id for update`,
        JSON.stringify(ids),
      )
    },

    /** In no order. `isLinked`: to this record, now or once. `isElsewhere`: to another one. */
    find({ kind, id }: AttachmentRecord, ids: readonly string[]): Promise<FoundAttachment[]> {
      return rowsOf(
        `select ${REF}, a.uploaded_by_id as "uploadedById",
                exists (select from attachment_links l
                         where l.attachment_id = a.id and l.kind = $2 and l.record_id = $3) as "isLinked",
                exists (select from attachment_links l
                         where l.attachment_id = a.id and (l.kind, l.record_id) <> ($2, $3)) as "isElsewhere"
           from ${ATTACHMENTS}
          where a.id in (select x::uuid from jsonb_array_elements_text($1::text::jsonb) x)`,
        JSON.stringify(ids),
        kind,
        id,
      )
    },

    /** Makes these, in this order, the record's attachments; what it had besides is kept as taken off. */
    async replace({ kind, id }: AttachmentRecord, ids: readonly string[]): Promise<void> {
      await rowsOf(
        `with wanted as (
           select x.id::uuid as id, x.place::int as place
             from jsonb_array_elements_text($3::text::jsonb) with ordinality as x (id, place)
         ), gone as (
           update attachment_links l set removed_at = now()
            where l.kind = $1 and l.record_id = $2 and l.removed_at is null
              and l.attachment_id not in (select id from wanted) returning 1
         ), kept as (
           insert into attachment_links (kind, record_id, attachment_id, position)
           select $1, $2, id, place from wanted
           on conflict (kind, record_id, attachment_id) do update set position = excluded.position, removed_at = null
           returning 1
         ) select (select count(*)::int from gone) as gone, (select count(*)::int from kept) as kept`,
        kind,
        id,
        JSON.stringify(ids),
      )
    },

    /** Of all these records, in the records' own order. */
    of(kind: string, ids: readonly string[]): Promise<LinkedAttachment[]> {
      return rowsOf(
        `select l.record_id as "recordId", ${REF}
           from attachment_links l join ${ATTACHMENTS} on a.id = l.attachment_id
          where l.kind = $1 and l.removed_at is null
            and l.record_id in (select jsonb_array_elements_text($2::text::jsonb))
          order by l.record_id, l.position`,
        kind,
        JSON.stringify(ids),
      )
    },
  }
}
