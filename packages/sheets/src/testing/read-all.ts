import { type OpenedSheet, openSheet, type OpenSheetOptions } from '../open-sheet.ts'
import { SheetError, type SheetErrorCode } from '../sheet-error.ts'
import type { SheetLayout } from '../sheet-layout.ts'
import type { SheetRow } from '../sheet-row.ts'
import type { SheetSource } from '../sheet-source.ts'
import { publicationFields } from './publication-fields.ts'

/** Opens a sheet that must be understood. */
export async function openUnderstood(
  source: SheetSource,
  options: Partial<OpenSheetOptions> = {},
): Promise<OpenedSheet> {
  const sheet = await openSheet(source, { fields: publicationFields, ...options })
  if (!sheet.ok) throw new Error(`not understood: ${sheet.message}`)
  return sheet
}

export async function readAll(
  source: SheetSource,
  options: Partial<OpenSheetOptions> = {},
): Promise<{ layout: SheetLayout; rows: SheetRow[] }> {
  const sheet = await openUnderstood(source, options)
  const rows: SheetRow[] = []
  for await (const batch of sheet.rows) rows.push(...batch)
  return { layout: sheet.layout, rows }
}

/** The code of the SheetError that a promise ends with; anything else fails the test. */
export async function refusalOf(attempt: Promise<unknown>): Promise<{ code: SheetErrorCode; message: string }> {
  try {
    await attempt
  } catch (error) {
    if (error instanceof SheetError) return { code: error.code, message: error.message }
    throw error
  }
  throw new Error('nothing was refused')
}

export function csvOf(...lines: readonly string[]): Uint8Array {
  return Buffer.from(lines.join('\r\n'))
}
