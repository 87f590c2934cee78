const invisible = /[\s\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]+/g
const marks = /[*:;,.、。·•★☆"'“”‘’]+/g

/** A header for comparison: half-width, lower case, without spaces, required-marks and punctuation. Brackets stay. */
export function normaliseHeader(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(invisible, '').replaceAll(marks, '')
}

/** A normalised header without what stands in brackets: 发布日期(必填) is 发布日期. */
export function withoutBrackets(normalised: string): string {
  return normalised.replaceAll(/\([^()]*\)|\[[^[\]]*\]|【[^【】]*】|〔[^〔〕]*〕|<[^<>]*>/g, '')
}
