import type { Workbench } from '@mingkao/contract'
import type { Pool } from 'pg'

/** What the workbench lists beside the registers, in one round trip. */
export function workbenchRepository(pool: Pool) {
  return {
    async find(): Promise<Pick<Workbench, 'imports' | 'vetoes'>> {
      const { rows } = await pool.query<Pick<Workbench, 'imports' | 'vetoes'>>(FIND)
      return rows[0] ?? { imports: [], vetoes: [] }
    },
  }
}

const FIND = `
  select
    (select coalesce(json_agg(json_build_object(
        'id', id, 'fileName', file_name, 'rejected', (counts ->> 'rejected')::int, 'finishedAt', finished_at
      ) order by finished_at desc), '[]')
       from imports
      where mode = 'commit' and state = 'done' and (counts ->> 'rejected')::int > 0
        and finished_at > now() - interval '30 days') as imports,
    (select coalesce(json_agg(json_build_object(
        'id', v.id::text, 'unit', json_build_object('code', u.code, 'name', u.short_name),
        'account', case when a.id is not null then json_build_object('code', a.code, 'name', a.name) end,
        'conditionLabel', coalesce(known.label, v.condition), 'happenedOn', v.happened_on, 'note', v.note
      ) order by v.happened_on, v.id), '[]')
       from veto_findings v
       join units u on u.id = v.unit_id
       left join new_media_accounts a on a.id = v.account_id
       left join lateral (
         select element.value ->> 'label' as label
           from schemes s
           cross join jsonb_array_elements(
             coalesce(s.content #> '{indicators,new-media,vetoConditions,value}', '[]')
             || coalesce(s.content #> '{indicators,new-media,usabilityConditions,value}', '[]')
             || coalesce(s.content #> '{indicators,unit-veto,conditions,value}', '[]')) element
          where s.state <> 'draft' and element.value ->> 'id' = v.condition
          order by s.effective_from desc limit 1) known on true
      where v.state = 'suspected') as vetoes`
