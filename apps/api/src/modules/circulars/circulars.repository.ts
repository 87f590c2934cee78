import type { CircularFacts, CircularIssuance, TemplateContent } from '@mingkao/contract'
import type { CircularModel } from '@mingkao/circular'
import type { Pool, PoolClient } from 'pg'

export type CircularRow = {
  id: number
  period: string
  periodLabel: string
  kind: 'regular' | 'correction'
  state: 'draft' | 'issued'
  title: string | null
  documentNumber: string | null
  issuedOn: string | null
  issuedBy: string | null
  corrects: { id: number; documentNumber: string } | null
  correctedBy: { id: number; documentNumber: string }[]
  changedBy: string
  changedAt: string
  units: number
  read: number
  ownReceipt: { name: string; readAt: string } | null
  isConfirmed: boolean
  version: number
}

/** What a circular holds beside its line in the list. `facts` and `model` once it is issued. */
export type CircularContent = {
  template: TemplateContent
  issuance: CircularIssuance
  facts: CircularFacts | null
  model: CircularModel | null
  closingVersion: number | null
  closingHash: string | null
}

/** Whose receipts are told apart: $1 the unit's id, $2 the user's; null for everybody but staff. */
export type Reader = { unit: number | null; user: string }

const LINES = `
  select c.id, c.period_id as period, p.label as "periodLabel", c.kind, c.state, c.title,
         c.document_number as "documentNumber", to_char(c.issued_on, 'YYYY-MM-DD') as "issuedOn", c.issued_by as "issuedBy",
         (select json_build_object('id', o.id, 'documentNumber', o.document_number) from circulars o where o.id = c.corrects_id) as corrects,
         (select coalesce(json_agg(json_build_object('id', o.id, 'documentNumber', o.document_number) order by o.id), '[]')
            from circulars o where o.corrects_id = c.id and o.state = 'issued') as "correctedBy",
         c.changed_by as "changedBy", to_json(c.changed_at) as "changedAt",
         (select count(*)::int from circular_units u where u.circular_id = c.id) as units,
         (select count(distinct r.unit_id)::int from circular_receipts r where r.circular_id = c.id) as read,
         (select json_build_object('name', r.name, 'readAt', r.read_at) from circular_receipts r
           where r.circular_id = c.id and r.unit_id = $1 order by r.read_at, r.place limit 1) as "ownReceipt",
         exists (select from circular_receipts r where r.circular_id = c.id and r.user_id = $2 and $1::int is not null) as "isConfirmed",
         c.version
    from circulars c join periods p on p.id = c.period_id`

const CONTENT = `
  select template, snapshot as facts, model, closing_version as "closingVersion", closing_hash as "closingHash",
         json_build_object('issuer', issuer, 'documentNumber', document_number, 'issuedOn', issued_on,
                           'reportDueOn', report_due_on, 'selfCheckDueOn', self_check_due_on) as issuance
    from circulars where id = $1`

const READINGS = `
  select json_build_object('code', u.code, 'name', u.short_name) as unit, u.group_name as "group",
         (select coalesce(json_agg(json_build_object('name', r.name, 'readAt', r.read_at) order by r.read_at, r.place), '[]')
            from circular_receipts r where r.circular_id = c.circular_id and r.unit_id = c.unit_id) as receipts,
         (select coalesce(json_agg(to_char(m.day, 'YYYY-MM-DD') order by m.day), '[]')
            from circular_reminders m where m.circular_id = c.circular_id and m.unit_id = c.unit_id) as reminded,
         (select count(*)::int from users s where s.unit_id = u.id and s.role = 'staff' and not coalesce(s.banned, false)) as staff
    from circular_units c join units u on u.id = c.unit_id
   where c.circular_id = $1 order by u.protocol_order`

export type ReadingRow = {
  unit: { code: string; name: string }
  group: string
  receipts: { name: string; readAt: string }[]
  reminded: string[]
  staff: number
}

export function circularsRepository(sql: Pool | PoolClient) {
  return {
    /** Newest first, drafts before what is issued. */
    async list({ unit, user }: Reader, { issuedOnly, period }: { issuedOnly: boolean; period: string | undefined }) {
      const { rows } = await sql.query<CircularRow>(
        `${LINES} where ($3::boolean = false or c.state = 'issued') and ($4::text is null or c.period_id = $4)
          order by c.state = 'draft' desc, c.issued_on desc, c.id desc`,
        [unit, user, issuedOnly, period ?? null],
      )
      return rows
    },

    async find(id: number, { unit, user }: Reader): Promise<CircularRow | null> {
      const { rows } = await sql.query<CircularRow>(`${LINES} where c.id = $3`, [unit, user, id])
      return rows[0] ?? null
    },

    async readContent(id: number): Promise<CircularContent | null> {
      const { rows } = await sql.query<CircularContent>(CONTENT, [id])
      return rows[0] ?? null
    },

    /** 印发文件 as they were sent out; null for a draft. */
    async readFile(id: number, format: 'html' | 'docx'): Promise<Buffer | null> {
      const { rows } = await sql.query<{ bytes: Buffer }>(
        'select bytes from circular_files where circular_id = $1 and format = $2',
        [id, format],
      )
      return rows[0]?.bytes ?? null
    },

    async listReadings(id: number): Promise<ReadingRow[]> {
      const { rows } = await sql.query<ReadingRow>(READINGS, [id])
      return rows
    },

    /** The period's own circular, as opposed to corrections of it. */
    async findRegular(period: string): Promise<number | null> {
      const { rows } = await sql.query<{ id: number }>(
        `select id from circulars where period_id = $1 and kind = 'regular'`,
        [period],
      )
      return rows[0]?.id ?? null
    },

    /** What stands last of a circular: itself, or its newest correction. */
    async findLast(id: number): Promise<number> {
      const { rows } = await sql.query<{ id: number }>(
        `select max(id) as id from circulars where state = 'issued' and (id = $1 or corrects_id = $1)`,
        [id],
      )
      return rows[0]?.id ?? id
    },

    async findDistrict(): Promise<string | null> {
      const { rows } = await sql.query<{ district: string | null }>(
        `select value #>> '{}' as district from settings where key = 'district'`,
      )
      return rows[0]?.district ?? null
    },
  }
}
