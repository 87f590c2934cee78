import { accountStates } from '../indicators/new-media/account-states.ts'
import { disclosedInPeriod } from '../indicators/disclosure/index.ts'
import type { Ledger } from '../kernel/ledger.ts'
import type { Occasion } from '../kernel/occasion.ts'
import type { Scheme } from '../schemes/scheme.ts'
import { passRate } from './pass-rate.ts'
import type { DistrictResult, StaleColumn, UnitResult } from './result.ts'
import { staleColumns } from './stale-columns.ts'

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
  /** Filed accounts under obligation at the check time. */
  readonly registered: number
  /** Passed or failed: what the rate is taken over. */
  readonly checked: number
  readonly failed: number
  readonly undetermined: number
  readonly passRate: string
}

/** 通报要点数字 of one period. */
export interface DistrictSummary {
  /** Items of all units in the period; months that are not known count nothing here. */
  readonly publications: number
  readonly belowQuota: readonly GroupUnits[]
  readonly topByVolume: readonly GroupUnits[]
  readonly staleColumns: readonly StaleColumn[]
  readonly accounts: AccountSummary
  readonly disclosures: { readonly total: number; readonly zeroUnits: readonly NamedUnit[] }
}

function named(result: UnitResult): NamedUnit {
  return { code: result.unit.code, name: result.unit.name }
}

function inGroups(result: DistrictResult, pick: (rows: readonly UnitResult[]) => readonly UnitResult[]): GroupUnits[] {
  return result.groups.map(({ group, rows }) => ({ group, units: pick(rows).map(named) }))
}

function isShort(result: UnitResult): boolean {
  return result.volume.months.some((month) => month.met === false)
}

function knownVolume(unit: UnitResult): number {
  return unit.volume.months.reduce((sum, month) => sum + (month.count ?? 0), 0)
}

function isEligible(unit: UnitResult): boolean {
  if (unit.verdict === '不参评' || unit.isVetoed) return false
  return unit.isProvisional ? !isShort(unit) : unit.isQuotaMet
}

/** 未达标: short in any month it owed, in protocol order. */
export function belowQuota(result: DistrictResult): GroupUnits[] {
  return inGroups(result, (rows) => rows.filter(isShort).toSorted((a, b) => a.unit.order - b.unit.order))
}

/**
 * 做得较好: the first k of the group by the period's own volume among units that met the quota in every month; while the period runs, among
 * those that have not missed it so far. Equal volumes stand in protocol order.
 */
export function topByVolume(result: DistrictResult, scheme: Scheme): GroupUnits[] {
  return inGroups(result, (rows) =>
    rows
      .filter((unit) => isEligible(unit) && knownVolume(unit) > 0)
      .toSorted((a, b) => knownVolume(b) - knownVolume(a) || a.unit.order - b.unit.order)
      .slice(0, scheme.topCount.value),
  )
}

export function accountSummary(ledgers: readonly Ledger[], scheme: Scheme, occasion: Occasion): AccountSummary {
  const states = ledgers.flatMap((ledger) => accountStates(ledger, occasion, scheme))
  const number = (verdict: string) => states.filter((state) => state.verdict === verdict).length
  const passed = number('passed')
  const failed = number('failed')
  return {
    registered: states.filter((state) => state.isRegistered).length,
    checked: passed + failed,
    failed,
    undetermined: number('undetermined'),
    passRate: passRate(passed, passed + failed),
  }
}

/** The headline figures of an assessed district; `ledgers` are those the result was made from. Throws UnknownCalendarYear. */
export function summarise(
  result: DistrictResult,
  ledgers: readonly Ledger[],
  scheme: Scheme,
  occasion: Occasion,
): DistrictSummary {
  const disclosed = new Map(
    ledgers.map((ledger) => [ledger.unit.code, disclosedInPeriod(ledger.disclosures, occasion).length]),
  )
  return {
    publications: result.units.reduce((sum, unit) => sum + knownVolume(unit), 0),
    belowQuota: belowQuota(result),
    topByVolume: topByVolume(result, scheme),
    staleColumns: staleColumns(ledgers, scheme, occasion),
    accounts: accountSummary(ledgers, scheme, occasion),
    disclosures: {
      total: [...disclosed.values()].reduce((sum, count) => sum + count, 0),
      zeroUnits: result.units
        .filter((unit) => unit.verdict !== '不参评' && disclosed.get(unit.unit.code) === 0)
        .map(named),
    },
  }
}
