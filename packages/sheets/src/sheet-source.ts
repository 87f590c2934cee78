/** A whole file: its bytes, or the path of a file on disk. */
export type SheetSource = Uint8Array | { readonly path: string }

/** How a delimited text file is written. */
export interface CsvForm {
  format: 'csv'
  encoding: 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be'
  delimiter: ',' | ';' | '\t'
}

/** 文件格式, found by content and never by name. `unpackedBytes` is what the zip's directory declares. */
export type SheetForm = CsvForm | { format: 'xlsx'; unpackedBytes: number }

/** Bounds of what is read; the defaults are the product's promises. Sizes in bytes, times in milliseconds. */
export interface SheetLimits {
  fileBytes: number
  unpackedBytes: number
  csvRows: number
  xlsxRows: number
  childHeapMegabytes: number
  childMilliseconds: number
}

export const defaultLimits: Readonly<SheetLimits> = {
  fileBytes: 50 * 1024 * 1024,
  unpackedBytes: 512 * 1024 * 1024,
  csvRows: 1_000_000,
  xlsxRows: 300_000,
  childHeapMegabytes: 2048,
  childMilliseconds: 120_000,
}
