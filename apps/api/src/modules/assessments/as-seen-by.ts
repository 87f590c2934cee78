import { hasConfidential, type UnitResult, whatIf, withheldLedger } from '@mingkao/rules'
import type { SignedInUser } from '../../auth/signed-in-user.ts'
import type { Assessment } from './assessment.ts'

/**
 * One unit's result as this person may see it: 涉密 findings are for the office and the unit concerned. For others the same
 * rules judge a ledger that keeps their weight and none of their words.
 */
export function asSeenBy(user: SignedInUser, assessment: Assessment, code: string): Assessment {
  const ledger = assessment.ledgers.get(code)
  if (!ledger || user.role === 'office' || user.unit?.code === code || !hasConfidential(ledger)) return assessment
  const { scheme, occasion, district, ledgers, results } = assessment
  const group = district.groups.find((ranking) => ranking.group === ledger.unit.group)?.rows ?? []
  const shown = withheldLedger(ledger, occasion)
  const result = whatIf({ ledger: shown, peers: peersOf(group, code), scheme, occasion, changes: [] })
  return { ...assessment, ledgers: new Map(ledgers).set(code, shown), results: new Map(results).set(code, result) }
}

/** The group's results without one unit's, as peers. */
export function peersOf(group: readonly UnitResult[], code: string) {
  return group.filter(({ unit }) => unit.code !== code).map(({ peer }) => peer)
}
