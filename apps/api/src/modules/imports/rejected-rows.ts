import type { ImportMapping } from '@mingkao/contract'
import type { RejectedRow } from '@mingkao/sheets'
import type { ImportsRepository } from './imports.repository.ts'

const PAGE = 1000

/** The sheet's headers as seen, from column A. */
export function sheetHeaders({ columns }: ImportMapping): string[] {
  return columns.map(({ header }) => header)
}

/** A batch's rejected rows in the sheet's order, some at a time. */
export async function* rejectedRows(
  imports: Pick<ImportsRepository, 'listRejections'>,
  importId: string,
  { columns }: ImportMapping,
): AsyncGenerator<RejectedRow> {
  for (let after = 0; ;) {
    const page = await imports.listRejections(importId, { limit: PAGE, after })
    for (const { row, cells, message } of page) {
      yield { row, texts: columns.map(({ letter }) => cells[letter] ?? ''), reason: message }
      after = row
    }
    if (page.length < PAGE) return
  }
}
