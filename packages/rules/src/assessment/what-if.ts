import type { Ledger } from '../kernel/ledger.ts'
import type { Occasion } from '../kernel/occasion.ts'
import type { Scheme } from '../schemes/scheme.ts'
import type { Change, PeerSummary, UnitResult } from './result.ts'

/** A change that cannot be tried: a month outside the ledger, a column the unit's ledger does not hold. `message` is Chinese. */
export class ImpossibleChange extends Error {
  readonly change: Change

  constructor(change: Change, message: string) {
    super(message)
    this.name = 'ImpossibleChange'
    this.change = change
  }
}

/** The ledger as it would stand after the changes; the given one stays as it is. Throws ImpossibleChange. */
export function changedLedger(ledger: Ledger, changes: readonly Change[], occasion: Occasion, scheme: Scheme): Ledger {
  throw new Error(`${ledger.unit.code}${changes.length}${occasion.at.day}${scheme.id}`)
}

/**
 * 试算: the unit's result if the changes were made, placed among its peers; equal to assessing the whole district with the changed ledger.
 * `peers`: the units of its group (its own summary among them is ignored). Throws ImpossibleChange.
 */
export function whatIf(question: {
  readonly ledger: Ledger
  readonly peers: readonly PeerSummary[]
  readonly scheme: Scheme
  readonly occasion: Occasion
  readonly changes: readonly Change[]
}): UnitResult {
  throw new Error(question.ledger.unit.code)
}
