import { monthOf, monthsBetween } from '@mingkao/rules'
import type { Assessment } from '../../assessments/index.ts'
import { type ChangedFact, type Comparison, tellDifferences } from './changed-fact.ts'

/** 年度: quarters it is made of that have been closed, or corrected, since. Their rows are theirs to list. */
export function changedQuarters({ frozen, known }: Comparison): ChangedFact[] {
  return tellDifferences(
    quartersOf(frozen),
    quartersOf(known),
    [['定稿', ({ version }) => `第${version}版`]],
    (quarter) => {
      const { period, label, start, end } = quarter
      const months = monthsBetween(monthOf(start), monthOf(end)).map((month) => `month:${month}`)
      return {
        kind: 'quarter',
        id: period,
        unit: null,
        title: label,
        page: `/periods/${encodeURIComponent(period)}`,
        refs: [...months, 'indicator:disclosure', 'total'],
        link: { entity: 'period', id: period },
      }
    },
  )
}

function quartersOf({ quarters }: Assessment) {
  return new Map(quarters.map((quarter) => [quarter.period, quarter]))
}
