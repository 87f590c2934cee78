import type { SnapshotAccount, SnapshotRules } from './snapshot.ts'

/** 泄露国家秘密 is never printed beside a name: that an account was failed is said, for what is told to the unit alone. */
const SECRET = 'state-secret'

/** 问题 of an account in words, empty where there is none. A condition that may not be named, or isn't known, is `存在单项否决情形`. */
export function accountProblems(account: SnapshotAccount, rules: SnapshotRules): string {
  if (account.verdict === 'undetermined') return '更新情况尚未检查'
  const labels = new Map(rules.conditions.map(({ id, label }) => [id, label]))
  labels.delete(SECRET)
  const named = account.conditions.flatMap((id) => labels.get(id) ?? [])
  if (named.length > 0) return named.join('、')
  return account.verdict === 'failed' ? '存在单项否决情形' : ''
}
