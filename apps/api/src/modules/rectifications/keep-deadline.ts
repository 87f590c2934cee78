import type { RectificationDetail } from '@mingkao/contract'
import { dayLabel } from '@mingkao/rules'
import { Refusal } from '../../refusal.ts'
import { changeOrder, type Edited, type Writing } from './change-order.ts'

/** 延长期限, with the reason. @throws Refusal UNPROCESSABLE, and as changeOrder does */
export function extendOrder(
  writing: Writing,
  { dueOn, reason, ...edited }: Edited & { dueOn: string; reason: string },
): Promise<RectificationDetail> {
  return changeOrder(writing, edited, (order, today) => {
    requireOpen(order)
    if (dueOn <= order.dueOn || dueOn < today) {
      throw new Refusal('UNPROCESSABLE', `新期限应晚于原期限${dayLabel(order.dueOn)}，且不早于今天。`)
    }
    return {
      action: 'extend-rectification-order',
      change: { dueOn },
      event: { kind: 'extended', note: `期限由${dayLabel(order.dueOn)}延至${dayLabel(dueOn)}：${reason}` },
      news: {
        title: `“${order.title}”期限延至${dayLabel(dueOn)}`,
        detail: `原因：${reason}`,
        to: { units: [order.unit.code] },
      },
    }
  })
}

/** 撤销: the order counts nowhere any more, and is kept. @throws Refusal UNPROCESSABLE, and as changeOrder does */
export function cancelOrder(
  writing: Writing,
  { reason, ...edited }: Edited & { reason: string },
): Promise<RectificationDetail> {
  return changeOrder(writing, edited, (order) => {
    if (order.state === 'cancelled') throw new Refusal('UNPROCESSABLE', '这件整改通知已经撤销。')
    return {
      action: 'cancel-rectification-order',
      change: { state: 'cancelled' },
      event: { kind: 'cancelled', note: reason },
      news: { title: `“${order.title}”已撤销`, detail: `原因：${reason}`, to: { units: [order.unit.code] } },
    }
  })
}

/** Still to be answered: neither done with nor cancelled. @throws Refusal UNPROCESSABLE */
export function requireOpen({ state }: RectificationDetail): void {
  if (state === 'cancelled') throw new Refusal('UNPROCESSABLE', '这件整改通知已经撤销，不能再办理。')
  if (state === 'accepted') throw new Refusal('UNPROCESSABLE', '这件整改通知已审核通过，不能再办理。')
}
