const quote = 0x22

/** More characters than a record of a sane file has: beyond it a quote was opened that nobody closes, or lines have no ends. */
export const longestRecord = 1_000_000

/** A record can't end because a quote is open. `record` counts from 1. */
export class OpenQuote extends Error {
  override readonly name = 'OpenQuote'
  readonly record: number

  constructor(record: number) {
    super(`a quote in record ${String(record)} is never closed`)
    this.record = record
  }
}

/** A record is longer than any may be, and no quote is open in it. `record` counts from 1. */
export class LongRecord extends Error {
  override readonly name = 'LongRecord'
  readonly record: number

  constructor(record: number) {
    super(`record ${String(record)} has more than ${String(longestRecord)} characters`)
    this.record = record
  }
}

/**
 * Splits delimited text that arrives in pieces into records, as Excel does: a field that begins with a quote ends at the
 * next single quote, and what stands between that and the delimiter still belongs to it (`"放管服"改革` is 放管服改革);
 * quotes elsewhere are text. `newline` is \n (a \r before it is dropped) or \r.
 */
export class CsvSplitter {
  readonly #delimiter: string
  readonly #newline: string
  #rest = ''
  #records = 0

  constructor(delimiter: string, newline: '\n' | '\r') {
    this.#delimiter = delimiter
    this.#newline = newline
  }

  /** Takes a piece of text and gives the records that are complete by now. Throws OpenQuote and LongRecord. */
  push(piece: string): string[][] {
    const records = this.#split(this.#rest + piece, false)
    if (this.#rest.length > longestRecord) this.#refuse()
    return records
  }

  /** Read as the last record, what is left tells whether a quote is open in it. */
  #refuse(): never {
    this.#readQuoted(this.#rest, 0, true, [])
    throw new LongRecord(this.#records + 1)
  }

  /** The last record, if the text does not end with a line end. Throws OpenQuote. */
  end(): string[][] {
    return this.#split(this.#rest, true)
  }

  #split(text: string, isLast: boolean): string[][] {
    const records: string[][] = []
    let at = 0
    let nextQuote = text.indexOf('"')
    while (at < text.length) {
      const lineEnd = text.indexOf(this.#newline, at)
      if (lineEnd === -1 && !isLast) break
      if (nextQuote !== -1 && nextQuote < at) nextQuote = text.indexOf('"', at)
      const end = lineEnd === -1 ? text.length : lineEnd
      if (nextQuote === -1 || nextQuote > end) {
        records.push(text.slice(at, withoutReturn(text, at, end)).split(this.#delimiter))
        at = end + 1
      } else {
        const fields: string[] = []
        const next = this.#readQuoted(text, at, isLast, fields)
        if (next === -1) break
        records.push(fields)
        at = next
      }
      this.#records += 1
    }
    this.#rest = at >= text.length ? '' : text.slice(at)
    return records
  }

  /** Reads one record with quotes in it and gives the place where the next one begins; -1 when it isn't complete yet. */
  #readQuoted(text: string, start: number, isLast: boolean, fields: string[]): number {
    let at = start
    let lineEnd = text.indexOf(this.#newline, at)
    for (;;) {
      let value = ''
      if (text.charCodeAt(at) === quote) {
        let from = at + 1
        for (;;) {
          const close = text.indexOf('"', from)
          if (close === -1 && isLast) throw new OpenQuote(this.#records + 1)
          if (close === -1 || (close + 1 === text.length && !isLast)) return -1
          const isDoubled = text.charCodeAt(close + 1) === quote
          value += text.slice(from, isDoubled ? close + 1 : close)
          from = close + (isDoubled ? 2 : 1)
          if (!isDoubled) break
        }
        at = from
      }
      if (lineEnd !== -1 && lineEnd < at) lineEnd = text.indexOf(this.#newline, at)
      if (lineEnd === -1 && !isLast) return -1
      const recordEnd = lineEnd === -1 ? text.length : lineEnd
      const fieldEnd = text.indexOf(this.#delimiter, at)
      if (fieldEnd === -1 || fieldEnd >= recordEnd) {
        fields.push(value + text.slice(at, withoutReturn(text, at, recordEnd)))
        return recordEnd + 1
      }
      fields.push(value + text.slice(at, fieldEnd))
      at = fieldEnd + 1
    }
  }
}

function withoutReturn(text: string, start: number, end: number): number {
  return end > start && text.charCodeAt(end - 1) === 0x0d ? end - 1 : end
}
