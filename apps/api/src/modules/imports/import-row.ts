import type { Import, ImportKind, ImportMapping } from '@mingkao/contract'
import type { Actor } from '../../db/audit-row.ts'

/** A cell as a person has put it right. */
export type CellCorrection = { row: number; field: string; value: string }

/** How a batch was asked to run. Stored with it: add fields, never rename one. */
export type ImportOptions = {
  onReject: Import['onReject']
  /** 初始导入: rows count as arrived when they were published, and are not checked for back-dating. */
  isInitialLoad: boolean
  /** Who uploaded it, as they were called then: the batch is written in their name, by whichever process runs it. */
  actor: Actor
  requestId?: string | undefined
  /** Lines in the file, for the progress bar; null where a file has none (xlsx). */
  lines: number | null
  /** The person's own mapping, if any. */
  mapping?: ImportMapping | undefined
  corrections?: readonly CellCorrection[] | undefined
}

/** An import as it stands in its table. */
export type ImportRow = {
  id: string
  kind: ImportKind
  mode: Import['mode']
  state: Import['state']
  fileName: string
  fileHash: string
  fileSize: number
  mapping: ImportMapping | null
  options: ImportOptions
  counts: Import['counts']
  notes: Import['notes'] | null
  days: Import['days'] | null
  samples: Import['samples'] | null
  preview: Import['preview']
  progress: Import['progress']
  failure: Import['failure']
  createdBy: string | null
  arrivedAt: Date
  createdAt: Date
  finishedAt: Date | null
}

/** What an import ends with. */
export type ImportReport = {
  state: 'done' | 'failed'
  mapping: ImportMapping | null
  counts: Import['counts']
  notes: Import['notes']
  days: Import['days']
  samples: Import['samples']
  preview: Import['preview']
  failure: Import['failure']
}
