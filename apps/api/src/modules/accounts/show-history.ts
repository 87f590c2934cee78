import type { AccountEvent } from '@mingkao/contract'
import { requireOwnUnit } from '../../auth/authorise.ts'
import { accountHistoryRepository, type AuditRow, type FormerRecordRow } from './account-history.repository.ts'
import { accountsRepository } from './accounts.repository.ts'
import { STATE_LABELS } from './life-cycle.ts'
import { type Asking, noAccount } from './list-accounts.ts'

const ACTIONS: Readonly<Record<string, string>> = {
  'record-account': '登记账号',
  'find-unregistered-account': '登记为未备案账号',
  'update-account': '更正资料',
  'restore-account': '恢复旧版',
  'register-account': '备案通过',
  'register-account-change': '变更备案通过',
  'announce-account-closure': '登记停更公告',
  'close-account': '关停备案通过',
  'start-account': '启用',
  'suspend-account': '暂停更新',
  'resume-account': '恢复更新',
  'announce-account': '登记停更公告',
  'cancel-account': '关停',
  'find-reopened-account': '登记为擅自重开',
}

export type AccountHistory = {
  events: AccountEvent[]
  formerRecords: { name: string; platform: string; stateLabel: string; from: string | null; to: string }[]
}

/** 账号沿革: who changed what and why, newest first, and what the record was until which day. @throws Refusal NOT_FOUND, FORBIDDEN */
export async function showAccountHistory({ source, user }: Asking, code: string): Promise<AccountHistory> {
  const { pool } = source.db
  const found = await accountsRepository(pool).findId(code)
  if (!found) throw noAccount(code)
  requireOwnUnit(user, found.unit)
  const history = accountHistoryRepository(pool)
  const events = await history.findAudits(code)
  const former = await history.findFormerRecords(found.id)
  const names = await history.findUnitNames(
    events.flatMap(({ before, after }) => [...unitOf(before), ...unitOf(after)]),
  )
  return { events: events.map((event) => presentEvent(event, names)), formerRecords: former.map(presentFormer) }
}

/** The code of the unit an event names. */
function unitOf(values: Record<string, unknown> | null): string[] {
  const code = values?.['unit']
  return typeof code === 'string' ? [code] : []
}

function presentEvent(
  { id, at, actor, action, reason, before, after }: AuditRow,
  names: ReadonlyMap<string, string>,
): AccountEvent {
  const keys = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
  const differing = keys.filter((key) => JSON.stringify(before?.[key] ?? null) !== JSON.stringify(after?.[key] ?? null))
  const wordOf = (key: string, value: unknown): unknown => {
    if (key === 'state') return labelOf(value)
    return key === 'unit' && typeof value === 'string' ? (names.get(value) ?? value) : (value ?? null)
  }
  const pick = (from: Record<string, unknown> | null) =>
    Object.fromEntries(differing.map((key) => [key, wordOf(key, from?.[key])]))
  return {
    id,
    at: at.toISOString(),
    actor,
    action: ACTIONS[action] ?? action,
    reason,
    before: pick(before),
    after: pick(after),
    isRestorable: before?.['state'] !== undefined,
  }
}

function labelOf(state: unknown): string | null {
  const known: Readonly<Record<string, string>> = STATE_LABELS
  return typeof state === 'string' ? (known[state] ?? state) : null
}

function presentFormer({ name, platform, state, from, to }: FormerRecordRow) {
  return { name, platform, stateLabel: STATE_LABELS[state], from, to }
}
