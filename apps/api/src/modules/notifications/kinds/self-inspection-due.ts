import { addDays, dayLabel, daysBetween } from '@mingkao/rules'
import type { EventKind, OpenSheet } from './event-kind.ts'

/** How many days ahead of the last day people are reminded of a sheet. */
const AHEAD = 3

/** 逐条自查: the sheet is due soon, is overdue, and has come in. */
export const selfInspectionDue: EventKind = {
  id: 'self-inspection-due',
  label: '自查期限',
  observe: ({ day, sheets }) => sheets.flatMap((sheet) => observationOf(sheet, day)),
}

function observationOf(
  { id, checklist, unit, round, dueOn, isAwaited }: OpenSheet,
  day: string,
): ReturnType<EventKind['observe']> {
  const common = {
    subject: String(id),
    units: [unit.code],
    href: `/self-inspection/${id}`,
    officeHref: `/checklists/rounds/${round}`,
    detail: `${unit.name}；应于${dayLabel(dueOn)}前填报、签字并提交。`,
  }
  if (!isAwaited) {
    const title = `“${checklist}”已提交`
    return [{ ...common, state: 'submitted', level: 'calm', title, detail: `${unit.name}。` }]
  }
  if (day > dueOn) {
    return [{ ...common, state: `overdue@${dueOn}`, level: 'alarm', title: `“${checklist}”逾期未提交` }]
  }
  if (day < addDays(dueOn, -AHEAD)) return []
  const left = daysBetween(day, dueOn)
  const title = `“${checklist}”${left === 0 ? '今天到期' : `还有${left}天到期`}`
  return [{ ...common, state: `near@${dueOn}`, level: 'warning', title }]
}
