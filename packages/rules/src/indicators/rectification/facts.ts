import type { OrderFact } from '../../kernel/ledger.ts'
import type { Occasion } from '../../kernel/occasion.ts'

/** `settled`: answered in time, or late in an earlier period, whose score it belongs to. */
export type OrderState = 'overdue' | 'open' | 'settled'

/** 逾期: not answered by the end of the due day. A report that came late stays a fault of the period it was due in. */
export function orderState(order: OrderFact, occasion: Occasion): OrderState {
  const { dueOn } = order
  const { day } = occasion.at
  const answeredOn = order.answeredOn !== null && order.answeredOn <= day ? order.answeredOn : null
  if (answeredOn === null) return dueOn < day ? 'overdue' : 'open'
  return answeredOn > dueOn && dueOn >= occasion.period.start ? 'overdue' : 'settled'
}
