import type { SystemInfo } from '@mingkao/contract'
import type { AppDeps } from '../../deps.ts'
import { dayOfMoment } from '../../domain-day.ts'
import { systemRepository } from './system.repository.ts'

/** 系统信息: what the frame shows on every page. The day is the domain clock's, in Asia/Shanghai. */
export async function describeSystem({ db, clock, config }: AppDeps): Promise<SystemInfo> {
  const now = clock.now()
  const today = dayOfMoment(now)
  const { district, areSchemePointsConfirmed } = await systemRepository(db.prisma).describe(today)
  return {
    district,
    now: now.toISOString(),
    today,
    isDemo: config.isDemo,
    areSchemePointsConfirmed,
  }
}
