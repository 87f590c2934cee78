import type { ReactNode } from 'react'
import { isRecord } from '../../lib/is-record.ts'
import { ChangeHistory } from '../change-history.tsx'

export type Entry = {
  at: string
  actor: string
  action: string
  reason: string | null
  changes?: unknown
  version?: number | null
}

type Props = {
  history: readonly Entry[]
  /** Words of the register's own actions; one without is shown as it is. */
  actions: Readonly<Record<string, string>>
  /** Fields a reader knows, in the order they are shown; the rest says nothing to a person. */
  fields: Readonly<Record<string, string>>
  /** Words for stored values. */
  words: Readonly<Record<string, string>>
  /** What can be done from an entry. */
  renderAction?: (entry: Entry) => ReactNode
}

/** 沿革 of a row, as the audit log has it: the newest first. */
export function AuditHistory({ history, actions, fields, words, renderAction }: Props) {
  return (
    <ChangeHistory
      entries={history.toReversed().map((entry) => ({
        at: entry.at,
        actor: entry.actor,
        reason: entry.reason,
        act: actions[entry.action] ?? entry.action,
        fields: changedFields(entry.changes, fields, words),
        action: renderAction?.(entry),
      }))}
    />
  )
}

function changedFields(changes: unknown, fields: Props['fields'], words: Props['words']) {
  if (!isRecord(changes)) return []
  const { before, after } = changes
  if (!isRecord(before) || !isRecord(after)) return []
  return Object.entries(fields).flatMap(([key, label]) => {
    const [from, to] = [shown(before[key], words), shown(after[key], words)]
    return from === to ? [] : [{ label, before: from, after: to }]
  })
}

function shown(value: unknown, words: Props['words']): string {
  if (value === null || value === undefined || value === '') return '空'
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (Array.isArray(value)) return value.length === 0 ? '空' : value.map((item) => shown(item, words)).join('、')
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return words[text] ?? text
}
