import { ChangeHistory } from '../../components/change-history.tsx'
import { changedFields } from './changed-fields.ts'

type Entry = { at: string; actor: string; action: string; reason: string | null; changes?: unknown }

/** Add only: an action without a word of its own is shown as it is. */
const actionLabels: Readonly<Record<string, string>> = {
  'create-publication': '补录',
  'add-publication': '补录',
  'enter-publication': '补录',
  'correct-publication': '更正',
  'withdraw-publication': '撤下',
  'restore-publication': '恢复',
  'import-publication': '导入',
  'take-over-item': '巡检发现，转为网站信息',
  import: '导入',
  'undo-import': '撤销导入',
}

/** 沿革 of an item, as the audit log has it. */
export function PublicationHistory({ history }: { history: readonly Entry[] }) {
  return (
    <ChangeHistory
      entries={history.map(({ action, changes, ...entry }) => ({
        ...entry,
        act: actionLabels[action] ?? action,
        fields: changedFields(changes),
      }))}
    />
  )
}
