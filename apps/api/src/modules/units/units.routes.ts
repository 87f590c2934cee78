import { today } from '../../domain-day.ts'
import { os } from '../../http/implementer.ts'
import { writing } from '../../http/request-context.ts'
import { arrangeUnits } from './arrange-units.ts'
import { closeUnit } from './close-unit.ts'
import { createUnit, placeUnit, setAliases, updateUnit } from './edit-unit.ts'
import { endExemption, exemptionReason, exemptUnit } from './exempt-unit.ts'
import { mergeUnit } from './merge-unit.ts'
import { renameUnit } from './rename-unit.ts'
import { showUnit } from './show-unit.ts'
import { undoChange } from './undo-change.ts'
import { listUnits } from './units.repository.ts'

export const unitsRoutes = {
  list: os.units.list.handler(({ input, context: { deps } }) =>
    listUnits(deps.db.prisma, { ...input, today: today(deps.clock) }),
  ),
  get: os.units.get.handler(({ input, context: { deps } }) =>
    showUnit(deps.db, { ...input, today: today(deps.clock) }),
  ),
  create: os.units.create.handler(({ input, context }) => createUnit(writing(context, input.reason), input)),
  update: os.units.update.handler(({ input, context }) => updateUnit(writing(context, input.reason), input)),
  place: os.units.place.handler(({ input, context }) => placeUnit(writing(context, input.reason), input)),
  arrange: os.units.arrange.handler(({ input: { reason, ...order }, context }) =>
    arrangeUnits(writing(context, reason), order, today(context.deps.clock)),
  ),
  setAliases: os.units.setAliases.handler(({ input, context }) => setAliases(writing(context, input.reason), input)),
  rename: os.units.rename.handler(({ input, context }) =>
    renameUnit(writing(context, input.reason), { ...input, today: today(context.deps.clock) }),
  ),
  merge: os.units.merge.handler(({ input, context }) =>
    mergeUnit(writing(context, input.reason), { ...input, today: today(context.deps.clock) }),
  ),
  close: os.units.close.handler(({ input, context }) => closeUnit(writing(context, input.reason), input)),
  undo: os.units.undo.handler(({ input, context }) => undoChange(writing(context, input.reason), input)),
  exempt: os.units.exempt.handler(({ input, context }) => exemptUnit(writing(context, exemptionReason(input)), input)),
  endExemption: os.units.endExemption.handler(({ input, context }) =>
    endExemption(writing(context, input.reason), { ...input, today: today(context.deps.clock) }),
  ),
}
