import type { Import, ImportRejection } from '@mingkao/contract'
import type { ImportRow } from './import-row.ts'
import { importPlans } from './kinds/import-plans.ts'

/** How many rejected rows an import carries with it; the rest by their own route. */
export const SHOWN_REJECTIONS = 200

/** A batch as the contract tells it. @param rejections the first SHOWN_REJECTIONS, none in lists */
export function presentImport(row: ImportRow, rejections: readonly ImportRejection[]): Import {
  const {
    id,
    kind,
    mode,
    state,
    fileName,
    fileSize,
    fileHash,
    mapping,
    counts,
    progress,
    failure,
    preview,
    createdBy,
  } = row
  return {
    id,
    kind,
    mode,
    state,
    fileName,
    fileSize,
    fileHash,
    onReject: row.options.onReject,
    isInitialLoad: row.options.isInitialLoad,
    mapping,
    corrections: [...(row.options.corrections ?? [])],
    fields: importPlans[kind].fields.map(({ key, label, required = false }) => ({ key, label, isRequired: required })),
    counts,
    progress,
    notes: row.notes ?? [],
    days: row.days ?? [],
    samples: row.samples ?? [],
    failure,
    preview,
    rejections: rejections.map(presentRejection),
    createdBy,
    createdAt: row.createdAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
  }
}

export function presentRejection(rejection: ImportRejection): ImportRejection {
  const { sheet, row, column, field, value, code, message, faults, cells } = rejection
  return { sheet, row, column, field, value, code, message, faults, cells }
}
