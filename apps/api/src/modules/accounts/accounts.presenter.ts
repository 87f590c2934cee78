import type { Account } from '@mingkao/contract'
import { type AccountLifecycle, type AccountState, daysBetween } from '@mingkao/rules'
import type { AccountRow } from './accounts.repository.ts'

/** 账号状态 as it is shown. */
const STATE_LABELS: Record<AccountLifecycle, string> = {
  draft: '拟开设',
  submitted: '备案审核中',
  rejected: '备案未通过',
  registered: '已备案',
  active: '正常',
  suspended: '暂停更新',
  closing: '停更公告中',
  closed: '已关停',
  unregistered: '未备案',
  reopened: '擅自重开',
}

/** What one account's line is made of. `state` undefined: there is nothing to judge it by. */
export type AccountParts = { row: AccountRow; state: AccountState | undefined; posts: number; day: string }

export function presentAccount({ row, state, posts, day }: AccountParts): Account {
  const { id: _id, ...account } = row
  return {
    ...account,
    stateLabel: STATE_LABELS[row.state],
    daysSinceLastPost: row.lastPostedOn === null ? null : daysBetween(row.lastPostedOn, day),
    daysLeft: state?.daysLeft ?? null,
    verdict: state?.verdict ?? 'undetermined',
    posts,
  }
}
