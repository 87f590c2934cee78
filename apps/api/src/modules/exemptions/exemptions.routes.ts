import { os } from '../../http/implementer.ts'
import { asking, type SignedInContext, writing } from '../../http/request-context.ts'
import { askExemption } from './ask-exemption.ts'
import { decideExemption, revokeExemption, withdrawExemption } from './decide-exemption.ts'
import { listExemptions, showExemption } from './list-exemptions.ts'

export const exemptionsRoutes = {
  list: os.exemptions.list.handler(({ input, context }) => listExemptions(asking(context), input)),
  get: os.exemptions.get.handler(({ input, context }) => showExemption(asking(context), input.id)),
  ask: os.exemptions.ask.handler(({ input, context }) => askExemption(stepping(context), input)),
  withdraw: os.exemptions.withdraw.handler(({ input, context }) =>
    withdrawExemption(stepping(context, input.reason), input),
  ),
  approve: os.exemptions.approve.handler(({ input, context }) =>
    decideExemption(stepping(context, input.reason), input, 'approved'),
  ),
  refuse: os.exemptions.refuse.handler(({ input, context }) =>
    decideExemption(stepping(context, input.reason), input, 'refused'),
  ),
  revoke: os.exemptions.revoke.handler(({ input, context }) => revokeExemption(stepping(context, input.reason), input)),
}

function stepping(context: SignedInContext, reason?: string) {
  return { ...asking(context), writing: writing(context, reason) }
}
