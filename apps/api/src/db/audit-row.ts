/** Who writes: a signed-in person, or the system itself (`id` null: seeding, jobs). Names and roles are kept as they were. */
export type Actor = { id: string | null; name: string; role: string }

/** Why something is written, and by whom. `requestId` ties the row to the log. */
export type AuditContext = { actor: Actor; reason?: string | undefined; requestId?: string | undefined }

/**
 * 操作日志, one line: what was done to which row. `action` is the use case's name (`add-unit`), `entity` the singular
 * of its table; `before` and `after` hold the fields that matter, absent where there was or is no row.
 */
export type AuditNote = {
  action: string
  entity: string
  entityId?: string | number | bigint | null
  unitCode?: string | null
  before?: unknown
  after?: unknown
  reason?: string | undefined
}

/** The actor of what nobody in particular does. */
export const SYSTEM: Actor = { id: null, name: '系统', role: 'system' }

/** Writes lines of the audit log, however many, in one go; the database sets their time, which is real time, never the demo's. */
export const INSERT_AUDIT = `
  insert into audit_entries
    (actor_id, actor_name, actor_role, action, entity, entity_id, unit_code, before, after, reason, request_id)
  select n.actor_id, n.actor_name, n.actor_role, n.action, n.entity, n.entity_id, n.unit_code,
         n.before, n.after, n.reason, n.request_id
    from rows from (jsonb_to_recordset($1::text::jsonb) as (
           actor_id text, actor_name text, actor_role text, action text, entity text, entity_id text, unit_code text,
           before jsonb, after jsonb, reason text, request_id text)) with ordinality as n (
           actor_id, actor_name, actor_role, action, entity, entity_id, unit_code, before, after, reason, request_id, place)
   order by n.place`

/** The parameter of INSERT_AUDIT. */
export function auditValues({ actor, reason, requestId }: AuditContext, notes: readonly AuditNote[]): [string] {
  const rows = notes.map((note) => ({
    actor_id: actor.id,
    actor_name: actor.name,
    actor_role: actor.role,
    action: note.action,
    entity: note.entity,
    entity_id: note.entityId === undefined || note.entityId === null ? null : String(note.entityId),
    unit_code: note.unitCode ?? null,
    before: note.before ?? null,
    after: note.after ?? null,
    reason: note.reason ?? reason ?? null,
    request_id: requestId ?? null,
  }))
  return [JSON.stringify(rows, (_key, field: unknown) => (typeof field === 'bigint' ? field.toString() : field))]
}
