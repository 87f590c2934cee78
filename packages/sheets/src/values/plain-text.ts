/** Marks nobody sees, which come along from web pages: they are dropped, so that 东升\u200b街道 is 东升街道. */
const invisible = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]+/g

/** Spaces of every width, line breaks, control characters. */
// oxlint-disable-next-line no-control-regex -- control characters are meant
const spaces = /[\s\u0000-\u001f\u007f-\u00a0]+/g

/** A text without invisible marks, without spaces around it, with single plain spaces inside. */
export function plainText(text: string): string {
  return isTidy(text) ? text : text.replaceAll(invisible, '').replaceAll(spaces, ' ').trim()
}

export function isBlank(text: string): boolean {
  return text === '' || plainText(text) === ''
}

/** Most texts are: looking through them is much cheaper than rewriting them. */
function isTidy(text: string): boolean {
  if (text === '') return true
  let previous = 0x20
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code <= 0x20 ? code !== 0x20 || previous === 0x20 : code >= 0x7f && isUntidy(code)) return false
    previous = code
  }
  return previous !== 0x20
}

function isUntidy(code: number): boolean {
  if (code < 0x2000) return code <= 0xa0 || code === 0xad || code === 0x1680 || code === 0x180e
  if (code <= 0x206f) return code <= 0x200f || (code >= 0x2028 && code <= 0x202f) || code >= 0x205f
  return code === 0x3000 || code === 0xfeff
}
