import type { ColumnChange } from '@mingkao/contract'
import { limitLabel, updateLimitSchema } from '@mingkao/rules'
import type { AssignmentRecord, ColumnRecord } from './column-record.ts'

type Field = { field: string; label: string; read: (record: ColumnRecord) => string | null }

const FIELDS: readonly Field[] = [
  { field: 'name', label: '栏目名称', read: ({ name }) => name },
  { field: 'parent', label: '上级栏目', read: parentPath },
  { field: 'url', label: '链接', read: ({ url }) => url },
  { field: 'category', label: '类别', read: ({ category }) => category },
  { field: 'limit', label: '更新期限', read: ({ limit }) => limitText(limit) },
  { field: 'lead', label: '责任单位', read: ({ assignments }) => lastLead(assignments)?.unitName ?? null },
  { field: 'leadFrom', label: '责任起始', read: ({ assignments }) => lastLead(assignments)?.from ?? null },
  { field: 'leadTo', label: '责任截止', read: ({ assignments }) => lastLead(assignments)?.to ?? null },
  { field: 'supporting', label: '协办单位', read: ({ assignments }) => supportingText(assignments) },
  {
    field: 'responsibleLeader',
    label: '分管领导',
    read: ({ assignments }) => lastLead(assignments)?.responsibleLeader ?? null,
  },
  { field: 'contact', label: '联系人', read: ({ assignments }) => lastLead(assignments)?.contact ?? null },
  { field: 'openedOn', label: '开设日期', read: ({ openedOn }) => openedOn },
  { field: 'archivedOn', label: '归档日期', read: ({ archivedOn }) => archivedOn },
  { field: 'archiveNotice', label: '下线公告', read: ({ archiveNotice }) => archiveNotice },
  { field: 'exemptReason', label: '免检原因', read: ({ exemptReason }) => exemptReason },
  { field: 'remark', label: '备注', read: ({ remark }) => remark },
  { field: 'path', label: '栏目路径', read: ({ path }) => path },
  { field: 'position', label: '次序', read: ({ position }) => (position === null ? null : String(position + 1)) },
]

/** 改前改后, field by field, as the table writes them; null on either side: the column was not there. */
export function describeChanges(before: ColumnRecord | null, after: ColumnRecord | null): ColumnChange[] {
  const changes = FIELDS.flatMap(({ field, label, read }): ColumnChange[] => {
    const from = before && read(before)
    const to = after && read(after)
    return from === to ? [] : [{ field, label, from, to }]
  })
  const earlier = before && after ? earlierTerms(before, after) : []
  // A path that only follows from the name or the place is not told twice.
  const isTold = changes.some(({ field }) => field === 'name' || field === 'parent')
  return [...changes.filter(({ field }) => field !== 'path' || !isTold), ...earlier]
}

/** Terms before the last one, where they were corrected. */
function earlierTerms(before: ColumnRecord, after: ColumnRecord): ColumnChange[] {
  const last = lastLead(before.assignments)
  const isLastChanged = last !== lastLead(after.assignments) && termKey(last) !== termKey(lastLead(after.assignments))
  if (isLastChanged || termsText(before) === termsText(after)) return []
  if (supportingText(before.assignments) !== supportingText(after.assignments)) return []
  return [{ field: 'assignments', label: '历任分工', from: termsText(before), to: termsText(after) }]
}

function termsText({ assignments }: ColumnRecord): string {
  return assignments.map(termText).join('、')
}

function termKey(term: AssignmentRecord | undefined): string {
  return JSON.stringify(term ? { ...term, version: 0 } : null)
}

function termText({ unitName, role, from, to }: AssignmentRecord): string {
  return `${unitName}${role === 'lead' ? '' : '（协办）'}${from}至${to ?? '今'}`
}

function lastLead(assignments: readonly AssignmentRecord[]): AssignmentRecord | undefined {
  return assignments
    .filter(({ role }) => role === 'lead')
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .at(-1)
}

function supportingText(assignments: readonly AssignmentRecord[]): string | null {
  const names = assignments.flatMap(({ role, to, unitName }) =>
    role === 'supporting' && to === null ? [unitName] : [],
  )
  return names.length === 0 ? null : names.join('、')
}

function parentPath({ path, parent }: ColumnRecord): string | null {
  if (parent === null) return null
  const end = path.lastIndexOf('/')
  return end < 0 ? parent : path.slice(0, end)
}

function limitText(limit: unknown): string | null {
  const parsed = updateLimitSchema.safeParse(limit)
  return parsed.success ? limitLabel(parsed.data) : null
}
