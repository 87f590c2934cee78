import { longestText } from '../raw-book.ts'

// oxlint-disable-next-line no-control-regex -- XML can't hold these
const forbidden = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g
const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A text without the characters that no file of text should hold: control characters and halves of characters. */
export function writableText(text: string): string {
  return text.toWellFormed().replaceAll(forbidden, '')
}

/** A text for use inside XML, as content or in double quotes. */
export function xmlText(text: string): string {
  return writableText(text).replaceAll(/[&<>"]/g, (sign) => signs[sign] ?? '')
}

/** A cell's text: no longer than Excel allows, and what looks like one of Office's escapes (_x000D_) kept from being one. */
export function cellText(text: string): string {
  const cut = text.length > longestText ? text.slice(0, longestText) : text
  return xmlText(cut.includes('_x') ? cut.replaceAll(/_(?=x[\da-f]{4}_)/gi, '_x005F_') : cut)
}
