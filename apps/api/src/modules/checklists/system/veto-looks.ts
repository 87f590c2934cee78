import {
  accountVetoConditions,
  type Finding,
  isConfidentialCondition,
  type Scheme,
  type VetoFact,
} from '@mingkao/rules'
import { judged, type Look, nothingKnown, type PrefillKind } from './look.ts'
import { countSubjects, type UnitFacts } from './unit-facts.ts'

const NO_UPDATE = 'no-update'

/** 单项否决条件 of the scheme, for accounts and for units: what is confirmed is 不符合; that nobody found anything proves nothing. */
export function vetoKinds({ indicators }: Scheme): PrefillKind[] {
  const { vetoConditions, usabilityConditions } = indicators['new-media']
  return [
    ...[...vetoConditions.value, ...usabilityConditions.value].map(({ id, label }) => ({
      id: `account-veto/${id}`,
      label: `账号单项否决：${label}`,
      isConfidential: isConfidentialCondition(id),
      look: (facts: UnitFacts) => lookAtAccounts(facts, id),
    })),
    ...indicators['unit-veto'].conditions.value.map(({ id, label }) => ({
      id: `unit-veto/${id}`,
      label: `单位一票否决：${label}`,
      isConfidential: isConfidentialCondition(id),
      look: (facts: UnitFacts) => lookAtVetoes(facts, [{ vetoes: facts.ledger.vetoes, prefix: 'unit-veto' }], id),
    })),
  ]
}

function lookAtAccounts(facts: UnitFacts, condition: string): Look {
  const { ledger, scheme, accounts } = facts
  const owing = new Set(accounts.flatMap(({ subject }) => (subject.kind === 'account' ? [subject.code] : [])))
  const checked = ledger.accounts.filter(
    (account) => owing.has(account.code) && accountVetoConditions(account, scheme).some(({ id }) => id === condition),
  )
  if (checked.length === 0) return { ...nothingKnown, applies: false, words: '本单位没有适用本条件的账号' }
  if (condition === NO_UPDATE) {
    const codes = new Set(checked.map(({ code }) => code))
    const about = accounts.filter(({ subject }) => subject.kind === 'account' && codes.has(subject.code))
    return lookAtUpdates(facts, about)
  }
  return lookAtVetoes(
    facts,
    checked.map(({ code, vetoes }) => ({ vetoes, prefix: `new-media/${code}` })),
    condition,
  )
}

const isIdle = ({ id }: Finding) => id.endsWith(`/${NO_UPDATE}`)

/** 2周内无更新 is the one the system finds by itself. */
function lookAtUpdates({ scheme }: UnitFacts, about: readonly Finding[]): Look {
  const days = scheme.indicators['new-media'].maximumGapDays.value
  // A suspected veto of another kind says nothing about updates.
  const told = about.filter(
    (finding) => isIdle(finding) || finding.outcome !== 'undetermined' || finding.evidence[0]?.kind !== 'veto',
  )
  return judged(told, (findings) => `${countSubjects(findings)}个账号距最近更新均未超过${days}天`, isIdle)
}

type Vetoes = { vetoes: readonly VetoFact[]; prefix: string }

function lookAtVetoes(facts: UnitFacts, of: readonly Vetoes[], condition: string): Look {
  const findings = of.flatMap(({ vetoes, prefix }) =>
    vetoes.filter((veto) => veto.condition === condition).flatMap(({ id }) => facts.finding(`${prefix}/${id}`) ?? []),
  )
  const confirmed = findings.filter(({ outcome }) => outcome === 'vetoed')
  if (confirmed.length > 0) return { applies: true, answer: 'failed', findings: confirmed, words: null }
  return { ...nothingKnown, findings: findings.filter(({ outcome }) => outcome === 'undetermined') }
}
