/**
 * 免考 as approved, as a query: `id`, `kind`, `subject`, `ground`, `unit_id`, and the days it holds for that unit, `starts` to `ends`, both
 * included. Of a whole unit it stands with the unit. What was passed on in a merge is each unit's for its own days.
 */
export const EXEMPTION_TERMS = `
  select e.id, kind, subject, ground, share.unit_id, greatest(starts_on, share.valid_from) as starts,
         least(coalesce(ended_on, e.ends_on), share.valid_to - 1) as ends
    from exemption_requests e cross join lateral (
      select e.unit_id, (select max(valid_to) from exemption_former_units where request_id = e.id) as valid_from,
             null::date as valid_to
      union all
      select unit_id, valid_from, valid_to from exemption_former_units where request_id = e.id) share
   where e.state in ('approved', 'revoked') and kind <> 'unit'`
