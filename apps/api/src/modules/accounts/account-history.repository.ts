import type { AccountLifecycle } from '@mingkao/rules'
import type { Pool } from 'pg'

export type AuditRow = {
  id: string
  at: Date
  actor: string
  action: string
  reason: string | null
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}

export type FormerRecordRow = {
  name: string
  platform: string
  state: AccountLifecycle
  from: string | null
  to: string
}

const MOST_SHOWN = 200

export function accountHistoryRepository(pool: Pool) {
  return {
    async findAudits(code: string): Promise<AuditRow[]> {
      const { rows } = await pool.query<AuditRow>(
        `select id::text, at, actor_name as actor, action, reason, before, after
           from audit_entries where entity = 'account' and entity_id = $1 order by id desc limit ${MOST_SHOWN}`,
        [code],
      )
      return rows
    },

    /** 简称 by code, of units that have been closed too. */
    async findUnitNames(codes: readonly string[]): Promise<Map<string, string>> {
      const { rows } = await pool.query<{ code: string; name: string }>(
        'select code, short_name as name from units where code = any ($1)',
        [codes],
      )
      return new Map(rows.map(({ code, name }) => [code, name]))
    },

    async findFormerRecords(id: number): Promise<FormerRecordRow[]> {
      const { rows } = await pool.query<FormerRecordRow>(
        `select name, platform, state, valid_from::text as from, valid_to::text as to
           from account_former_records where account_id = $1 order by valid_to desc`,
        [id],
      )
      return rows
    },
  }
}
