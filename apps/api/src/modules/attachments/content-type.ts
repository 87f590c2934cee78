/** A kind of file that is taken: its media type, and what its name may end in (the usual ending first). */
export type ContentType = { type: string; endings: readonly string[] }
