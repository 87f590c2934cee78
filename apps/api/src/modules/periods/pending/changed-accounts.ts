import { type AccountFact, isConfidentialCondition, type Ledger, type VetoFact } from '@mingkao/rules'
import { STATE_LABELS } from '../../accounts/index.ts'
import type { Assessment } from '../../assessments/index.ts'
import {
  byCheck,
  type ChangedFact,
  type Comparison,
  ofUnits,
  tellDifferences,
  type Telling,
  yesOrNo,
} from './changed-fact.ts'

type Owned = { owner: { code: string; name: string } }
type Account = Omit<AccountFact, 'vetoes'>
type Veto = VetoFact & { account: string | null; subject: string }

const ACCOUNT: Telling<Account & Owned> = [
  ['主管单位', ({ owner }) => owner.name],
  ['名称', ({ name }) => name],
  ['平台', ({ platform }) => platform],
  ['状态', ({ lifecycle }) => STATE_LABELS[lifecycle]],
  ['开设日期', ({ openedOn }) => openedOn],
  ['备案日期', ({ registeredOn }) => registeredOn],
  ['注销日期', ({ cancelledOn }) => cancelledOn],
  ['发布内容', ({ publishesContent }) => yesOrNo(publishesContent)],
  ['最近发布', ({ lastPostedOn }) => lastPostedOn],
  ['有发布记录', ({ postsKnown }) => yesOrNo(postsKnown)],
]

/** 账号 as they stood at the check: record, state, and their last post by then. */
export function changedAccounts({ frozen, known }: Comparison): ChangedFact[] {
  const read = (assessment: Assessment) =>
    ofUnits(
      assessment,
      (ledger) => ledger.accounts.map((fact) => accountOf(fact, frozen.period.day)),
      ({ code }) => code,
    )
  return tellDifferences(read(frozen), read(known), ACCOUNT, (fact, pair) => ({
    kind: 'account',
    id: pair.key,
    unit: fact.owner,
    title: `${fact.name}（${fact.platform}）`,
    page: `/accounts?account=${encodeURIComponent(pair.key)}`,
    refs: [`account:${pair.key}`],
    link: { entity: 'account', id: pair.key },
  }))
}

function accountOf({ vetoes: _vetoes, ...fact }: AccountFact, day: string): Account {
  return { ...fact, cancelledOn: byCheck(fact.cancelledOn, day) }
}

const STATES: Record<VetoFact['state'], string> = { suspected: '待确认', confirmed: '已确认', dismissed: '不认定' }

/** 单项否决事项 of the period, of accounts and of units. One that never counted is none. */
export function changedVetoes({ frozen, known }: Comparison): ChangedFact[] {
  const { start, day } = frozen.period
  const labels = conditionLabels(frozen)
  const telling: Telling<Veto & Owned> = [
    ['单位', ({ owner }) => owner.name],
    ['情形', ({ condition }) => labels.get(condition) ?? condition],
    ['状态', ({ state }) => STATES[state]],
    ['发生日期', ({ foundOn }) => foundOn],
    ['说明', ({ note }) => note],
  ]
  const isOfPeriod = ({ foundOn }: VetoFact) => foundOn === null || (foundOn >= start && foundOn <= day)
  const read = (assessment: Assessment) =>
    ofUnits(
      assessment,
      (ledger) => vetoesOf(ledger).filter(isOfPeriod),
      ({ id }) => id,
    )
  return tellDifferences(read(frozen), read(known), telling, (fact, pair) => {
    if ([pair.before, pair.after].every((veto) => veto === undefined || veto.state === 'dismissed')) return null
    return {
      kind: 'veto',
      id: pair.key,
      unit: fact.owner,
      title: `${fact.subject}　${labels.get(fact.condition) ?? fact.condition}`,
      page: `/veto-findings?open=${encodeURIComponent(pair.key)}`,
      refs: [`veto:${pair.key}`],
      link: { entity: 'veto-finding', id: pair.key },
      isConfidential: [pair.before, pair.after].some((veto) => veto && isConfidentialCondition(veto.condition)),
    }
  })
}

function vetoesOf({ unit, vetoes, accounts }: Ledger): Veto[] {
  return [
    ...vetoes.map((veto) => ({ ...veto, account: null, subject: unit.name })),
    ...accounts.flatMap((account) =>
      account.vetoes.map((veto) => ({ ...veto, account: account.code, subject: account.name })),
    ),
  ]
}

function conditionLabels({ scheme: { indicators } }: Assessment): Map<string, string> {
  const { vetoConditions, usabilityConditions } = indicators['new-media']
  const all = [...vetoConditions.value, ...usabilityConditions.value, ...indicators['unit-veto'].conditions.value]
  return new Map(all.map(({ id, label }) => [id, label]))
}
