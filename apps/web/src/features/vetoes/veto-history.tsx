import type { VetoFindingDetail } from '@mingkao/contract'
import { ChangeHistory } from '../../components/change-history.tsx'
import { formatMoment } from '../../lib/formats.ts'

const actLabels: Readonly<Record<string, string>> = {
  recorded: '登记',
  corrected: '更正',
  withdrawn: '撤回',
  confirmed: '确认',
  dismissed: '排除',
  reopened: '提请复核',
}

const fieldLabels: Readonly<Record<string, string>> = {
  condition: '否决条件',
  happenedOn: '发生日期',
  url: '网址',
  seenAt: '发现时间',
  note: '情况说明',
}

type Entry = VetoFindingDetail['history'][number]

/** 沿革 of a finding: who did what, when and why. */
export function VetoHistory({ history }: { history: readonly Entry[] }) {
  return (
    <ChangeHistory
      entries={history.map((entry) => ({
        at: entry.at,
        actor: entry.actor,
        act: actLabels[entry.action] ?? entry.action,
        reason: entry.reason,
        fields: changedFields(entry),
      }))}
    />
  )
}

function changedFields({ before, after }: Entry) {
  if (before === null || after === null) return []
  return Object.entries(fieldLabels).flatMap(([key, label]) => {
    const [from, to] = [shown(before[key]), shown(after[key])]
    return from === to ? [] : [{ label, before: from, after: to }]
  })
}

function shown(value: unknown): string {
  if (typeof value !== 'string' || value === '') return '空'
  return /^\d{4}-\d\d-\d\dT/.test(value) ? formatMoment(value) : value
}
