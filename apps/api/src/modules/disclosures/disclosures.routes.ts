import type { Disclosure } from '@mingkao/contract'
import { os } from '../../http/implementer.ts'
import { asking, type SignedInContext, writing } from '../../http/request-context.ts'
import { openRegister } from '../assessments/index.ts'
import { type RegisterContext, withdrawRows } from '../registers/index.ts'
import { bulkChangeDisclosures, restoreDisclosures } from './bulk-change.ts'
import { countQuarters } from './count-quarters.ts'
import { disclosureRegister } from './disclosure-register.ts'
import type { DisclosureRow } from './disclosures.repository.ts'
import { judgeDisclosures } from './judge-disclosures.ts'
import { listDisclosures, showDisclosure } from './list-disclosures.ts'
import { restoreDisclosureVersion } from './restore-version.ts'
import { createDisclosure, updateDisclosure } from './save-disclosure.ts'

export const disclosuresRoutes = {
  list: os.disclosures.list.handler(({ input, context }) => listDisclosures(asking(context), input)),
  quarters: os.disclosures.quarters.handler(({ input, context }) => countQuarters(asking(context), input.year)),
  get: os.disclosures.get.handler(({ input, context }) => showDisclosure(asking(context), input.id)),
  create: os.disclosures.create.handler(async ({ input: { reason, ...input }, context }) =>
    judged(context, [await createDisclosure(changing(context, reason), input)]),
  ),
  update: os.disclosures.update.handler(async ({ input: { reason, ...input }, context }) =>
    judged(context, await updateDisclosure(changing(context, reason), input)),
  ),
  withdraw: os.disclosures.withdraw.handler(async ({ input: { reason, ...row }, context }) =>
    judged(context, await withdrawRows(changing(context, reason), disclosureRegister, { rows: [row], reason })),
  ),
  restore: os.disclosures.restore.handler(async ({ input: { reason, ...row }, context }) =>
    judged(context, await restoreDisclosures(changing(context, reason), [row])),
  ),
  restoreVersion: os.disclosures.restoreVersion.handler(async ({ input: { reason, ...input }, context }) =>
    judged(context, await restoreDisclosureVersion(changing(context, reason), input)),
  ),
  bulk: os.disclosures.bulk.handler(({ input, context }) =>
    bulkChangeDisclosures(changing(context, input.reason), input),
  ),
}

function changing(context: SignedInContext, reason: string | undefined): RegisterContext {
  return { write: writing(context, reason), clock: context.deps.clock }
}

/** The row as it now stands; its verdict is by the calendar and scheme, which the write has not touched. */
async function judged(context: SignedInContext, rows: readonly DisclosureRow[]): Promise<Disclosure> {
  const [disclosure] = judgeDisclosures(rows, await openRegister(asking(context).source, undefined))
  if (!disclosure) throw new Error('a row that was written is shown')
  return disclosure
}
