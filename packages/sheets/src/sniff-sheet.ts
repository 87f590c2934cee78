import { openFile } from './open-file.ts'
import { recogniseFile } from './recognise-file.ts'
import { defaultLimits, type SheetForm, type SheetLimits, type SheetSource } from './sheet-source.ts'

/**
 * Recognises a whole file by its content in well under a second, so that an upload can be refused at once.
 * Throws SheetError: empty-file, file-too-large, not-a-sheet, unknown-encoding, old-xls, password-protected, broken-file,
 * zip-bomb.
 */
export async function sniffSheet(source: SheetSource, limits?: Partial<SheetLimits>): Promise<SheetForm> {
  const file = await openFile(source)
  try {
    return await recogniseFile(source, file, { ...defaultLimits, ...limits })
  } finally {
    await file.close()
  }
}
