import type { Finding, Standing } from '@mingkao/contract'
import { describeYearDisclosures } from './describe-year-disclosures.ts'

/** 主动公开 of the period: how many, and what is to be said of them: in a year of its quarters, else in the rules' own sentence. */
export function countDisclosures({ period, indicators }: Pick<Standing, 'period' | 'indicators'>): {
  count: number
  sentence: string
} {
  const findings = indicators.find(({ id }) => id === 'disclosure')?.findings ?? []
  const ids = new Set(
    findings.flatMap(({ evidence }) => evidence.filter(({ kind }) => kind === 'disclosure').map(({ id }) => id)),
  )
  const count = ids.size
  if (isByQuarter(findings, period)) return { count, sentence: describeYearDisclosures(count, findings) }
  const worst = findings.toSorted((a, b) => a.weighed - b.weighed)[0]
  return { count, sentence: worst?.sentence ?? '本期没有公开要求' }
}

function isByQuarter(findings: readonly Finding[], period: string): boolean {
  return findings.some(({ subject }) => subject.kind === 'period' && subject.id !== period)
}
