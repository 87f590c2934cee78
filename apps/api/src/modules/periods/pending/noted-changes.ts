import type { ChangedEntry } from '@mingkao/contract'
import { labelOfAction } from '../../audit/index.ts'

/** Who changed a row last since the closing, as the audit log or the imports tell it. */
export type NotedChange = {
  /** audit: a line of the log; import, undo: a batch that wrote the row, or took it away. */
  via: 'audit' | 'import' | 'undo'
  /** Action of the log, or the batch's file. */
  what: string
  /** Kind of row of the log's line. */
  entity: string
  by: string
  at: string
  reason: string | null
  /** Number of the row in the log, of the batch. */
  id: string
  request: string | null
}

/** Rows changed by one batch, or in one operation, stand in one line of the list. */
export function groupOf(noted: NotedChange | null): string | null {
  if (noted === null) return null
  if (noted.via !== 'audit') return `${noted.via} ${noted.id}`
  return noted.request && `request ${noted.request}`
}

export function sourceOf(noted: NotedChange | null): ChangedEntry['source'] {
  if (noted === null) return null
  const { via, what, by, reason, at } = noted
  return { label: labelOf(via, what), by, at: new Date(at).toISOString(), reason, href: hrefOf(noted) }
}

function labelOf(via: NotedChange['via'], what: string): string {
  if (via === 'audit') return labelOfAction(what)
  return via === 'import' ? `导入${what}` : `撤销导入${what}`
}

function hrefOf({ via, id, request, entity }: NotedChange): string {
  if (via !== 'audit') return `/imports/${encodeURIComponent(id)}`
  if (request !== null) return `/audit?request=${encodeURIComponent(request)}`
  return `/audit?entity=${encodeURIComponent(entity)}&entityId=${encodeURIComponent(id)}`
}
