import type { VetoFinding } from '@mingkao/contract'
import type { Pool } from 'pg'

type Row = Omit<VetoFinding, 'decidedAt'> & { decidedAt: Date | null }

/** People by the name they are known by; where the account is gone, by what was noted down. */
const FIND = `
  select v.id::text, json_build_object('code', u.code, 'name', u.short_name) as unit,
         case when a.id is not null
              then json_build_object('code', a.code, 'name', a.name, 'platform', a.platform) end as account,
         v.condition, coalesce(known.label, v.condition) as "conditionLabel", v.state, v.happened_on::text as "happenedOn",
         v.note, coalesce(finder.name, v.found_by) as "foundBy", coalesce(decider.name, v.decided_by) as "decidedBy",
         v.decided_at as "decidedAt"
    from veto_findings v
    join units u on u.id = v.unit_id
    left join new_media_accounts a on a.id = v.account_id
    left join users finder on finder.id = v.found_by
    left join users decider on decider.id = v.decided_by
    left join lateral (
      select element.value ->> 'label' as label
        from schemes s
        cross join jsonb_array_elements(
          coalesce(s.content #> '{indicators,new-media,vetoConditions,value}', '[]')
          || coalesce(s.content #> '{indicators,new-media,usabilityConditions,value}', '[]')
          || coalesce(s.content #> '{indicators,unit-veto,conditions,value}', '[]')) element
       where s.state <> 'draft' and element.value ->> 'id' = v.condition
       order by s.effective_from desc limit 1) known on true
   where v.id = $1::int`

export function vetoFindingsRepository(pool: Pool) {
  return {
    async findById(id: string): Promise<VetoFinding | null> {
      const { rows } = await pool.query<Row>(FIND, [id])
      const [row] = rows
      return row ? { ...row, decidedAt: row.decidedAt?.toISOString() ?? null } : null
    },
  }
}

export type VetoFindingsRepository = ReturnType<typeof vetoFindingsRepository>
