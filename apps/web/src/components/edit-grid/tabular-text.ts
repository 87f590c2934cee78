/** A block of cells, row by row. */
export type Block = readonly (readonly string[])[]

/** What a spreadsheet puts on the clipboard: tabs and line ends, cells with either of them, or a quote, in quotes. */
export function readTabularText(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  const clean = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n')
  while (at < clean.length) {
    const [cell, end] = clean[at] === '"' ? readQuoted(clean, at) : readPlain(clean, at)
    row.push(cell)
    if (clean[end] === '\t') {
      at = end + 1
      if (at === clean.length) row.push('')
    } else {
      rows.push(row)
      row = []
      at = end + 1
    }
  }
  if (row.length > 0) rows.push(row)
  return rows
}

function readPlain(text: string, from: number): [string, number] {
  let end = from
  while (end < text.length && text[end] !== '\t' && text[end] !== '\n') end += 1
  return [text.slice(from, end), end]
}

/** A cell in quotes; one whose quotes don't end as they should was never quoted: “"甲"级” is a text. */
function readQuoted(text: string, from: number): [string, number] {
  let cell = ''
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] !== '"') cell += text[at]
    else if (text[at + 1] === '"') {
      cell += '"'
      at += 1
    } else {
      const after = text[at + 1]
      return after === undefined || after === '\t' || after === '\n' ? [cell, at + 1] : readPlain(text, from)
    }
  }
  return readPlain(text, from)
}

export function writeTabularText(block: Block): string {
  return block.map((row) => row.map(quoted).join('\t')).join('\r\n')
}

function quoted(cell: string): string {
  return /["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** The same as an HTML table, for Word and mail. Every cell is text: 1-5 stays 1-5, in Excel too. */
export function writeTabularHtml(block: Block): string {
  const rows = block.map(
    (row) => `<tr>${row.map((cell) => `<td style="mso-number-format:'\\@'">${escaped(cell)}</td>`).join('')}</tr>`,
  )
  return `<table>${rows.join('')}</table>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>')
}
