const LAST = 2_147_483_647

/** A row's number as it stands in the address; null: there can be no such row, and nothing to ask the API for. */
export function readRowId(text: string): number | null {
  const id = /^\d+$/.test(text) ? Number(text) : 0
  return id >= 1 && id <= LAST ? id : null
}
