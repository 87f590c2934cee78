import type { Recheck, RectificationDetail } from '@mingkao/contract'
import { dayLabel } from '@mingkao/rules'
import { Refusal } from '../../refusal.ts'
import { changeOrder, type Edited, type Writing } from './change-order.ts'
import { requireOpen } from './keep-deadline.ts'

/** 审核通过. Whether the problems are gone is another matter: see recheckItem. @throws Refusal UNPROCESSABLE, and as changeOrder does */
export function acceptReply(
  writing: Writing,
  { note, ...edited }: Edited & { note: string },
): Promise<RectificationDetail> {
  return changeOrder(writing, edited, (order, today) => {
    requireOpen(order)
    if (order.state !== 'replied' && order.asksReport) {
      throw new Refusal('UNPROCESSABLE', '单位还没有报送整改报告，不能审核。')
    }
    return {
      action: 'accept-rectification-reply',
      change: { state: 'accepted' },
      event: { kind: 'accepted', note },
      write: (writes) =>
        writes.decide(edited.id, { verdict: 'accepted', reason: note, on: today, by: writing.writing.actor.name }),
      news: { title: `“${order.title}”的整改报告已通过`, detail: note, to: { units: [order.unit.code] } },
    }
  })
}

/** 退回补充: with a reason and a new last day. @throws Refusal UNPROCESSABLE, and as changeOrder does */
export function sendBackReply(
  writing: Writing,
  { dueOn, reason, ...edited }: Edited & { dueOn: string; reason: string },
): Promise<RectificationDetail> {
  return changeOrder(writing, edited, (order, today) => {
    if (order.state !== 'replied') throw new Refusal('UNPROCESSABLE', '没有等待审核的整改报告。')
    if (dueOn < today || dueOn < order.issuedOn) throw new Refusal('UNPROCESSABLE', '重新报送的期限不能早于今天。')
    return {
      action: 'send-back-rectification-reply',
      change: { state: 'returned', dueOn },
      event: { kind: 'returned', note: `${reason}（请于${dayLabel(dueOn)}前重新报送）` },
      write: (writes) =>
        writes.decide(edited.id, { verdict: 'returned', reason, on: today, by: writing.writing.actor.name }),
      news: {
        title: `“${order.title}”的整改报告被退回`,
        detail: `原因：${reason}。请于${dayLabel(dueOn)}前重新报送。`,
        to: { units: [order.unit.code] },
      },
    }
  })
}

type Rechecked = Edited & { item: number; result: Recheck; note: string }

/** 复查一个问题: 已整改 or 未整改. @throws Refusal NOT_FOUND, UNPROCESSABLE, and as changeOrder does */
export function recheckItem(
  writing: Writing,
  { item, result, note, ...edited }: Rechecked,
): Promise<RectificationDetail> {
  return changeOrder(writing, edited, (order, today) => {
    if (order.state === 'cancelled') throw new Refusal('UNPROCESSABLE', '这件整改通知已经撤销，不能再办理。')
    const problem = order.problems.find(({ id }) => id === item)
    if (!problem) throw new Refusal('NOT_FOUND', '这件整改通知里没有这个问题。')
    const words = result === 'fixed' ? '已整改' : '未整改'
    return {
      action: 'recheck-rectification-item',
      change: {},
      event: { kind: 'rechecked', note: `${problem.title}：${words}${note === '' ? '' : `（${note}）`}` },
      write: (writes) => writes.recheck(item, { result, on: today, name: writing.writing.actor.name, note }),
      news:
        result === 'fixed'
          ? null
          : { title: `复查未整改：${problem.title}`, detail: note, to: { units: [order.unit.code] } },
    }
  })
}
