import type { Scheme } from './scheme.ts'
import { pathWords } from './path-words.ts'
import type { SchemeIssue } from './read-scheme.ts'
import { schemeRows } from './scheme-rows.ts'

const WEEK = 7

/** The numbers a text gives in figures; weeks as days. */
function numbersIn(text: string): number[] {
  return [...text.matchAll(/(\d+(?:\.\d+)?)(周?)/g)].map(([, figures, week]) =>
    week === '周' ? Number(figures) * WEEK : Number(figures),
  )
}

/**
 * 与原文不一致: numbers that quote words with other figures in them. Such a value is the district's own: before a scheme is published its
 * source is changed to 本区设定 with the reason.
 */
export function departures(scheme: Scheme): SchemeIssue[] {
  return schemeRows(scheme).flatMap(({ path, value, unit, source }) => {
    const figures = source.kind === 'clause' ? numbersIn(source.quote) : []
    if (source.kind !== 'clause' || unit === '' || figures.length === 0 || figures.includes(Number(value))) return []
    const message = `取值${value}${unit}与所引原文“${source.quote}”不一致，请改为本区设定并写明理由，或改回原文的数`
    return [{ path: [...path, 'source'], where: pathWords(path, scheme), message }]
  })
}
