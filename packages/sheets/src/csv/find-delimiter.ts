import type { CsvForm } from '../sheet-source.ts'
import { CsvSplitter, LongRecord, OpenQuote } from './csv-splitter.ts'

type Delimiter = CsvForm['delimiter']

/** How the records of a text are told apart. `start` is where they begin: after a line `sep=;`, which Excel hides. */
export interface Delimiting {
  readonly delimiter: Delimiter
  readonly newline: '\n' | '\r'
  readonly start: number
}

const candidates: readonly Delimiter[] = [',', '\t', ';']
const recordsLookedAt = 60

/** The delimiter by which most rows of the head fall into the same number of fields; a comma when none does. */
export function findDelimiter(head: string): Delimiting {
  const newline = head.includes('\n') || !head.includes('\r') ? '\n' : '\r'
  const told = /^sep=([,;\t])\r?[\n\r]/.exec(head)
  const named = candidates.find((candidate) => candidate === told?.[1])
  if (told && named) return { delimiter: named, newline, start: told[0].length }
  let best: Delimiter = ','
  let bestScore = 0
  for (const delimiter of candidates) {
    const score = evenness(head, delimiter, newline)
    if (score > bestScore) {
      best = delimiter
      bestScore = score
    }
  }
  return { delimiter: best, newline, start: 0 }
}

/** Rows that share the commonest number of fields (more than one), and a little for more fields. */
function evenness(head: string, delimiter: Delimiter, newline: '\n' | '\r'): number {
  const counts = new Map<number, number>()
  for (const record of headRecords(head, delimiter, newline)) {
    if (record.length > 1) counts.set(record.length, (counts.get(record.length) ?? 0) + 1)
  }
  let best = 0
  for (const [fields, rows] of counts) best = Math.max(best, rows + Math.min(fields, 50) / 100)
  return best
}

/** The head may end anywhere, so its last record counts only when it is the only one. */
function headRecords(head: string, delimiter: Delimiter, newline: '\n' | '\r'): string[][] {
  const splitter = new CsvSplitter(delimiter, newline)
  try {
    const records = splitter.push(head)
    return records.length > 0 ? records.slice(0, recordsLookedAt) : splitter.end()
  } catch (error) {
    if (error instanceof OpenQuote || error instanceof LongRecord) return []
    throw error
  }
}
