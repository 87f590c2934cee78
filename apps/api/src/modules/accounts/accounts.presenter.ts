import type { Account } from '@mingkao/contract'
import { type AccountFact, type AccountState, daysBetween } from '@mingkao/rules'
import type { AccountRow, JudgedRow } from './accounts.repository.ts'
import { STATE_LABELS } from './life-cycle.ts'

/** What the rules read of a row. */
export function factOf({ id: _id, vetoes, ...fact }: JudgedRow): AccountFact {
  return {
    ...fact,
    vetoes: vetoes.map(([id, condition, state, foundOn, note]) => ({
      id: String(id),
      condition,
      state,
      foundOn,
      note,
    })),
  }
}

/** `judged` undefined: there is nothing to judge it by. */
export function presentAccount(row: AccountRow, judged: AccountState | undefined, day: string): Account {
  const { code, fields, unit, state, since, registered, lastPostedOn, longestGap, posts, version } = row
  return {
    ...fields,
    code,
    unit,
    state,
    stateLabel: STATE_LABELS[state],
    since,
    registeredOn: registered,
    lastPostedOn,
    daysSinceLastPost: lastPostedOn === null ? null : daysBetween(lastPostedOn, day),
    daysLeft: judged?.daysLeft ?? null,
    longestGap,
    verdict: judged?.verdict ?? 'undetermined',
    sentence: judged?.sentence ?? null,
    posts,
    version,
  }
}
