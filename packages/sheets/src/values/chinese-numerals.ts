const digits: Readonly<Record<string, string>> = {
  〇: '0',
  零: '0',
  '○': '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
}

const writtenDate =
  /^([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})([日号])/

/** 二〇二一年八月三日, as official documents are dated, with plain digits; any other text as it is. */
export function withPlainDigits(text: string): string {
  return text.replace(
    writtenDate,
    (_all, year: string, month: string, day: string, end: string) =>
      `${Array.from(year, (digit) => digits[digit] ?? '').join('')}年${numberUpTo99(month)}月${numberUpTo99(day)}${end}`,
  )
}

/** 三 is 3, 十 is 10, 十二 is 12, 二十 is 20, 三十一 is 31. */
function numberUpTo99(text: string): string {
  const at = text.indexOf('十')
  if (at === -1) return Array.from(text, (digit) => digits[digit] ?? '').join('')
  const tens = at === 0 ? '1' : (digits[text.slice(0, at)] ?? '')
  return tens + (digits[text.slice(at + 1)] ?? '0')
}
