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
export function writeRejects(
  sheet: string,
  headers: readonly string[],
  rows: Iterable<RejectedRow> | AsyncIterable<RejectedRow>,
): Promise<Uint8Array> {
  throw new Error(`not built yet: ${sheet} ${String(headers.length)} ${String(rows)}`)
}
