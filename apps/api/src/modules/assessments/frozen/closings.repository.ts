import type { PeriodStage } from '@mingkao/contract'
import type { Pool, PoolClient } from 'pg'
import type { FrozenQuarter } from './frozen-quarters.ts'

/** Which closing counts, and at which state of the facts that was read. */
export type ClosingHead = {
  id: number
  version: number
  hash: string
  closedAt: Date
  dataVersion: bigint
}

export type StageRow = {
  stage: PeriodStage
  draftedAt: Date | null
  appealsUntil: Date | null
  closing: { id: number; version: number; hash: string } | null
}

/** $1 period id, $2 version or null for the newest. */
const FIND_CLOSING = `
  select c.id, c.version, c.hash, c.closed_at as "closedAt",
         (select coalesce(sum(version), 0)::text from fact_versions) as "dataVersion"
    from period_closings c join periods p on p.id = c.period_id
   where p.id = $1 and ($2::int is null or c.version = $2) and p.stage in ('final', 'issued')
   order by c.version desc limit 1`

/** 关账 as they are read; only the module of periods writes them. */
export function closingsRepository(sql: Pool | PoolClient) {
  return {
    /** The closing a period's results are read from; null: it is not closed, or has no such version. */
    async findClosing(periodId: string, version: number | null = null): Promise<ClosingHead | null> {
      const { rows } = await sql.query<Omit<ClosingHead, 'dataVersion'> & { dataVersion: string }>({
        name: 'find-closing',
        text: FIND_CLOSING,
        values: [periodId, version],
      })
      const [row] = rows
      return row ? { ...row, dataVersion: BigInt(row.dataVersion) } : null
    },

    async readContent(closingId: number): Promise<string> {
      const { rows } = await sql.query<{ content: string }>('select content from period_closings where id = $1', [
        closingId,
      ])
      const [row] = rows
      if (!row) throw new Error(`there is no closing ${closingId}`)
      return row.content
    },

    /** 已定稿的季度 of the year a period is, in their newest versions. */
    async findQuarters(year: string): Promise<FrozenQuarter[]> {
      const { rows } = await sql.query<FrozenQuarter>({
        name: 'find-frozen-quarters',
        text: `select distinct on (q.starts_on, q.id) q.id as period, q.label, c.id as "closingId", c.version,
                      q.starts_on::text as start, q.ends_on::text as "end"
                 from periods y
                 join periods q on q.kind = 'quarter' and q.stage in ('final', 'issued')
                  and q.starts_on >= y.starts_on and q.ends_on <= y.ends_on
                 join period_closings c on c.period_id = q.id
                where y.id = $1 and y.kind = 'year'
                order by q.starts_on, q.id, c.version desc`,
        values: [year],
      })
      return rows
    },

    async findStage(periodId: string): Promise<StageRow | null> {
      const { rows } = await sql.query<StageRow>(
        `select stage, drafted_at as "draftedAt", appeals_until as "appealsUntil",
                (select json_build_object('id', c.id, 'version', c.version, 'hash', c.hash)
                   from period_closings c where c.period_id = p.id order by c.version desc limit 1) as closing
           from periods p where id = $1`,
        [periodId],
      )
      return rows[0] ?? null
    },
  }
}
