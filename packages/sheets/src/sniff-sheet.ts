import type { SheetForm, SheetLimits, SheetSource } from './sheet-source.ts'

/**
 * Recognises a whole file by its content in well under a second, so that an upload can be refused at once.
 * Throws SheetError: empty-file, file-too-large, not-a-sheet, old-xls, password-protected, broken-file, zip-bomb.
 */
export function sniffSheet(source: SheetSource, limits?: Partial<SheetLimits>): Promise<SheetForm> {
  throw new Error(`not built yet: ${String(source)} ${String(limits?.fileBytes)}`)
}
