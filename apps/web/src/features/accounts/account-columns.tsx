import type { Account } from '@mingkao/contract'
import { Link } from '@tanstack/react-router'
import type { DataColumn } from '../../components/data-column.ts'
import { StateTag } from '../../components/state-tag.tsx'

export const verdictLabels: Record<Account['verdict'], string> = {
  passed: '合格',
  failed: '不合格',
  undetermined: '尚未检查',
  'not-checked': '不检查',
}

const tones = { passed: 'green', failed: 'red', undetermined: 'amber', 'not-checked': 'neutral' } as const

/** 政务新媒体's columns; the name opens the drawer with the account's posts. */
export const accountColumns: readonly DataColumn<Account>[] = [
  {
    key: 'name',
    title: '账号名称',
    text: (account) => account.name,
    render: (account) => (
      <Link from="/accounts" search={(before) => ({ ...before, account: account.code })}>
        {account.name}
      </Link>
    ),
    isFixed: true,
  },
  { key: 'code', title: '编码', text: (account) => account.code, isOptional: true },
  { key: 'platform', title: '类型', text: (account) => account.platform },
  { key: 'unit', title: '主管单位', text: (account) => account.unit.name },
  { key: 'state', title: '状态', text: (account) => account.stateLabel },
  { key: 'openedOn', title: '开设日期', text: (account) => account.openedOn ?? '不详', isOptional: true },
  { key: 'registeredOn', title: '备案日期', text: (account) => account.registeredOn ?? '未备案' },
  { key: 'lastPostedOn', title: '最近更新', text: (account) => account.lastPostedOn ?? '不详' },
  {
    key: 'daysSince',
    title: '距检查时点（天）',
    text: (account) => String(account.daysSinceLastPost ?? '—'),
    isNumber: true,
  },
  {
    key: 'daysLeft',
    title: '距 14 天上限',
    text: (account) => (account.publishesContent ? daysLeftWords(account) : '看能否使用'),
  },
  {
    key: 'longestGap',
    title: '期内最长间隔（天）',
    text: (account) => String(account.longestGap ?? '—'),
    isNumber: true,
  },
  { key: 'posts', title: '发布条数', text: (account) => String(account.posts), isNumber: true },
  { key: 'verdict', title: '检查结果', text: verdictWords, render: (account) => <VerdictOf account={account} /> },
  { key: 'person', title: '分管领导', text: (account) => account.responsiblePerson ?? '—', isOptional: true },
  { key: 'contact', title: '管理员', text: (account) => account.contact ?? '—', isOptional: true },
  { key: 'cancelledOn', title: '关停日期', text: (account) => account.cancelledOn ?? '—', isOptional: true },
]

export function VerdictOf({ account }: { account: Account }) {
  return <StateTag tone={tones[account.verdict]}>{verdictWords(account)}</StateTag>
}

export function daysLeftWords({ daysLeft }: Account): string {
  if (daysLeft === null) return '—'
  return daysLeft < 0 ? `超过 ${-daysLeft} 天` : `还有 ${daysLeft} 天`
}

function verdictWords({ verdict }: Account): string {
  return verdictLabels[verdict]
}
