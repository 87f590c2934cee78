import type { ColumnEvent } from '@mingkao/contract'
import { addDays, lastFreshDay, nearLimitDays } from '@mingkao/rules'
import { type ColumnAudit, columnHistoryRepository, type ObservationRow } from './column-history.repository.ts'
import { describeChanges } from './describe-changes.ts'
import type { Asking } from './list-columns.ts'
import { unitRef } from './columns.presenter.ts'
import { type FoundColumn, requireColumn } from './require-column.ts'
import type { RegisterRow } from './register.repository.ts'

const ACTIONS: Readonly<Record<string, string>> = {
  'create-column': '新增栏目',
  'edit-column': '修改栏目',
  'bulk-edit-columns': '批量修改',
  'hand-over-columns': '移交',
  'move-column': '移动栏目',
  'archive-column': '下线归档',
  'reopen-column': '重新开放',
  'restore-column': '恢复旧版',
  'edit-assignment': '更正分工',
  'undo-column-changes': '撤销修改',
  'import-columns': '分工表导入',
  'undo-import-columns': '撤销分工表导入',
  'delete-column': '删除栏目',
  'carry-on-column': '随单位合并或停用移交',
  'undo-carry-on-column': '撤销随单位的移交',
}

/** 沿革: who changed what and why, and the days that follow from its updates; newest first. @throws Refusal NOT_FOUND, FORBIDDEN */
export async function showHistory(asking: Asking, code: string): Promise<ColumnEvent[]> {
  const found = await requireColumn(asking, code)
  const history = columnHistoryRepository(asking.source.db.pool)
  const now = asking.source.clock.now()
  const audits = await history.findAudits(code)
  const { rows: observations } = await history.listObservations(found.row.id, { page: 1, pageSize: 500 })
  const days = await history.findUpdateDays(found.row.id, now)
  const events = [
    ...audits.flatMap(changeEvent),
    ...observations.map(observationEvent),
    ...termEvents(found.row),
    ...limitEvents(found, days),
    ...dayEvents(found.row),
  ]
  return events.toSorted(newestFirst)
}

function newestFirst(a: ColumnEvent, b: ColumnEvent): number {
  if (a.on !== b.on) return a.on < b.on ? 1 : -1
  if (a.at !== b.at) return (a.at ?? '') < (b.at ?? '') ? 1 : -1
  return 0
}

const EVENT: Pick<ColumnEvent, 'at' | 'detail' | 'actor' | 'reason' | 'changes' | 'changeId'> = {
  at: null,
  detail: null,
  actor: null,
  reason: null,
  changes: [],
  changeId: null,
}

function changeEvent({ id, at, on, actor, action, reason, before, after }: ColumnAudit): ColumnEvent[] {
  const changes = describeChanges(before, after)
  if (changes.length === 0) return []
  return [
    {
      ...EVENT,
      id: `change/${id}`,
      kind: 'change',
      on,
      at: at.toISOString(),
      title: ACTIONS[action] ?? action,
      actor,
      reason,
      changes,
      changeId: after ? id : null,
    },
  ]
}

function observationEvent(row: ObservationRow): ColumnEvent {
  const seen = row.isBlank ? '页面空白' : row.lastUpdatedOn === null ? '未见日期' : `最新一条${row.lastUpdatedOn}`
  return {
    ...EVENT,
    id: `observation/${row.id}`,
    kind: 'observation',
    on: row.observedOn,
    title: row.kind === 'manual' ? '人工核查' : '栏目巡检',
    detail: [seen, row.note, row.evidenceText, row.evidenceUrl].filter(Boolean).join('；'),
    actor: row.by,
  }
}

function termEvents({ keepers }: RegisterRow): ColumnEvent[] {
  const terms = (keepers ?? []).toSorted((a, b) => (a.role < b.role ? -1 : 1))
  return terms.map(({ id, name, role, from, to }) => ({
    ...EVENT,
    id: `assignment/${id}`,
    kind: 'assignment',
    on: from,
    title: role === 'lead' ? '责任登记' : '协办登记',
    detail: `${name}为${role === 'lead' ? '责任单位' : '协办单位'}${to === null ? '' : `，至${addDays(to, -1)}`}`,
  }))
}

/** 预警日与超期日 of the present gap, and the days on which earlier gaps went past the limit. */
function limitEvents({ opened, column, row }: FoundColumn, days: readonly string[]): ColumnEvent[] {
  const { limit, lastUpdatedOn } = column
  const { scheme, day: today } = opened
  const events: ColumnEvent[] = []
  if (lastUpdatedOn !== null) {
    const source = column.lastUpdateSource === 'children' ? '下级栏目更新' : '最近更新'
    events.push({ ...EVENT, id: 'publication', kind: 'publication', on: lastUpdatedOn, title: source })
  }
  if (limit === null || scheme === null) return events
  for (const [at, from] of days.entries()) {
    const next = days[at + 1]
    const dueOn = lastFreshDay(limit, from, opened.calendar)
    if (dueOn === null || next === undefined || next <= dueOn) continue
    events.push(reached(dueOn, { label: column.limitLabel, row, detail: `上次更新${from}，至${next}才更新` }))
  }
  const { dueOn } = column
  if (lastUpdatedOn === null || dueOn === null) return events
  for (const { percent, day } of nearLimitDays({ lastUpdatedOn, dueOn }, scheme.indicators['column-freshness'])) {
    if (day > today || day > dueOn) continue
    events.push({ ...EVENT, id: `near/${percent}`, kind: 'near-limit', on: day, title: `预警${percent}%` })
  }
  if (dueOn < today)
    events.push(reached(dueOn, { label: column.limitLabel, row, detail: `自${addDays(dueOn, 1)}起计超期` }))
  return events
}

function reached(
  dueOn: string,
  { label, row, detail }: { label: string | null; row: RegisterRow; detail: string },
): ColumnEvent {
  const stale = addDays(dueOn, 1)
  const lead = row.keepers?.find(
    ({ role, from, to }) => role === 'lead' && from <= stale && (to === null || to > stale),
  )
  return {
    ...EVENT,
    id: `limit/${dueOn}`,
    kind: 'limit-reached',
    on: dueOn,
    title: `到达${label ?? ''}上限`,
    detail: `${detail}，当日责任单位${lead ? unitRef(lead).name : '无'}`,
  }
}

function dayEvents({ openedOn, archivedOn, archiveNotice }: RegisterRow): ColumnEvent[] {
  const opened =
    openedOn === null ? [] : [{ ...EVENT, id: 'opened', kind: 'opened' as const, on: openedOn, title: '开设' }]
  if (archivedOn === null) return opened
  return [
    ...opened,
    { ...EVENT, id: 'archived', kind: 'archived' as const, on: archivedOn, title: '下线归档', detail: archiveNotice },
  ]
}
