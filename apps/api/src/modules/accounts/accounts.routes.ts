import { withSqlTransaction } from '../../db/with-transaction.ts'
import { os } from '../../http/implementer.ts'
import { asking, type SignedInContext, writing } from '../../http/request-context.ts'
import { recordAccount, restoreAccount, updateAccount } from './edit-account.ts'
import { listAccountPosts, listAccounts, showAccount } from './list-accounts.ts'
import { correctPost, restorePost, withdrawPost } from './posts/change-post.ts'
import { createPost } from './posts/create-post.ts'
import { approveRegistration, rejectRegistration, withdrawRegistration } from './registrations/decide-registration.ts'
import { amendRegistration, createRegistration, type Filing } from './registrations/save-registration.ts'
import { listRegistrations, showRegistration } from './registrations/show-registration.ts'
import { showAccountHistory } from './show-history.ts'
import { takeSteps } from './take-steps.ts'

export const accountsRoutes = {
  list: os.accounts.list.handler(({ input, context }) => listAccounts(asking(context), input)),
  get: os.accounts.get.handler(({ input, context }) => showAccount(asking(context), input)),
  history: os.accounts.history.handler(({ input, context }) => showAccountHistory(asking(context), input.code)),
  posts: os.accounts.posts.handler(({ input, context }) => listAccountPosts(asking(context), input)),
  record: os.accounts.record.handler(async ({ input: { reason, ...input }, context }) => {
    const code = await recordAccount(filing(context, reason), input)
    return showAccount(asking(context), { code })
  }),
  update: os.accounts.update.handler(async ({ input: { reason, ...input }, context }) => {
    await updateAccount(filing(context, reason), input)
    return showAccount(asking(context), { code: input.code })
  }),
  step: os.accounts.step.handler(({ input: { reason, ...input }, context }) =>
    takeSteps(filing(context, reason), input),
  ),
  restore: os.accounts.restore.handler(async ({ input: { reason, ...input }, context }) => {
    await restoreAccount(filing(context, reason), input)
    return showAccount(asking(context), { code: input.code })
  }),
  createPost: os.accounts.createPost.handler(({ input, context }) =>
    withSqlTransaction(writing(context), (tx) => createPost(tx, { clock: context.deps.clock, ...input })),
  ),
  correctPost: os.accounts.correctPost.handler(({ input: { reason, ...input }, context }) =>
    correctPost(filing(context, reason), input),
  ),
  withdrawPost: os.accounts.withdrawPost.handler(({ input, context }) =>
    withdrawPost(filing(context, input.reason), input),
  ),
  restorePost: os.accounts.restorePost.handler(({ input: { reason, ...input }, context }) =>
    restorePost(filing(context, reason), input),
  ),
}

export const registrationsRoutes = {
  list: os.registrations.list.handler(({ input, context }) => listRegistrations(reading(context), input)),
  get: os.registrations.get.handler(({ input, context }) => showRegistration(reading(context), input.id)),
  create: os.registrations.create.handler(({ input, context }) => createRegistration(filing(context), input)),
  amend: os.registrations.amend.handler(({ input, context }) => amendRegistration(filing(context), input)),
  approve: os.registrations.approve.handler(({ input, context }) =>
    approveRegistration(filing(context, input.opinion ?? undefined), input),
  ),
  reject: os.registrations.reject.handler(({ input, context }) =>
    rejectRegistration(filing(context, input.reason), input),
  ),
  withdraw: os.registrations.withdraw.handler(({ input, context }) =>
    withdrawRegistration(filing(context, input.reason), input),
  ),
}

function reading({ deps: { db }, user }: SignedInContext) {
  return { pool: db.pool, user }
}

function filing(context: SignedInContext, reason?: string): Filing {
  return { write: writing(context, reason), clock: context.deps.clock, user: context.user }
}
