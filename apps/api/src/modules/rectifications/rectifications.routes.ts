import { os } from '../../http/implementer.ts'
import { asking, type SignedInContext, writing } from '../../http/request-context.ts'
import { issueOrders } from './issue-orders.ts'
import { cancelOrder, extendOrder } from './keep-deadline.ts'
import { listOrders, showOrder } from './list-orders.ts'
import { replyToOrder } from './reply-to-order.ts'
import { acceptReply, recheckItem, sendBackReply } from './review-order.ts'
import { showOrderable } from './show-orderable.ts'

export const rectificationsRoutes = {
  list: os.rectifications.list.handler(({ input, context }) => listOrders(asking(context), input)),
  get: os.rectifications.get.handler(({ input, context }) => showOrder(asking(context), input.id)),
  orderable: os.rectifications.orderable.handler(({ input, context }) =>
    showOrderable(asking(context).source, input.period),
  ),
  issue: os.rectifications.issue.handler(({ input, context }) =>
    issueOrders({ ...stepping(context), source: asking(context).source }, input),
  ),
  extend: os.rectifications.extend.handler(({ input, context }) => extendOrder(stepping(context, input.reason), input)),
  cancel: os.rectifications.cancel.handler(({ input, context }) => cancelOrder(stepping(context, input.reason), input)),
  reply: os.rectifications.reply.handler(({ input, context }) =>
    replyToOrder({ ...stepping(context), user: context.user }, input),
  ),
  accept: os.rectifications.accept.handler(({ input, context }) => acceptReply(stepping(context), input)),
  sendBack: os.rectifications.sendBack.handler(({ input, context }) =>
    sendBackReply(stepping(context, input.reason), input),
  ),
  recheck: os.rectifications.recheck.handler(({ input, context }) => recheckItem(stepping(context), input)),
}

function stepping(context: SignedInContext, reason?: string) {
  return { writing: writing(context, reason), clock: context.deps.clock, userId: context.user.id }
}
