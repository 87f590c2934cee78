/** Marks nobody sees, which come along from web pages: they are dropped, so that 东升\u200b街道 is 东升街道. */
const invisible = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]+/g

/** Spaces of every width, line breaks, control characters. */
// oxlint-disable-next-line no-control-regex -- control characters are meant
const spaces = /[\s\u0000-\u001f\u007f-\u00a0]+/g

/** Anything of the above but a plain space inside. Most texts have none, and looking is much cheaper than rewriting. */
// oxlint-disable-next-line no-control-regex -- control characters are meant
const untidy = /^ | $| {2}|[^\S ]|[\u0000-\u001f\u007f-\u00a0\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/

/** A text without invisible marks, without spaces around it, with single plain spaces inside. */
export function plainText(text: string): string {
  return untidy.test(text) ? text.replaceAll(invisible, '').replaceAll(spaces, ' ').trim() : text
}

export function isBlank(text: string): boolean {
  if (text === '') return true
  const first = text.charCodeAt(0)
  const isPlainlyText = (first > 0x20 && first < 0x7f) || (first >= 0x4e00 && first <= 0x9fff)
  return !isPlainlyText && plainText(text) === ''
}
