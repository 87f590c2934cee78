/**
 * Since when (real time) a change may be later than what a closing counted: $1 period, $2 version of the closing. Items and posts
 * count as of the data-as-of, all else as of the closing. The domain's clock says when a period was closed and may be another
 * day's than the log's, so the closing's own line in the log is what counts. A write that began before it may have been stored
 * after it: a minute more is looked at, and the newest line of a row is taken.
 */
export const CLOSED_SINCE = `closed as materialized (
  select coalesce(least(max(e.at) - interval '1 minute', (select data_as_of from periods where id = $1)), '-infinity') as since
    from audit_entries e
   where e.entity = 'period' and e.entity_id = $1 and e.action in ('close-period', 'correct-period')
     and (e.after ->> 'version')::int = $2::int
)`

/** Batches stored since, by who brought them, and batches taken back since, by who took them back. */
export const RECENT_IMPORTS = `recent as materialized (
  select i.id, i.kind, i.file_name, i.state, case when i.state = 'done' then i.finished_at else i.undone_at end as at,
         coalesce(undoing.actor_name, u.name, i.options #>> '{actor,name}', '系统') as by
    from imports i cross join closed
    left join users u on u.id = i.created_by_id
    left join lateral (
      select actor_name from audit_entries
       where i.state = 'undone' and entity = 'import' and entity_id = i.id::text and action = 'undo-import'
       order by id desc limit 1) undoing on true
   where i.mode = 'commit' and (i.state = 'done' and i.finished_at > since or i.state = 'undone' and i.undone_at > since)
)`
