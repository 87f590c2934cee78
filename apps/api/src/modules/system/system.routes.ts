import { os, publicOs } from '../../http/implementer.ts'
import { writing } from '../../http/request-context.ts'
import { createPeriod } from '../periods/index.ts'
import { publishShippedScheme } from '../schemes/index.ts'
import { describeSystem } from './describe-system.ts'
import { checkFirstAdmin, createFirstAdmin } from './first-admin.ts'
import { systemRepository } from './system.repository.ts'

export const systemRoutes = {
  info: os.system.info.handler(({ context }) => describeSystem(context.deps)),
  health: publicOs.system.health.handler(async ({ context: { deps } }) => {
    // It listens only once everything has been migrated and loaded; what can fail since is the database.
    await deps.db.pool.query('select from fact_versions limit 1')
    return { status: 'ok' as const }
  }),
  setup: {
    check: publicOs.system.setup.check.handler(async ({ input, context }) => ({
      isValid: await checkFirstAdmin(context.deps, input.token),
    })),
    createFirstAdmin: publicOs.system.setup.createFirstAdmin.handler(async ({ input, context }) => ({
      username: await createFirstAdmin(context.deps, context.requestId, input),
    })),
    state: os.system.setup.state.handler(({ context }) => systemRepository(context.deps.db.prisma).findLacks()),
    publishScheme: os.system.setup.publishScheme.handler(async ({ input, context }) => ({
      id: await publishShippedScheme(writing(context), input.effectiveFrom, context.deps.clock.now()),
    })),
    createPeriod: os.system.setup.createPeriod.handler(
      async ({ input: { year, quarter, checkAt, dataAsOf }, context }) => ({
        id: await createPeriod(
          writing(context),
          quarter === null
            ? { kind: 'year', year, checkAt, dataAsOf }
            : { kind: 'quarter', year, quarter, checkAt, dataAsOf },
        ),
      }),
    ),
  },
}
