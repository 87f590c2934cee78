/** What an export writes, cell by cell as it is seen; `isNumber`: a spreadsheet may reckon with the column. */
export interface ExportedTable {
  columns: readonly { title: string; isNumber?: boolean }[]
  rows: readonly (readonly string[])[]
}
