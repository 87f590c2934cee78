import type { FieldDefinition } from '../field.ts'
import { plainText } from '../values/plain-text.ts'
import type { MappedColumn } from '../sheet-layout.ts'
import { rejectHeaders } from '../writing/reject-headers.ts'
import { columnLetter } from './column-letter.ts'
import { normaliseHeader, withoutBrackets } from './normalise-header.ts'

interface Name {
  field: string
  name: string
  confidence: number
}

interface Match {
  column: number
  field: string
  confidence: number
}

const generalBeginnings = /^(?:信息|稿件|文章|新闻|网站|内容)(?=.{2})/
const generalEndings = /(?<=.{2})(?:名称|名|内容)$/
const reserved = new Set(Object.values(rejectHeaders).map(normaliseHeader))

/** Says which field each text of a header row stands for; a field is given to one column only, the likeliest. */
export class ColumnMatcher {
  readonly #names: readonly Name[]
  /** By header: the fields it stands for in turn, where it is repeated. */
  readonly #series: ReadonlyMap<string, readonly string[]>

  constructor(fields: readonly FieldDefinition[]) {
    this.#names = fields.flatMap(({ key, label, synonyms = [] }) => [
      { field: key, name: normaliseHeader(label), confidence: 1 },
      ...synonyms.map((synonym) => ({ field: key, name: normaliseHeader(synonym), confidence: 0.95 })),
    ])
    const members = fields.flatMap(({ key, series = [] }) =>
      series.map((name) => ({ key, name: normaliseHeader(name) })),
    )
    this.#series = new Map(
      [...Map.groupBy(members, ({ name }) => name)].map(([name, of]) => [name, of.map(({ key }) => key)]),
    )
  }

  match(texts: readonly string[], width = texts.length): MappedColumn[] {
    const best = new Map<number, Match>()
    const taken = new Map<string, number>()
    const rivals = new Map<number, number>()
    for (const match of this.#candidates(texts)) {
      if (best.has(match.column)) continue
      const rival = taken.get(match.field)
      if (rival !== undefined) {
        if (!rivals.has(match.column)) rivals.set(match.column, rival)
        continue
      }
      best.set(match.column, match)
      taken.set(match.field, match.column)
    }
    return Array.from({ length: Math.max(width, texts.length) }, (_, index) => ({
      column: columnLetter(index),
      header: plainText(texts[index] ?? ''),
      field: best.get(index)?.field ?? null,
      confidence: best.get(index)?.confidence ?? 0,
      yieldsTo: best.has(index) ? null : letterOf(rivals.get(index)),
    }))
  }

  /** Likeliest first; between equals the column further left, then the field named first. */
  #candidates(texts: readonly string[]): Match[] {
    const matches = this.#inSeries(texts)
    const inSeries = new Set(matches.map(({ column }) => column))
    texts.forEach((text, column) => {
      if (inSeries.has(column) || text === '' || text.length > 60) return
      for (const { written, weight } of readings(text)) {
        for (const { field, name, confidence } of this.#names) {
          if (name === written) matches.push({ column, field, confidence: confidence * weight })
        }
      }
    })
    return matches.toSorted((a, b) => b.confidence - a.confidence || a.column - b.column)
  }

  /** 栏目、栏目、栏目 side by side, as a merged header reads: one field after the other. Longer than the series: none of it. */
  #inSeries(texts: readonly string[]): Match[] {
    const headers = texts.map(normaliseHeader)
    return headers.flatMap((header, from): Match[] => {
      const fields = this.#series.get(header)
      if (!fields || headers[from - 1] === header) return []
      const end = headers.findIndex((other, at) => at > from && other !== header)
      const length = (end === -1 ? headers.length : end) - from
      if (length < 2 || length > fields.length) return []
      return fields.slice(0, length).map((field, at) => ({ column: from + at, field, confidence: 0.9 }))
    })
  }
}

function letterOf(column: number | undefined): string | null {
  return column === undefined ? null : columnLetter(column)
}

/** The ways to read a header, and how far each is from what is written. */
function readings(text: string): { written: string; weight: number }[] {
  const whole = normaliseHeader(text)
  if (whole === '' || reserved.has(whole)) return []
  const bare = withoutBrackets(whole)
  const found = [{ written: whole, weight: 1 }]
  if (bare !== whole) found.push({ written: bare, weight: 0.9 })
  for (const part of bare.includes('/') ? bare.split('/') : [bare]) {
    const core = part.replace(generalBeginnings, '')
    for (const written of [part, core, part.replace(generalEndings, ''), core.replace(generalEndings, '')]) {
      if (written !== bare && written !== '') found.push({ written, weight: 0.8 })
    }
  }
  return found
}
