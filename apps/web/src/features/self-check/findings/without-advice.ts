import type { Standing } from '@mingkao/contract'

type Judged = Pick<Standing, 'indicators'>

/** 已定稿: the findings alone; what they advise to do would no longer move the results. */
export function withoutAdvice<T extends Judged>(standing: T): T {
  return {
    ...standing,
    indicators: standing.indicators.map((indicator) => ({
      ...indicator,
      findings: indicator.findings.map((finding) => ({ ...finding, advice: null })),
    })),
  }
}
