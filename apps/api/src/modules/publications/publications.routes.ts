import { os } from '../../http/implementer.ts'
import { type SignedInContext, writing } from '../../http/request-context.ts'
import type { ChangeContext } from './change-publication.ts'
import { correctPublication } from './correct-publication.ts'
import { createPublication } from './create-publication.ts'
import { listPublications } from './list-publications.ts'
import { lookupsRepository } from './lookups.repository.ts'
import { publicationsRepository } from './publications.repository.ts'
import { showPublication } from './show-publication.ts'
import { restorePublication, withdrawPublication } from './withdraw-publication.ts'

export const publicationsRoutes = {
  list: os.publications.list.handler(({ input, context }) => listPublications(reading(context), input)),
  get: os.publications.get.handler(({ input, context }) => showPublication(reading(context), input)),
  create: os.publications.create.handler(({ input: { reason, ...input }, context }) =>
    createPublication(changing(context, reason), input),
  ),
  correct: os.publications.correct.handler(({ input: { reason, ...input }, context }) =>
    correctPublication(changing(context, reason), input),
  ),
  withdraw: os.publications.withdraw.handler(({ input, context }) =>
    withdrawPublication(changing(context, input.reason), input),
  ),
  restore: os.publications.restore.handler(({ input: { reason, ...input }, context }) =>
    restorePublication(changing(context, reason), input),
  ),
}

function reading({ deps: { db, clock }, user }: SignedInContext) {
  return { publications: publicationsRepository(db.pool), lookups: lookupsRepository(db.pool), clock, user }
}

function changing(context: SignedInContext, reason: string): ChangeContext {
  return { write: writing(context, reason), clock: context.deps.clock }
}
