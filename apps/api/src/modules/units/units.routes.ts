import { today } from '../../domain-day.ts'
import { os } from '../../http/implementer.ts'
import { writing } from '../../http/request-context.ts'
import { createUnit, endExemption, exemptUnit, updateUnit } from './edit-unit.ts'
import { listUnits } from './units.repository.ts'

export const unitsRoutes = {
  list: os.units.list.handler(({ input, context: { deps } }) =>
    listUnits(deps.db.prisma, { ...input, today: today(deps.clock) }),
  ),
  create: os.units.create.handler(({ input, context }) => createUnit(writing(context, input.reason), input)),
  update: os.units.update.handler(({ input, context }) => updateUnit(writing(context, input.reason), input)),
  exempt: os.units.exempt.handler(({ input, context }) => exemptUnit(writing(context, input.reason), input)),
  endExemption: os.units.endExemption.handler(({ input, context }) =>
    endExemption(writing(context, input.reason), { ...input, today: today(context.deps.clock) }),
  ),
}
