export interface ReadCount {
  /** null: no count can be read from the text, the one before it stays. */
  readonly count: number | null
  /** What to tell whoever typed it; null: it was taken as it is. */
  readonly problem: string | null
}

/** A count as somebody types or pastes it, in half-width or full-width digits; an emptied field is none. */
export function readCount(text: string, max: number): ReadCount {
  const digits = text.normalize('NFKC').trim()
  if (digits === '') return { count: 0, problem: null }
  if (!/^\d+$/.test(digits)) return { count: null, problem: '请填写整数' }
  const count = Number(digits)
  return count > max ? { count: max, problem: `最多 ${max}` } : { count, problem: null }
}
