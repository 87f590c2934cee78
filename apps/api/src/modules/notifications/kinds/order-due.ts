import { addDays, dayLabel, daysBetween } from '@mingkao/rules'
import type { EventKind, OpenOrder } from './event-kind.ts'

/** How many days ahead of the last day people are reminded of a report. */
const AHEAD = 3

/** 整改通知: the report is due soon, is overdue, and has come in. */
export const orderDue: EventKind = {
  id: 'order-due',
  label: '整改期限',
  observe: ({ day, orders }) => orders.flatMap((order) => observationOf(order, day)),
}

function observationOf(
  { id, title, unit, dueOn, isAwaited }: OpenOrder,
  day: string,
): ReturnType<EventKind['observe']> {
  const common = { subject: String(id), units: [unit.code], href: `/rectifications?order=${id}` }
  const due = `${unit.name}；整改报告应于${dayLabel(dueOn)}前报送。`
  if (!isAwaited) {
    return [
      { ...common, state: 'reported', level: 'calm', title: `“${title}”的整改报告已报送`, detail: `${unit.name}。` },
    ]
  }
  if (day > dueOn) {
    const overdue = `“${title}”已逾期，请立即报送整改报告`
    return [{ ...common, state: `overdue@${dueOn}`, level: 'alarm', title: overdue, detail: due }]
  }
  if (day < addDays(dueOn, -AHEAD)) return []
  const left = daysBetween(day, dueOn)
  const words = left === 0 ? '今天到期' : `还有${left}天到期`
  return [{ ...common, state: `near@${dueOn}`, level: 'warning', title: `“${title}”${words}`, detail: due }]
}
