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

/** Writes one line of the audit log; the database sets its time, which is real time, never the demo's. */
export const INSERT_AUDIT = `
  insert into audit_entries
    (actor_id, actor_name, actor_role, action, entity, entity_id, unit_code, before, after, reason, request_id)
  values ($1, $2, $3, $4, $5, $6, $7, $8::text::jsonb, $9::text::jsonb, $10, $11)`

/** The parameters of INSERT_AUDIT. */
export function auditValues({ actor, reason, requestId }: AuditContext, note: AuditNote): (string | null)[] {
  return [
    actor.id,
    actor.name,
    actor.role,
    note.action,
    note.entity,
    note.entityId === undefined || note.entityId === null ? null : String(note.entityId),
    note.unitCode ?? null,
    toJson(note.before),
    toJson(note.after),
    note.reason ?? reason ?? null,
    requestId ?? null,
  ]
}

function toJson(value: unknown): string | null {
  if (value === undefined || value === null) return null
  return JSON.stringify(value, (_key, field: unknown) => (typeof field === 'bigint' ? field.toString() : field))
}
