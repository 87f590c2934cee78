import type { Run } from '../model/model.ts'
import { characterWidth, textLength } from './text-width.ts'

/** A line as it is printed; the last of its paragraph isn't stretched. */
export interface Line {
  readonly runs: readonly Run[]
  readonly isLast: boolean
}

// 行首禁则, 行末禁则.
const NEVER_FIRST = new Set('，。、；：？！）》〉」』】〕”’％%…—·,.;:?!)')
const NEVER_LAST = new Set('（《〈「『【〔“‘(')

/** What stays together: a character, or a number or Latin word (数字、年份不能回行). */
interface Piece {
  readonly text: string
  readonly width: number
  readonly run: number
}

const TOGETHER = /[\u0021-\u007E]+|[\s\S]/gu

function piecesOf(runs: readonly Run[], most: number): Piece[] {
  return runs.flatMap(({ text }, run) =>
    (text.match(TOGETHER) ?? []).flatMap((piece): Piece[] => {
      const width = textLength(piece)
      if (width <= most) return [{ text: piece, width, run }]
      return Array.from(piece, (character) => ({ text: character, width: characterWidth(character), run }))
    }),
  )
}

/** Where a line that begins at `from` ends: the first piece of the next line. */
function lineEnd(pieces: readonly Piece[], from: number, width: number): number {
  let used = 0
  let end = from
  while (end < pieces.length) {
    used += pieces[end]?.width ?? 0
    if (used > width + 1e-6) break
    end += 1
  }
  if (end >= pieces.length) return end
  let at = Math.max(end, from + 1)
  const isBad = (index: number) =>
    NEVER_FIRST.has(pieces[index]?.text[0] ?? '') || NEVER_LAST.has(pieces[index - 1]?.text ?? '')
  while (at > from + 1 && isBad(at)) at -= 1
  return isBad(at) ? Math.max(end, from + 1) : at
}

function joined(pieces: readonly Piece[], runs: readonly Run[]): Run[] {
  const line: { text: string; field: string | null; run: number }[] = []
  for (const { text, run } of pieces) {
    const before = line.at(-1)
    if (before?.run === run) before.text += text
    else line.push({ text, field: runs[run]?.field ?? null, run })
  }
  return line.map(({ text, field }) => ({ text, field }))
}

/** Breaks runs into lines of so many characters, the first one as wide as given by itself. */
export function breakLines(runs: readonly Run[], first: number, rest: number): Line[] {
  const whole = runs.reduce((sum, { text }) => sum + textLength(text), 0)
  if (whole <= first + 1e-6) return [{ runs, isLast: true }]
  const pieces = piecesOf(runs, Math.min(first, rest))
  const lines: Line[] = []
  for (let from = 0; from < pieces.length;) {
    const end = lineEnd(pieces, from, lines.length === 0 ? first : rest)
    lines.push({ runs: joined(pieces.slice(from, end), runs), isLast: end >= pieces.length })
    from = end
  }
  return lines
}

/** Lines of a plain text inside a table's cell. */
export function breakText(text: string, width: number): string[] {
  if (textLength(text) <= width) return [text]
  return breakLines([{ text, field: null }], width, width).map((line) => line.runs.map((run) => run.text).join(''))
}
