/** How a number is shown: as a day, a day with a time, a time, with leading zeros, or plainly. */
export type NumberFormat = 'plain' | 'day' | 'moment' | 'time' | { digits: number }

/** The formats every workbook has without naming them, those of East Asian Excel among them. */
export function builtInFormat(id: number): NumberFormat {
  if (id === 22) return 'moment'
  if (
    (id >= 14 && id <= 17) ||
    (id >= 27 && id <= 31) ||
    id === 36 ||
    (id >= 50 && id <= 54) ||
    id === 57 ||
    id === 58
  ) {
    return 'day'
  }
  if (id >= 55 && id <= 56) return 'day'
  return (id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47) ? 'time' : 'plain'
}

/** Excel's own bound; a longer code is none. */
const longestCode = 255

/** Reads a format code such as yyyy"年"m"月"d"日" hh:mm, 00000 or [Red]#,##0.00; only its part for positive numbers counts. */
export function numberFormat(code: string): NumberFormat {
  if (code.length > longestCode) return 'plain'
  const bare = code
    .replaceAll(/"[^"]*"|\\.|_.|\*./g, '')
    .replaceAll(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .split(';')[0]
  if (bare === undefined) return 'plain'
  if (/^0{2,15}$/.test(bare)) return { digits: bare.length }
  if (/general/i.test(bare)) return 'plain'
  const hasTime = /[hs]|上午/i.test(bare)
  const hasDay = /[yd年月日]/i.test(bare) || (/m/i.test(bare) && !hasTime)
  if (hasDay) return hasTime ? 'moment' : 'day'
  return hasTime ? 'time' : 'plain'
}
