import type { SheetForm, SheetSource } from '../sheet-source.ts'
import { readWorkbook } from './read-workbook.ts'
import { openZip } from './zip-archive.ts'

/** How much is unpacked while an upload waits for its answer: enough for any ordinary workbook, a fraction of a second. */
const checkedBytes = 64 * 1024 * 1024

/**
 * Looks whether a zip file is a workbook that can be read: its directory, its table of contents, and the parts with cells,
 * unpacked and checked one after the other as far as `checkedBytes` goes. Nothing is kept. Throws SheetError.
 */
export async function checkWorkbook(source: SheetSource, mostBytes: number): Promise<SheetForm> {
  const zip = await openZip(source, mostBytes)
  try {
    const { sheets, sharedStrings, styles } = await readWorkbook(zip)
    let checked = 0
    for (const part of [styles, sharedStrings, ...sheets.map((sheet) => sheet.part)]) {
      if (part === null) continue
      for await (const chunk of zip.read(part)) {
        checked += chunk.length
        if (checked > checkedBytes) break
      }
    }
    return { format: 'xlsx', unpackedBytes: zip.unpackedBytes }
  } finally {
    zip.close()
  }
}
