// Neither XML nor a reader can do anything with control characters; marks that turn the direction of writing make a line read other than it is stored.
const UNPRINTABLE = /[\p{Cc}\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFFE\uFFFF]/gu
const SPACES = /[\t\n\r\u2028\u2029]+/gu

/** One line of text that every form of the circular can hold: nothing unprintable, no line break, no half characters. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(SPACES, ' ').replace(UNPRINTABLE, '')
}
