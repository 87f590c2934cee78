/** The two columns a list of rejects adds to the sheet's own; they are never taken for fields when it comes back. */
export const rejectHeaders = { row: '原行号', reason: '原因' } as const
