import type { Finding, IndicatorResult, Standing } from '@mingkao/contract'

/** A finding together with the indicator it belongs to. */
export interface ListedFinding {
  readonly finding: Finding
  readonly indicator: IndicatorResult
}

export interface SortedFindings {
  /** What costs points or fails, worst first; then what will cost, what nobody has looked at, and what was taken out. */
  readonly open: readonly ListedFinding[]
  /** Met, bonus, not applicable, in the order of the indicators. */
  readonly settled: readonly ListedFinding[]
}

const URGENCY: Record<Finding['outcome'], number> = {
  vetoed: 0,
  unmet: 1,
  warning: 2,
  undetermined: 3,
  excluded: 4,
  bonus: 5,
  met: 5,
  'not-applicable': 5,
}
const SETTLED = 5

/** 失分与改进: worst first; equals stay in the order of the indicators and months. */
export function sortFindings({ indicators }: Pick<Standing, 'indicators'>): SortedFindings {
  const all = indicators.flatMap((indicator) => indicator.findings.map((finding) => ({ finding, indicator })))
  const open = all.filter(({ finding }) => urgencyOf(finding) < SETTLED)
  return {
    open: open.toSorted((a, b) => urgencyOf(a.finding) - urgencyOf(b.finding) || a.finding.weighed - b.finding.weighed),
    settled: all.filter(({ finding }) => urgencyOf(finding) === SETTLED),
  }
}

/** A loss is open whatever it is called: a volume rank without full marks is no failure, but costs points. */
function urgencyOf({ outcome, weighed }: Finding): number {
  return weighed < 0 ? Math.min(URGENCY[outcome], URGENCY.unmet) : URGENCY[outcome]
}
