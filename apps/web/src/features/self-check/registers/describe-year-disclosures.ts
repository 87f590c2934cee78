import type { Finding } from '@mingkao/contract'
import { formatQuarter } from '../../../lib/formats.ts'

type Judged = Pick<Finding, 'outcome' | 'subject'>

/** A year's 主动公开 in one sentence: how many, which quarters had none, how many came late. */
export function describeYearDisclosures(count: number, findings: readonly Judged[]): string {
  const quarters = findings.filter(({ subject }) => subject.kind === 'period')
  const documents = findings.filter(({ subject }) => subject.kind === 'disclosure')
  const late = documents.filter(({ outcome }) => outcome === 'unmet').length
  const unknown = documents.filter(({ outcome }) => outcome === 'undetermined').length
  return [
    `本年 ${count} 份`,
    ...said(named(quarters, 'unmet'), '没有主动公开信息'),
    ...said(named(quarters, 'warning'), '尚无主动公开信息'),
    ...said(named(quarters, 'not-applicable'), '不计'),
    ...(quarters.every(({ outcome }) => outcome === 'met') ? ['各季度均有公开'] : []),
    ...(late > 0 ? [`${late} 份逾期`] : []),
    ...(unknown > 0 ? [`${unknown} 份是否按期待核实`] : []),
  ].join('，')
}

function named(quarters: readonly Judged[], wanted: Finding['outcome']): string {
  return quarters
    .filter(({ outcome }) => outcome === wanted)
    .map(({ subject }) => formatQuarter(subject.id))
    .join('、')
}

function said(quarters: string, words: string): string[] {
  return quarters === '' ? [] : [`${quarters}${words}`]
}
