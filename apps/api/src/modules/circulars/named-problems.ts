import type { CircularFacts } from '@mingkao/contract'
import { isProblem, problemKey } from '@mingkao/rules'
import type { Assessment } from '../assessments/index.ts'
import type { Addressee } from './circular-writes.repository.ts'

/** What a circular names a unit for, by the indicator that found it. */
function namedFor(facts: CircularFacts): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map([
    ['monthly-quota', new Set(facts.belowQuota.flatMap(({ units }) => units.map(({ code }) => code)))],
    ['column-freshness', new Set(facts.staleColumns.flatMap(({ unit }) => unit?.code ?? []))],
    ['new-media', new Set(facts.accounts.filter(({ verdict }) => verdict === 'failed').map(({ unit }) => unit.code))],
    ['disclosure', new Set(facts.disclosures.zeroUnits.map(({ code }) => code))],
  ])
}

/** 主送单位, each with the problems it is named for; a correction names nobody anew. */
export function addresseesOf(facts: CircularFacts, { results }: Assessment): Addressee[] {
  const named = namedFor(facts)
  return facts.units.map(({ code }) => {
    if (facts.correction) return { unit: code, problems: [] }
    const findings = (results.get(code)?.indicators ?? []).flatMap((indicator) => indicator.findings)
    const keys = findings
      .filter((finding) => isProblem(finding) && named.get(finding.indicator)?.has(code) === true)
      .map(problemKey)
    return { unit: code, problems: [...new Set(keys)] }
  })
}
