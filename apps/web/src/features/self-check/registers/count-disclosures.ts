import type { Standing } from '@mingkao/contract'

/** 主动公开 of the period: how many, and the rules' own sentence about them. */
export function countDisclosures({ indicators }: Pick<Standing, 'indicators'>): { count: number; sentence: string } {
  const findings = indicators.find(({ id }) => id === 'disclosure')?.findings ?? []
  const ids = new Set(
    findings.flatMap(({ evidence }) => evidence.filter(({ kind }) => kind === 'disclosure').map(({ id }) => id)),
  )
  const worst = findings.toSorted((a, b) => a.weighed - b.weighed)[0]
  return { count: ids.size, sentence: worst?.sentence ?? '本期没有公开要求' }
}
