/**
 * Since when (real time) a change is later than a closing: $1 period, $2 version of the closing. The domain's clock says when
 * a period was closed and may be another day's than the log's, so the closing's own line in the log is what counts. A write
 * that began before it may have been stored after it: a minute more is looked at, and the newest line of a row is taken.
 */
export const CLOSED_SINCE = `closed as materialized (
  select coalesce(max(at), '-infinity') as at, coalesce(max(at) - interval '1 minute', '-infinity') as since from audit_entries
   where entity = 'period' and entity_id = $1 and action in ('close-period', 'correct-period')
     and (after ->> 'version')::int = $2::int
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
   where i.mode = 'commit' and (i.state = 'done' and i.finished_at >= closed.at or i.state = 'undone' and i.undone_at >= closed.at)
)`
