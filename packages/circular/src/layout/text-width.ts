/** Width of a character in full-width characters: half for Latin letters, digits and their signs. */
export function characterWidth(character: string): number {
  const code = character.codePointAt(0) ?? 0
  return code < 0x250 ? 0.5 : 1
}

/** Width of a text in full-width characters. */
export function textLength(text: string): number {
  let width = 0
  for (const character of text) width += characterWidth(character)
  return width
}
