import type { Interpretation } from '@mingkao/contract'
import { os } from '../../http/implementer.ts'
import { asking, type SignedInContext, writing } from '../../http/request-context.ts'
import { openRegister } from '../assessments/index.ts'
import { type RegisterContext, restoreRows, withdrawRows } from '../registers/index.ts'
import { bulkChangeInterpretations } from './bulk-change.ts'
import { interpretationRegister } from './interpretation-register.ts'
import type { InterpretationRow } from './interpretations.repository.ts'
import { judgeInterpretations } from './judge-interpretations.ts'
import { listInterpretations, showInterpretation } from './list-interpretations.ts'
import { restoreInterpretationVersion } from './restore-version.ts'
import { createInterpretation, updateInterpretation } from './save-interpretation.ts'

export const interpretationsRoutes = {
  list: os.interpretations.list.handler(({ input, context }) => listInterpretations(asking(context), input)),
  get: os.interpretations.get.handler(({ input, context }) => showInterpretation(asking(context), input.id)),
  create: os.interpretations.create.handler(async ({ input: { reason, ...input }, context }) =>
    judged(context, [await createInterpretation(changing(context, reason), input)]),
  ),
  update: os.interpretations.update.handler(async ({ input: { reason, ...input }, context }) =>
    judged(context, await updateInterpretation(changing(context, reason), input)),
  ),
  withdraw: os.interpretations.withdraw.handler(async ({ input: { reason, ...row }, context }) =>
    judged(context, await withdrawRows(changing(context, reason), interpretationRegister, { rows: [row], reason })),
  ),
  restore: os.interpretations.restore.handler(async ({ input: { reason, ...row }, context }) =>
    judged(context, await restoreRows(changing(context, reason), interpretationRegister, [row])),
  ),
  restoreVersion: os.interpretations.restoreVersion.handler(async ({ input: { reason, ...input }, context }) =>
    judged(context, await restoreInterpretationVersion(changing(context, reason), input)),
  ),
  bulk: os.interpretations.bulk.handler(({ input, context }) =>
    bulkChangeInterpretations(changing(context, input.reason), input),
  ),
}

function changing(context: SignedInContext, reason: string | undefined): RegisterContext {
  return { write: writing(context, reason), clock: context.deps.clock }
}

/** The row as it now stands, judged beside the unit's others. */
async function judged(context: SignedInContext, rows: readonly InterpretationRow[]): Promise<Interpretation> {
  const [interpretation] = judgeInterpretations(rows, await openRegister(asking(context).source, undefined))
  if (!interpretation) throw new Error('a row that was written is shown')
  return interpretation
}
