import type { AuditEntry } from '@mingkao/contract'
import { labelOfAction } from './action-labels.ts'
import type { AuditRow } from './audit.repository.ts'
import { labelOfEntity } from './entity-labels.ts'

export function presentEntry(row: AuditRow): AuditEntry {
  const { id, at, action, entity, entityId, unitCode, reason, requestId } = row
  return {
    id,
    at,
    actor: { name: row.actorName, role: row.actorRole },
    action,
    actionLabel: labelOfAction(action),
    entity,
    entityLabel: labelOfEntity(entity),
    entityId,
    unit: unitCode === null ? null : { code: unitCode, name: row.unitName ?? unitCode },
    reason,
    requestId,
  }
}
