import { contract } from '@mingkao/contract'
import { implement } from '@orpc/server'
import { authorise } from '../auth/authorise.ts'
import { Refusal } from '../refusal.ts'
import type { RequestContext } from './request-context.ts'
import { requirePlainText } from './require-plain-text.ts'

/**
 * Where modules begin: `os.publications.list.handler(({ input, context }) => …)`. The route's policy has been enforced
 * and `context.user` is there.
 */
export const os = implement(contract)
  .$context<RequestContext>()
  .use(({ context, path, next }, input) => {
    const user = authorise(context.rights.of(path), context.user, input)
    if (!user || context.dataVersion === null) throw new Refusal('UNAUTHORIZED')
    requirePlainText(input)
    return next({ context: { user, dataVersion: context.dataVersion } })
  })

/** For the few routes whose policy is `'anyone'`: health, the first set-up. */
export const publicOs = implement(contract)
  .$context<RequestContext>()
  .use(({ context, path, next }, input) => {
    authorise(context.rights.of(path), context.user, input)
    requirePlainText(input)
    return next()
  })
