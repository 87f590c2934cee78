/**
 * 被解读文件 of an interpretation `i` as JSON: those linked, each with the day its disclosure stands by, else the day the
 * interpretation gives. Without a link, that day alone, where there is one.
 */
export const INTERPRETED_POLICIES = `
  (select coalesce(
     json_agg(json_build_object('indexNumber', l.index_number,
                                'disclosedOn', coalesce(d.disclosed_on, i.policy_disclosed_on)) order by l.index_number),
     case when i.policy_disclosed_on is null then '[]'
          else json_build_array(json_build_object('indexNumber', null, 'disclosedOn', i.policy_disclosed_on)) end)
     from interpretation_policies l
     left join disclosures d on d.index_number = l.index_number and d.withdrawn_at is null
    where l.interpretation_id = i.id)`
