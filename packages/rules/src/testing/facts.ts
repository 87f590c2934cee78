import type { AccountFact, ColumnFact, InterpretationFact, InterpretedPolicy } from '../kernel/ledger.ts'

/** 通知公告 with six calendar months, updated on 1 September 2021. */
export function aColumn(column: Partial<ColumnFact> & { readonly code: string }): ColumnFact {
  return {
    parent: null,
    path: column.code,
    category: '通知公告',
    limit: { kind: 'months', count: 6 },
    openedOn: null,
    archivedOn: null,
    exemptReason: null,
    lastUpdatedOn: '2021-09-01',
    knowledge: 'covered',
    leads: [],
    ...column,
  }
}

/** An account in use since 2020 that posted on 5 October 2021. */
export function anAccount(account: Partial<AccountFact> & { readonly code: string }): AccountFact {
  return {
    name: '魅力城门',
    platform: '微信公众号',
    lifecycle: 'active',
    openedOn: '2020-01-01',
    registeredOn: '2020-03-01',
    cancelledOn: null,
    publishesContent: true,
    postsKnown: true,
    lastPostedOn: '2021-10-05',
    vetoes: [],
    ...account,
  }
}

/** A picture of a policy, published on the policy's own day. */
export function anInterpretation(
  interpretation: Partial<InterpretationFact> & { readonly id: string },
): InterpretationFact {
  return {
    isDecorativeOnly: false,
    isOfSuperior: false,
    code: interpretation.id,
    title: `图解｜${interpretation.id}`,
    form: 'illustrated',
    publishedOn: '2021-03-01',
    isInDistrictColumn: true,
    policies: [policy(`FZ-${interpretation.id}`, '2021-03-01')],
    ...interpretation,
  }
}

/** 被解读文件, disclosed on a day. */
export function policy(indexNumber: string | null, disclosedOn: string | null): InterpretedPolicy {
  return { indexNumber, disclosedOn }
}
