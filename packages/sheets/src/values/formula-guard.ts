/** A text that a spreadsheet would calculate when it stands in a csv file; full-width signs are taken for half-width ones. */
const formula = /^'*[=+\-@\t\r＝＋－＠]/

/** Puts an apostrophe before a text that would be taken for a formula, so that no file of ours runs anything. */
export function guardFormula(text: string): string {
  return formula.test(text) ? `'${text}` : text
}

/** The text as it was before guardFormula. */
export function withoutGuard(text: string): string {
  return text.startsWith("'") && formula.test(text) ? text.slice(1) : text
}
