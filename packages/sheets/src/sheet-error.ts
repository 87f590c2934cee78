/** Every reason why a file can't be read as a sheet. Codes are part of the API: add, never rename. */
export const sheetErrorCodes = [
  'empty-file',
  'file-too-large',
  'not-a-sheet',
  'old-xls',
  'password-protected',
  'broken-file',
  'zip-bomb',
  'too-many-rows',
  'broken-quotes',
  'long-record',
  'out-of-memory',
  'timed-out',
  'cancelled',
  'unknown-encoding',
] as const

export type SheetErrorCode = (typeof sheetErrorCodes)[number]

/** 无法读取的文件: carries a closed code and a Chinese message that says what to do; safe to show to the user as it is. */
export class SheetError extends Error {
  override readonly name = 'SheetError'
  readonly code: SheetErrorCode

  constructor(code: SheetErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
