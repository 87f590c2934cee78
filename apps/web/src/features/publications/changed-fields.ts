import { formatMoment } from '../../lib/formats.ts'
import { isRecord } from '../../lib/is-record.ts'

export type ChangedField = { label: string; before: string; after: string }

/** Fields a reader knows; the rest of a stored row (ids, versions) says nothing to a person. */
const labels: Readonly<Record<string, string>> = {
  title: '标题',
  url: '网址',
  unit: '发布单位',
  column: '栏目',
  publishedAt: '发布时间',
  kind: '类型',
  withdrawnAt: '撤下时间',
}

const words: Readonly<Record<string, string>> = { original: '原创', repost: '转载' }

/** What an entry of the history changed, from the row before and the row after; nothing where one of them is missing. */
export function changedFields(changes: unknown): ChangedField[] {
  if (!isRecord(changes)) return []
  const { before, after } = changes
  if (!isRecord(before) || !isRecord(after)) return []
  return Object.entries(labels).flatMap(([key, label]) => {
    if (!(key in before) && !(key in after)) return []
    const [from, to] = [shown(before[key]), shown(after[key])]
    return from === to ? [] : [{ label, before: from, after: to }]
  })
}

function shown(value: unknown): string {
  if (value === null || value === undefined || value === '') return '空'
  if (isRecord(value)) return shown(value['name'] ?? value['path'] ?? value['code'])
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return /^\d{4}-\d\d-\d\dT/.test(text) ? formatMoment(text) : (words[text] ?? text)
}
