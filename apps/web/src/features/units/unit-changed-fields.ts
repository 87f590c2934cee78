import type { HistoryEntry } from '../../components/change-history.tsx'
import { isRecord } from '../../lib/is-record.ts'
import { spanLabel } from './unit-labels.ts'

/** Fields a reader knows; the rest of a stored row (ids, versions) says nothing to a person. */
const labels: Readonly<Record<string, string>> = {
  name: '简称',
  fullName: '全称',
  group: '分组',
  validFrom: '启用日期',
  validTo: '停用日期',
  successor: '合并到',
  aliases: '别名',
  exemptions: '不参评',
}

/** What an entry of a unit's history changed; nothing where there is no row before or after. */
export function unitChangedFields(changes: unknown): HistoryEntry['fields'] {
  if (!isRecord(changes)) return []
  const { before, after } = changes
  if (!isRecord(before) || !isRecord(after)) return []
  return Object.entries(labels).flatMap(([key, label]) => {
    const [from, to] = [shown(before[key]), shown(after[key])]
    return from === to ? [] : [{ label, before: from, after: to }]
  })
}

function shown(value: unknown): string {
  if (value === null || value === undefined || value === '') return '空'
  if (Array.isArray(value)) return value.map(shown).join('；') || '空'
  if (!isRecord(value)) return typeof value === 'string' ? value : JSON.stringify(value)
  const name = value['reason'] ?? value['name'] ?? value['code']
  if (!('validTo' in value)) return shown(name)
  return `${shown(name)}（${spanLabel({ validFrom: dayOf(value['validFrom']), validTo: dayOf(value['validTo']) })}）`
}

function dayOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
