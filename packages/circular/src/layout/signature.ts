import { textLength } from './text-width.ts'

/**
 * 不加盖印章的署名: the issuer ends 2 characters from the right; the date begins 2 characters right of it. A date longer than the
 * issuer itself ends 2 characters from the right, and the issuer moves left with it.
 */
export function signatureIndents(issuer: string, date: string): { readonly issuer: number; readonly date: number } {
  const wide = textLength(issuer)
  const long = textLength(date)
  if (long > wide) return { issuer: 4 + long - wide, date: 2 }
  return { issuer: 2, date: Math.max(0, wide - long) }
}
