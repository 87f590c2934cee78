import type { CircularFacts, EditCircular, TemplateContent } from '@mingkao/contract'
import type { CircularModel } from '@mingkao/circular'
import type { PoolClient } from 'pg'

type Made = { by: string; at: Date }

export type NewCircular = Made & {
  period: string
  corrects: number | null
  template: TemplateContent
  issuer: string
  reportDueOn: string | null
  selfCheckDueOn: string | null
}

export type Issued = Made & {
  title: string
  documentNumber: string
  issuedOn: string
  facts: CircularFacts
  model: CircularModel
  closing: { version: number; hash: string }
}

export type Addressee = { unit: string; problems: string[] }

export function circularWritesRepository(client: PoolClient) {
  return {
    /** One after the other: two who draft or issue at once must not do it twice. */
    async takeTurn(): Promise<void> {
      await client.query(`select pg_advisory_xact_lock(hashtext('mingkao circulars'))`)
    },

    async add({ period, corrects, template, issuer, reportDueOn, selfCheckDueOn, by, at }: NewCircular) {
      const { rows } = await client.query<{ id: number }>(
        `insert into circulars (period_id, kind, corrects_id, template, issuer, report_due_on, self_check_due_on,
                                created_by, created_at, changed_by, changed_at)
         values ($1, case when $2::int is null then 'regular' else 'correction' end, $2, $3, $4, $5, $6, $7, $8, $7, $8)
         returning id`,
        [period, corrects, JSON.stringify(template), issuer, reportDueOn, selfCheckDueOn, by, at],
      )
      return rows[0]?.id ?? 0
    },

    /** @returns false where another version stands there now, or it is issued */
    async edit({ id, version, ...fields }: EditCircular, { by, at }: Made): Promise<boolean> {
      const { rowCount } = await client.query(
        `update circulars
            set template = template || jsonb_build_object('blocks', $3::jsonb, 'letterhead', $4::text), issuer = $5,
                document_number = $6, issued_on = $7, report_due_on = $8, self_check_due_on = $9,
                changed_by = $10, changed_at = $11, version = version + 1
          where id = $1 and version = $2 and state = 'draft'`,
        [
          id,
          version,
          JSON.stringify(fields.blocks),
          fields.letterhead,
          fields.issuer,
          fields.documentNumber,
          fields.issuedOn,
          fields.reportDueOn,
          fields.selfCheckDueOn,
          by,
          at,
        ],
      )
      return rowCount === 1
    },

    async discard(id: number, version: number): Promise<boolean> {
      const { rowCount } = await client.query(
        `delete from circulars where id = $1 and version = $2 and state = 'draft'`,
        [id, version],
      )
      return rowCount === 1
    },

    async issue(id: number, version: number, issued: Issued): Promise<boolean> {
      const { rowCount } = await client.query(
        `update circulars
            set state = 'issued', title = $3, document_number = $4, issued_on = $5, issued_by = $6, issued_at = $7,
                snapshot = $8, model = $9, closing_version = $10, closing_hash = $11, version = version + 1
          where id = $1 and version = $2 and state = 'draft'`,
        [
          id,
          version,
          issued.title,
          issued.documentNumber,
          issued.issuedOn,
          issued.by,
          issued.at,
          JSON.stringify(issued.facts),
          JSON.stringify(issued.model),
          issued.closing.version,
          issued.closing.hash,
        ],
      )
      return rowCount === 1
    },

    async addFiles(id: number, files: Readonly<Record<'html' | 'docx', Uint8Array>>): Promise<void> {
      await client.query(
        `insert into circular_files (circular_id, format, bytes, sha256)
         select $1, f.format, f.bytes, encode(sha256(f.bytes), 'hex')
           from (values ('html', $2::bytea), ('docx', $3::bytea)) f (format, bytes)`,
        [id, Buffer.from(files.html), Buffer.from(files.docx)],
      )
    },

    async addUnits(id: number, units: readonly Addressee[]): Promise<void> {
      await client.query(
        `insert into circular_units (circular_id, unit_id, problems)
         select $1, u.id, array(select json_array_elements_text(r.problems))
           from json_to_recordset($2) as r (unit text, problems json) join units u on u.code = r.unit`,
        [id, JSON.stringify(units)],
      )
    },

    /** The issued circular that has this number; null: it is free. */
    async findNumbered(documentNumber: string): Promise<{ id: number; title: string } | null> {
      const { rows } = await client.query<{ id: number; title: string }>(
        `select id, title from circulars where document_number = $1 and state = 'issued'`,
        [documentNumber],
      )
      return rows[0] ?? null
    },

    /** @returns false where the person had confirmed before */
    async confirm(id: number, who: { unit: number; user: string; name: string; at: Date }): Promise<boolean> {
      const { rowCount } = await client.query(
        `insert into circular_receipts (circular_id, user_id, unit_id, name, read_at) values ($1, $2, $3, $4, $5)
         on conflict do nothing`,
        [id, who.user, who.unit, who.name, who.at],
      )
      return rowCount === 1
    },

    /** Of these units those that have not confirmed and were not reminded this day. @returns whom this reminds */
    async remind(id: number, units: readonly string[], { day, by }: { day: string; by: string }): Promise<string[]> {
      const { rows } = await client.query<{ code: string }>(
        `with reminded as (
           insert into circular_reminders (circular_id, unit_id, day, reminded_by)
           select c.circular_id, c.unit_id, $3, $4
             from circular_units c join units u on u.id = c.unit_id
            where c.circular_id = $1 and u.code = any($2)
              and not exists (select from circular_receipts r where r.circular_id = $1 and r.unit_id = c.unit_id)
           on conflict do nothing returning unit_id)
         select u.code from reminded r join units u on u.id = r.unit_id order by u.protocol_order`,
        [id, units, day, by],
      )
      return rows.map(({ code }) => code)
    },
  }
}
