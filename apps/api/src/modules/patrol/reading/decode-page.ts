/** Names Chinese pages give to what is all read as GB18030: it contains GBK and GB2312. */
const GB = /^(gb_?2312(-80)?|gbk|gb18030|x-gbk|cp936|936|windows-936|euc-cn|hz-gb-2312)$/i

const BYTES_LOOKED_AT = 4096

/**
 * The page's text. The header is believed first, then a byte order mark or the page's own words (`<meta charset>`, the
 * XML declaration), then its bytes: what is no UTF-8 is read as GB18030. A header that says UTF-8 over bytes that are
 * none is a server's default, and not believed.
 */
export function decodePage(bytes: Uint8Array, contentType = ''): { text: string; charset: string } {
  const said =
    charsetIn(contentType) ??
    markOf(bytes) ??
    charsetIn(new TextDecoder('latin1').decode(bytes.subarray(0, BYTES_LOOKED_AT)))
  const charset = said === null || said === 'utf-8' ? (isUtf8(bytes) ? 'utf-8' : 'gb18030') : said
  return { text: new TextDecoder(charset).decode(bytes), charset }
}

function charsetIn(words: string): string | null {
  const [, name = ''] = /(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)/i.exec(words) ?? []
  if (name === '') return null
  if (GB.test(name)) return 'gb18030'
  try {
    return new TextDecoder(name).encoding
  } catch {
    return null
  }
}

function markOf([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return first === 0xff && second === 0xfe ? 'utf-16le' : null
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
