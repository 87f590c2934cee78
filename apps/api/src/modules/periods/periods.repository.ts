import type { ClosedGate, PeriodStage } from '@mingkao/contract'
import type { Pool, PoolClient } from 'pg'

export type PeriodRow = {
  id: string
  label: string
  kind: 'quarter' | 'year' | 'custom'
  start: string
  end: string
  checkAt: Date | null
  dataAsOf: Date | null
  stage: PeriodStage
  draftedAt: Date | null
  appealsUntil: Date | null
  version: number
}

export type PeriodFields = Pick<PeriodRow, 'id' | 'label' | 'kind' | 'start' | 'end'> & {
  checkAt: string | null
  dataAsOf: string | null
  monthsTogether: boolean
}

export type ClosingRow = {
  id: number
  version: number
  closedAt: Date
  closedBy: string
  reason: string | null
  hash: string
  scheme: { name: string; version: number }
  gates: ClosedGate[]
}

const COLUMNS = `id, label, kind, starts_on::text as start, ends_on::text as end, check_at as "checkAt",
  data_as_of as "dataAsOf", stage, drafted_at as "draftedAt", appeals_until as "appealsUntil", version`

/** 考核周期. */
export function periodsRepository(sql: Pool | PoolClient) {
  return {
    async find(id: string): Promise<PeriodRow | null> {
      const { rows } = await sql.query<PeriodRow>(`select ${COLUMNS} from periods where id = $1`, [id])
      return rows[0] ?? null
    },

    /** The row, kept from others until the transaction ends. */
    async findForChange(id: string): Promise<PeriodRow | null> {
      const { rows } = await sql.query<PeriodRow>(`select ${COLUMNS} from periods where id = $1 for update`, [id])
      return rows[0] ?? null
    },

    /** @returns false where a period has this id or, of its own days, this label already */
    async add({ id, label, kind, start, end, checkAt, dataAsOf, monthsTogether }: PeriodFields): Promise<boolean> {
      const { rowCount } = await sql.query(
        `insert into periods (id, label, kind, starts_on, ends_on, check_at, data_as_of, months_together)
         select $1, $2, $3, $4::date, $5::date, $6::timestamptz, $7::timestamptz, $8::boolean where not exists (select from periods where label = $2)
         on conflict do nothing`,
        [id, label, kind, start, end, checkAt, dataAsOf, monthsTogether],
      )
      return rowCount === 1
    },

    async change(id: string, { label, checkAt, dataAsOf }: Pick<PeriodFields, 'label' | 'checkAt' | 'dataAsOf'>) {
      await sql.query(
        `update periods set label = $2, check_at = $3, data_as_of = $4, version = version + 1 where id = $1`,
        [id, label, checkAt, dataAsOf],
      )
    },

    /** 初稿 and its appeals; null takes both back. */
    async setDraft(id: string, draft: { draftedAt: Date; appealsUntil: Date } | null): Promise<void> {
      await sql.query(
        `update periods set stage = $2, drafted_at = $3, appeals_until = $4, version = version + 1 where id = $1`,
        [id, draft ? 'draft' : 'open', draft?.draftedAt ?? null, draft?.appealsUntil ?? null],
      )
    },

    async raiseVersion(id: string): Promise<void> {
      await sql.query('update periods set version = version + 1 where id = $1', [id])
    },

    async findUnitCodes(): Promise<string[]> {
      const { rows } = await sql.query<{ code: string }>('select code from units order by protocol_order, id')
      return rows.map(({ code }) => code)
    },

    /** 历次定稿, the newest first. */
    async findClosings(periodId: string): Promise<ClosingRow[]> {
      const { rows } = await sql.query<ClosingRow>(
        `select id, version, closed_at as "closedAt", closed_by_name as "closedBy", reason, hash, gates,
                json_build_object('name', content::json #>> '{scheme,name}',
                                  'version', (content::json #>> '{scheme,version}')::int) as scheme
           from period_closings where period_id = $1 order by version desc`,
        [periodId],
      )
      return rows
    },
  }
}
