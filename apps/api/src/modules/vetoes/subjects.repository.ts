import type { Pool, PoolClient } from 'pg'

/** What a finding may be about: a unit, or one of its accounts. */
export type FindingSubject = {
  unitId: number
  unit: { code: string; name: string }
  account: { id: number; code: string; name: string; platform: string; publishesContent: boolean } | null
}

export function subjectsRepository(sql: Pool | PoolClient) {
  return {
    async findUnit(code: string): Promise<FindingSubject | null> {
      const { rows } = await sql.query<FindingSubject>(
        `select id as "unitId", json_build_object('code', code, 'name', short_name) as unit, null as account
           from units where code = $1`,
        [code],
      )
      return rows[0] ?? null
    },

    async findAccount(code: string): Promise<FindingSubject | null> {
      const { rows } = await sql.query<FindingSubject>(
        `select u.id as "unitId", json_build_object('code', u.code, 'name', u.short_name) as unit,
                json_build_object('id', a.id, 'code', a.code, 'name', a.name, 'platform', a.platform,
                                  'publishesContent', a.publishes_content) as account
           from new_media_accounts a join units u on u.id = a.unit_id where a.code = $1`,
        [code],
      )
      return rows[0] ?? null
    },
  }
}
