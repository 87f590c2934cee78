import { longestText, type RawRow, widestRow } from '../raw-book.ts'
import { type Annotations, linkKey, type MergedRange } from './read-annotations.ts'

interface OpenMerge {
  range: MergedRange
  text: string
  type: string
}

/** Puts a row's cells in their columns, spreads merged values over them, and hangs links on them. */
export class RowBuilder {
  readonly #annotations: Annotations
  #nextMerge = 0
  #merges: OpenMerge[] = []
  #texts: string[] = []
  #types: string[] = []
  #width = 0
  #links: Record<number, string> | null = null

  constructor(annotations: Annotations) {
    this.#annotations = annotations
  }

  put(column: number, text: string, type: string): void {
    if (column < 0 || column >= widestRow) return
    if (column >= this.#width) this.#width = column + 1
    if (text === '') return
    this.#pad(column)
    this.#texts[column] = text.length > longestText ? text.slice(0, longestText) : text
    this.#types[column] = type
  }

  link(column: number, target: string): void {
    if (column >= 0 && column < widestRow) (this.#links ??= {})[column] = target
  }

  /** Ends a row (from 0). Null when nothing of its own stands in it. */
  finish(row: number): RawRow | null {
    const isLinked = this.#takeLinks(row)
    const isOwn = isLinked || this.#texts.some((text) => text !== '' && text.trim() !== '')
    this.#openMerges(row)
    if (this.#merges.length > 0) this.#spread(row)
    const built = isOwn ? { row: row + 1, texts: this.#texts, types: this.#types.join(''), links: this.#links } : null
    this.#texts = []
    this.#types = []
    this.#width = 0
    this.#links = null
    return built
  }

  #pad(column: number): void {
    while (this.#texts.length <= column) {
      this.#texts.push('')
      this.#types.push(' ')
    }
  }

  #takeLinks(row: number): boolean {
    if (this.#annotations.links.size > 0) {
      for (let column = 0; column < this.#width; column += 1) {
        const target = this.#annotations.links.get(linkKey(row, column))
        if (target !== undefined) this.link(column, target)
      }
    }
    return this.#links !== null
  }

  #openMerges(row: number): void {
    if (this.#merges.length > 0) this.#merges = this.#merges.filter(({ range }) => range.lastRow >= row)
    const { merged } = this.#annotations
    for (let range = merged[this.#nextMerge]; range && range.firstRow <= row; range = merged[this.#nextMerge]) {
      this.#nextMerge += 1
      const text = this.#texts[range.firstColumn] ?? ''
      // Ranges of a sane sheet don't overlap, so there are never more than columns.
      if (range.firstRow !== row || text === '' || this.#merges.length >= widestRow) continue
      this.#merges.push({ range, text, type: (this.#types[range.firstColumn] ?? 's').toUpperCase() })
    }
  }

  #spread(row: number): void {
    for (const { range, text, type } of this.#merges) {
      this.#pad(range.lastColumn)
      for (let column = range.firstColumn; column <= range.lastColumn; column += 1) {
        if (this.#texts[column] !== '' || (row === range.firstRow && column === range.firstColumn)) continue
        this.#texts[column] = text
        this.#types[column] = type
      }
    }
  }
}
