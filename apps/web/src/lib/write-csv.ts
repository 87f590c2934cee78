const BYTE_ORDER_MARK = '\uFEFF'

/** CSV that Excel opens as UTF-8. A cell that a spreadsheet would run as a formula is written as text. */
export function writeCsv(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + [heads, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

function cell(text: string): string {
  const isNumber = /^[-−+]?\d+(\.\d+)?$/.test(text)
  const harmless = !isNumber && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
