import { accountProblems } from '../facts/account-problems.ts'
import type { CircularSnapshot, SnapshotAccount } from '../facts/snapshot.ts'
import type { Field } from './field.ts'

function withVerdict({ accounts }: CircularSnapshot, verdict: SnapshotAccount['verdict']): readonly SnapshotAccount[] {
  return accounts.filter((account) => account.verdict === verdict)
}

function named({ unit, platform, name }: SnapshotAccount): string {
  return `${unit.name}的${platform}“${name}”`
}

function count(name: string, label: string, read: (snapshot: CircularSnapshot) => number): Field {
  return {
    name,
    label,
    type: 'count',
    argument: null,
    read: ({ snapshot }) => ({ type: 'count', count: read(snapshot) }),
  }
}

export const accountFields: readonly Field[] = [
  count('accounts.registered', '在册账号数', ({ accountSummary }) => accountSummary.registered),
  count('accounts.checked', '检查账号数', ({ accountSummary }) => accountSummary.checked),
  count('accounts.passed', '合格账号数', ({ accountSummary }) => accountSummary.checked - accountSummary.failed),
  count('accounts.failed', '不合格账号数', ({ accountSummary }) => accountSummary.failed),
  count('accounts.undetermined', '尚未检查账号数', ({ accountSummary }) => accountSummary.undetermined),
  count('accounts.maximum-gap', '最长不更新天数', ({ rules }) => rules.maximumGapDays),
  {
    name: 'accounts.pass-rate',
    label: '账号合格率',
    type: 'text',
    argument: null,
    read: ({ snapshot }) => ({ type: 'text', text: snapshot.accountSummary.passRate }),
  },
  {
    name: 'accounts.failed-list',
    label: '不合格账号',
    type: 'phrases',
    argument: null,
    read: ({ snapshot }) => ({
      type: 'phrases',
      items: withVerdict(snapshot, 'failed').map(
        (account) => `${named(account)}（${accountProblems(account, snapshot.rules)}）`,
      ),
    }),
  },
  {
    name: 'accounts.undetermined-list',
    label: '尚未检查的账号',
    type: 'list',
    argument: null,
    read: ({ snapshot }) => ({ type: 'list', items: withVerdict(snapshot, 'undetermined').map(named) }),
  },
  {
    name: 'accounts.veto-conditions',
    label: '单项否决条件',
    type: 'list',
    argument: null,
    read: ({ snapshot }) => {
      const listed = new Set(snapshot.rules.vetoConditions)
      return {
        type: 'list',
        items: snapshot.rules.conditions.filter(({ id }) => listed.has(id)).map(({ label }) => label),
      }
    },
  },
]
