import { z } from 'zod'
import { route } from './base.ts'
import { dayInputSchema, daySchema, momentInputSchema, momentSchema } from './shapes.ts'

/** What the frame shows on every page: whose system this is, what day it believes it is, whether the data is a demo. */
export const systemInfoSchema = z.object({
  district: z.string().nullable(),
  now: momentSchema,
  today: daySchema,
  isDemo: z.boolean(),
  /** The points of the scheme in force are a local setting still to be confirmed. */
  areSchemePointsConfirmed: z.boolean(),
})
export type SystemInfo = z.infer<typeof systemInfoSchema>

/** What an empty installation still lacks, in the order it is to be set up. */
export const setupStateSchema = z.object({
  hasUnits: z.boolean(),
  hasScheme: z.boolean(),
  hasPeriod: z.boolean(),
})

export const systemContract = {
  info: route.route({ method: 'GET', path: '/system', summary: '系统信息', tags: ['系统'] }).output(systemInfoSchema),
  health: route
    .route({ method: 'GET', path: '/health', summary: '运行状态：已迁移并已装入初始数据', tags: ['系统'] })
    .output(z.object({ status: z.literal('ok') })),
  setup: {
    /** Without a session: is the one-time link still good? */
    check: route
      .route({ method: 'GET', path: '/setup', summary: '核对首次设置链接', tags: ['系统'] })
      .input(z.object({ token: z.string().max(200) }))
      .output(z.object({ isValid: z.boolean() })),
    createFirstAdmin: route
      .route({ method: 'POST', path: '/setup', summary: '凭一次性链接建立首个管理员', tags: ['系统'] })
      .input(
        z.object({
          token: z.string().max(200),
          username: z.string().trim().min(2).max(64),
          name: z.string().trim().min(1).max(64),
          password: z.string().min(10, '密码至少 10 位').max(128),
        }),
      )
      .output(z.object({ username: z.string() })),
    state: route
      .route({ method: 'GET', path: '/setup/state', summary: '还缺哪些初始设置', tags: ['系统'] })
      .output(setupStateSchema),
    publishScheme: route
      .route({ method: 'POST', path: '/setup/scheme', summary: '以随附方案作为首个考核方案', tags: ['系统'] })
      .input(z.object({ effectiveFrom: dayInputSchema }))
      .output(z.object({ id: z.string() })),
    createPeriod: route
      .route({ method: 'POST', path: '/setup/period', summary: '建立首个考核周期', tags: ['系统'] })
      .input(
        z.object({
          year: z.coerce.number().int().min(2000).max(2100),
          quarter: z.coerce.number().int().min(1).max(4).nullable(),
          checkAt: momentInputSchema.nullable(),
          dataAsOf: momentInputSchema.nullable(),
        }),
      )
      .output(z.object({ id: z.string() })),
  },
}
