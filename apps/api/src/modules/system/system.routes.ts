import { os, publicOs } from '../../http/implementer.ts'
import { describeSystem } from './describe-system.ts'

export const systemRoutes = {
  info: os.system.info.handler(({ context }) => describeSystem(context.deps)),
  health: publicOs.system.health.handler(async ({ context: { deps } }) => {
    await deps.db.pool.query('select from fact_versions limit 1')
    return { status: 'ok' as const }
  }),
}
