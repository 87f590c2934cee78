import { builtInFormat, type NumberFormat, numberFormat } from './number-format.ts'
import { readDescription } from './read-xml.ts'
import type { ZipArchive } from './zip-archive.ts'

/** How cells of each style show a number, by the style's index. */
export async function readStyles(zip: ZipArchive, part: string | null): Promise<readonly NumberFormat[]> {
  if (part === null) return []
  const codes = new Map<number, NumberFormat>()
  const formats: NumberFormat[] = []
  let isInCellFormats = false
  await readDescription(zip.read(part), {
    open: (element, attributes) => {
      if (element === 'cellXfs') isInCellFormats = true
      if (element === 'numFmt') {
        codes.set(Number(attributes['numFmtId']), numberFormat(attributes['formatCode'] ?? ''))
      }
      if (element === 'xf' && isInCellFormats) {
        const id = Number(attributes['numFmtId'] ?? 0)
        formats.push(codes.get(id) ?? builtInFormat(id))
      }
    },
    close: (element) => {
      if (element === 'cellXfs') isInCellFormats = false
    },
  })
  return formats
}
