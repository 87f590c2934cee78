import { Button } from 'antd'
import { formatMoment } from '../../lib/formats.ts'
import { isRecord } from '../../lib/is-record.ts'
import { ChangeHistory } from '../change-history.tsx'

type Entry = {
  at: string
  actor: string
  action: string
  reason: string | null
  changes?: unknown
  version?: number | null
}

/** A version whose content the history has, and since when it was so. */
export type KeptVersion = { version: number; at: string }

type Props = {
  history: readonly Entry[]
  /** Words of the register's own actions; one without is shown as it is. */
  actions: Readonly<Record<string, string>>
  /** Fields a reader knows, in the order they are shown; the rest says nothing to a person. */
  fields: Readonly<Record<string, string>>
  /** Words for stored values. */
  words: Readonly<Record<string, string>>
  /** Today's version, and what happens with another one that is chosen. */
  restoring?: { today: number; onChosen: (kept: KeptVersion) => void } | undefined
}

/** 沿革 of a row, as the audit log has it: the newest first. */
export function AuditHistory({ history, actions, fields, words, restoring }: Props) {
  return (
    <ChangeHistory
      entries={history.toReversed().map((entry) => ({
        at: entry.at,
        actor: entry.actor,
        reason: entry.reason,
        act: actions[entry.action] ?? entry.action,
        fields: changedFields(entry.changes, fields, words),
        action: restoring && typeof entry.version === 'number' && entry.version !== restoring.today && (
          <RestoreButton kept={{ version: entry.version, at: entry.at }} onChosen={restoring.onChosen} />
        ),
      }))}
    />
  )
}

function RestoreButton({ kept, onChosen }: { kept: KeptVersion; onChosen: (kept: KeptVersion) => void }) {
  return (
    <Button
      size="small"
      style={{ justifySelf: 'start' }}
      aria-label={`恢复到此版本：第 ${kept.version} 版，${formatMoment(kept.at)}`}
      onClick={() => onChosen(kept)}
    >
      恢复到此版本
    </Button>
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
