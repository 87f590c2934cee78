import { exact, indicators, cangshan2021, monthLabel, monthsBetween } from '@mingkao/rules'
import type { Judgement, Ledger, Occasion } from '@mingkao/rules'

const [monthlyQuota] = indicators

/** What every engine is asked about one unit and month. */
export interface QuotaFacts {
  readonly owed: boolean
  readonly ended: boolean
  readonly count: number | null
  /** `8月` */
  readonly label: string
}

/** What every engine must answer. */
export interface QuotaAnswer {
  readonly outcome: string
  readonly points: number
  readonly sentence: string
}

/** The same numbers in every run. */
export function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state % below
  }
}

/** The year 2021 checked on 20 November: ten months over, one running. */
const runningYear: Occasion = {
  period: { id: '2021', kind: 'year', start: '2021-01-01', end: '2021-12-31' },
  at: { day: '2021-11-20', time: '18:00' },
  isLive: true,
  calendar: [],
}

const MONTHS = monthsBetween('2021-01', '2021-12')
const BEGUN = monthsBetween('2021-01', '2021-11')
export const MONTHS_A_UNIT = BEGUN.length

/** Units with 0 to 29 items a month, some founded mid-year, some months not collected. */
export function quotaLedgers(units: number): Ledger[] {
  const next = numbers(2021)
  return Array.from({ length: units }, (_, order) => ({
    unit: {
      code: `U${order}`,
      name: `单位${order}`,
      group: '镇街',
      order,
      owesFrom: next(20) === 0 ? '2021-05-10' : null,
      closedOn: null,
      exemption: null,
    },
    months: MONTHS.map((month) => ({ month, counted: next(50) === 0 ? null : next(30), inLastDays: null })),
    columns: [],
    accounts: [],
    interpretations: [],
    disclosures: [],
    orders: [],
    orderedProblems: [],
    vetoes: [],
  }))
}

/** The same question for engines that know nothing of ledgers, a unit's months together. */
export function quotaFacts(ledgers: readonly Ledger[]): QuotaFacts[][] {
  return ledgers.map((ledger) =>
    ledger.months
      .filter(({ month }) => month <= '2021-11')
      .map(({ month, counted }) => ({
        owed: ledger.unit.owesFrom === null || ledger.unit.owesFrom <= `${month}-01`,
        ended: month < '2021-11',
        count: counted,
        label: monthLabel(month),
      })),
  )
}

/** The rules' own findings: objects with sentence, source, points and evidence, as every other caller gets them. */
export function quotaByUs(ledgers: readonly Ledger[]): Judgement[] {
  const parameters = cangshan2021.indicators['monthly-quota']
  const judge = monthlyQuota.prepare(parameters, { occasion: runningYear, group: '镇街', full: exact(30) })
  const standing = { volume: null, place: null, of: ledgers.length, ahead: null }
  return ledgers.map((ledger) => judge(ledger, standing, []))
}
