import type { Evidence } from '@mingkao/contract'
import type { Pool, PoolClient } from 'pg'

/** `isConfirming`: a second person's word on what another had found. */
export type Maker = { id: string; did: string; isConfirming: boolean }

/** Office people whose hand a finding rests on: who found or confirmed a veto, who entered a fact, who issued an order. */
const MAKERS = `
  with evidence as (
    select kind, id from json_to_recordset($1) as e (kind text, id text)
  ), facts as (
    select e.id as entity_id, 'rectification_order' as entity, array['issue-rectification-order'] as actions, '下发了这件整改通知' as did
      from evidence e where e.kind = 'order'
    union all
    select e.id, 'disclosure', array['create-disclosure', 'update-disclosure'], '登记了这份文件'
      from evidence e where e.kind = 'disclosure'
    union all
    select e.id, 'interpretation', array['create-interpretation', 'update-interpretation', 'mark-interpretation'], '登记了这篇解读'
      from evidence e where e.kind = 'interpretation'
    union all
    select e.id, 'account', array['find-unregistered-account', 'find-reopened-account'], '登记了这个账号的情况'
      from evidence e where e.kind = 'account' and $2
    union all
    -- What the last person to look saw.
    select seen.id::text, 'column-observation', array['observe-column'], '登记了这个栏目的核查'
      from evidence e
      join columns c on e.kind = 'column' and c.code = e.id
      cross join lateral (
        select o.id from column_observations o where o.column_id = c.id and o.kind = 'manual'
         order by o.observed_at desc, o.id desc limit 1) seen
  )
  select v.found_by as id, '登记了这项单项否决' as did, false as "isConfirming"
    from evidence e join veto_findings v on e.kind = 'veto' and v.id::text = e.id
  union
  select v.decided_by, '确认了这项单项否决', true
    from evidence e join veto_findings v on e.kind = 'veto' and v.id::text = e.id where v.decided_by is not null
  union
  select a.actor_id, f.did, false
    from facts f
    join audit_entries a on a.entity = f.entity and a.entity_id = f.entity_id and a.action = any (f.actions)
   where a.actor_id is not null and a.actor_role = 'office'`

export function makersRepository(sql: Pool | PoolClient) {
  return {
    /** @param isOfRegistration whether the account's being unregistered or reopened is what was found */
    async find(evidence: readonly Evidence[], isOfRegistration: boolean): Promise<Maker[]> {
      const rows = evidence.filter(({ kind }) => kind !== 'publication' && kind !== 'account-post')
      const references = rows.map(({ kind, id }) => ({ kind, id }))
      const found = await sql.query<Maker>(MAKERS, [JSON.stringify(references), isOfRegistration])
      return found.rows
    },

    /** Whether there is an enabled office account beside these. */
    async hasOtherOffice(ids: readonly string[]): Promise<boolean> {
      const { rows } = await sql.query<{ found: boolean }>(
        `select exists (select from users where role = 'office' and banned is not true and id <> all ($1)) as found`,
        [ids],
      )
      return rows[0]?.found ?? false
    },
  }
}
