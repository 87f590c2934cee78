import type { RectificationDetail, ReplyToOrder } from '@mingkao/contract'
import { requireOwnUnit } from '../../auth/authorise.ts'
import type { SignedInUser } from '../../auth/signed-in-user.ts'
import { Refusal } from '../../refusal.ts'
import { bindAttachments } from '../attachments/index.ts'
import { changeOrder, type Writing } from './change-order.ts'
import { requireOpen } from './keep-deadline.ts'
import { REPLY_RECORD } from './list-orders.ts'

/**
 * 报送整改报告, by the unit itself. Late is what comes after the day it is due by; it stays late, whatever comes after.
 * @throws Refusal FORBIDDEN for another unit's, UNPROCESSABLE, and as changeOrder does
 */
export function replyToOrder(
  { user, ...writing }: Writing & { user: SignedInUser },
  { id, version, attachments, ...reply }: ReplyToOrder,
): Promise<RectificationDetail> {
  return changeOrder(writing, { id, version }, (order, today) => {
    requireOwnUnit(user, order.unit.code)
    requireOpen(order)
    if (order.state === 'replied') throw new Refusal('UNPROCESSABLE', '报告已报送，正在等待审核，不能重复报送。')
    if (order.asksPlan && !reply.hasPlan) {
      throw new Refusal('UNPROCESSABLE', '本通知要求随报告报送年度政策解读计划，请附上计划并勾选后再报送。', {
        fields: [{ path: 'hasPlan', message: '请附上年度政策解读计划' }],
      })
    }
    const isLate = today > order.dueOn
    return {
      action: 'reply-to-rectification-order',
      change: {
        state: 'replied',
        repliedOn: today,
        ...(isLate && order.asksReport && { lateDueOn: order.dueOn, lateRepliedOn: today }),
      },
      event: { kind: 'replied', note: reply.note },
      write: async (writes, tx) => {
        const added = await writes.addReply(id, { ...reply, repliedOn: today, repliedBy: user.name })
        await bindAttachments(tx, { record: { kind: REPLY_RECORD, id: String(added) }, attachments, user })
      },
      news: {
        title: `${order.unit.name}报送了“${order.title}”的整改报告`,
        detail: isLate ? '逾期报送，等待审核。' : '等待审核。',
        to: { office: true },
      },
    }
  })
}
