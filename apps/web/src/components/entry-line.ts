/** What ends a sentence, a quotation mark or bracket behind it included. */
const ended = /[。．.！!？?…；;][”’」』）)】》]*$/

/** 沿革 in one line: what was done, by whom. Words that end in a mark of their own get no comma after it. */
export function entryLine(act: string, actor: string): string {
  const said = act.trimEnd()
  return `${said}${ended.test(said) ? '　' : '，'}${actor}`
}
