import { type ExemptionScope, type Finding, INDICATOR_LABELS, type Ledger, monthLabel } from '@mingkao/rules'
import type { Assessment } from '../../assessments/index.ts'
import { byCheck, type ChangedFact, type Comparison, ofUnits, tellDifferences, type Telling } from './changed-fact.ts'

type Owned = { owner: { code: string; name: string } }
type Order = { id: string; order: string; title: string; dueOn: string; answeredOn: string | null; ref: string }

const ORDER: Telling<Order & Owned> = [
  ['单位', ({ owner }) => owner.name],
  ['标题', ({ title }) => title],
  ['整改期限', ({ dueOn }) => dueOn],
  ['报送日期', ({ answeredOn }) => answeredOn],
]

/** 整改通知 of earlier periods as they stood at the check, and the problems of the last one. */
export function changedOrders({ frozen, known }: Comparison): ChangedFact[] {
  const read = (assessment: Assessment) =>
    ofUnits(
      assessment,
      (ledger) => ordersOf(ledger, frozen.period.day),
      ({ ref }) => ref,
    )
  return tellDifferences(read(frozen), read(known), ORDER, (fact) => ({
    kind: 'rectification',
    id: fact.ref,
    unit: fact.owner,
    title: fact.title,
    page: `/rectifications?order=${fact.order}`,
    refs: [fact.ref],
    link: { entity: 'rectification_order', id: fact.order },
  }))
}

function ordersOf({ orders, orderedProblems }: Ledger, day: string): Order[] {
  return [
    ...orders.map(({ id, title, dueOn, answeredOn }) => ({
      id,
      order: id,
      title,
      dueOn,
      answeredOn: byCheck(answeredOn, day),
      ref: `order:${id}`,
    })),
    ...orderedProblems.map(({ id, title, dueOn }) => ({
      id,
      order: id.split('-')[0] ?? id,
      title: `问题：${title}`,
      dueOn,
      answeredOn: null,
      ref: `problem:${id}`,
    })),
  ]
}

/** 申诉成立 that takes a finding out, or does so no more. */
export function changedExclusions({ frozen, known }: Comparison): ChangedFact[] {
  return tellDifferences(
    exclusionsOf(frozen),
    exclusionsOf(known),
    [['不计的理由', ({ reason }) => reason]],
    (fact, pair) => {
      const { owner, finding } = fact
      const told = findingOf(frozen, owner.code, finding) ?? findingOf(known, owner.code, finding)
      return {
        kind: 'appeal',
        id: pair.key,
        unit: owner,
        title: told?.sentence ?? finding,
        page: `/appeals?unit=${encodeURIComponent(owner.code)}`,
        refs: [`${owner.code}|finding:${finding}`],
        link: { entity: 'appeal', id: pair.key },
        isConfidential: told?.isConfidential ?? false,
      }
    },
  )
}

/** By unit and finding. */
function exclusionsOf(assessment: Assessment) {
  return ofUnits(
    assessment,
    ({ exclusions = [] }) => exclusions,
    ({ finding }, unit) => `${unit} ${finding}`,
  )
}

function findingOf({ results }: Assessment, unit: string, id: string): Finding | undefined {
  return results
    .get(unit)
    ?.indicators.flatMap(({ findings }) => findings)
    .find((finding) => finding.id === id)
}

/** 免考 that was approved, revoked or moved; of a whole unit it stands with the unit. */
export function changedExemptions({ frozen, known }: Comparison): ChangedFact[] {
  return tellDifferences(
    exemptionsOf(frozen),
    exemptionsOf(known),
    [
      ['起', ({ from }) => from],
      ['止', ({ to }) => to],
      ['理由', ({ reason }) => reason],
    ],
    (fact, pair) => {
      const { owner, scope } = fact
      return {
        kind: 'exemption',
        id: pair.key,
        unit: owner,
        title: scopeWords(scope, known),
        page: `/appeals?list=exemptions&unit=${encodeURIComponent(owner.code)}`,
        refs: [`${owner.code}|${scope.kind}:${subjectOf(scope)}`],
        link: { entity: 'exemption-request', id: pair.key },
      }
    },
  )
}

/** By unit, what for and from when. */
function exemptionsOf(assessment: Assessment) {
  return ofUnits(
    assessment,
    ({ exemptions = [] }) => exemptions,
    ({ scope, from }, unit) => `${unit} ${scope.kind} ${subjectOf(scope)} ${from}`,
  )
}

function subjectOf(scope: ExemptionScope): string {
  switch (scope.kind) {
    case 'indicator':
      return scope.indicator
    case 'month':
      return scope.month
    case 'column':
    case 'account':
      return scope.code
  }
}

function scopeWords(scope: ExemptionScope, { columns, ledgers }: Assessment): string {
  switch (scope.kind) {
    case 'indicator':
      return INDICATOR_LABELS[scope.indicator]
    case 'month':
      return monthLabel(scope.month)
    case 'column':
      return columns.find(({ code }) => code === scope.code)?.path ?? scope.code
    case 'account': {
      const accounts = [...ledgers.values()].flatMap((ledger) => ledger.accounts)
      return accounts.find(({ code }) => code === scope.code)?.name ?? scope.code
    }
  }
}
