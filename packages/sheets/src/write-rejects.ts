import { writeSheet } from './write-sheet.ts'
import type { WrittenValue } from './written-sheet.ts'
import { rejectHeaders } from './writing/reject-headers.ts'

/** A rejected row: the sheet's own row number, every cell's text as seen (from column A) and why it was rejected, in Chinese. */
export interface RejectedRow {
  row: number
  texts: readonly string[]
  reason: string
}

/**
 * 拒绝清单 as xlsx bytes: the sheet's own headers (as seen, from column A), then 原行号 and 原因. Correct it and import it again:
 * the two added columns are never taken for fields.
 */
export async function writeRejects(
  sheet: string,
  headers: readonly string[],
  rows: Iterable<RejectedRow> | AsyncIterable<RejectedRow>,
): Promise<Uint8Array> {
  const own = headers.map((header, index) => ({
    header,
    width: widthOf(header),
    read: ({ texts }: RejectedRow): WrittenValue => texts[index] ?? '',
  }))
  const stream = writeSheet<RejectedRow>({
    name: sheet,
    columns: [
      ...own,
      { header: rejectHeaders.row, width: 10, read: ({ row }) => row },
      { header: rejectHeaders.reason, width: 60, read: ({ reason }) => reason },
    ],
    rows,
  })
  const chunks: Uint8Array[] = []
  for await (const chunk of stream as AsyncIterable<Uint8Array>) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** Wide enough for the header, wider for what usually is long. */
function widthOf(header: string): number {
  if (/标题|链接|网址|名称|栏目/.test(header)) return 40
  return Math.max(14, Math.min(40, header.length * 2 + 4))
}
