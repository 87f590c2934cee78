import type { Ledger } from '../kernel/ledger.ts'
import type { Occasion } from '../kernel/occasion.ts'
import type { Scheme } from '../schemes/scheme.ts'
import type { DistrictResult, StaleColumn } from './result.ts'

/** A unit as lists name it. */
export interface NamedUnit {
  readonly code: string
  readonly name: string
}

export interface GroupUnits {
  readonly group: string
  readonly units: readonly NamedUnit[]
}

/** 账号检查汇总. `passRate`: over checked accounts, `—` for 0/0, and never `100%` while one failed. */
export interface AccountSummary {
  /** Accounts under obligation at the check time. */
  readonly registered: number
  readonly checked: number
  readonly failed: number
  readonly undetermined: number
  readonly passRate: string
}

/** 通报要点数字 of one period. */
export interface DistrictSummary {
  readonly publications: number
  readonly belowQuota: readonly GroupUnits[]
  readonly topByVolume: readonly GroupUnits[]
  readonly staleColumns: readonly StaleColumn[]
  readonly accounts: AccountSummary
  readonly disclosures: { readonly total: number; readonly zeroUnits: readonly NamedUnit[] }
}

/** The headline figures of an assessed district; `ledgers` are those the result was made from. */
export function summarise(
  result: DistrictResult,
  ledgers: readonly Ledger[],
  scheme: Scheme,
  occasion: Occasion,
): DistrictSummary {
  throw new Error(`${result.units.length}${ledgers.length}${scheme.id}${occasion.at.day}`)
}

/** 合格率 over checked accounts, two decimals: `—` for 0/0; rounded down, so that 99.995 % never prints as 100 %. */
export function passRate(passed: number, checked: number): string {
  if (checked === 0) return '—'
  if (passed === checked) return '100%'
  const hundredths = Math.floor((passed * 10_000) / checked)
  return `${(hundredths / 100).toFixed(2)}%`
}
