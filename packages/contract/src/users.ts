import { z } from 'zod'
import { roleSchema } from './auth.ts'
import { route } from './base.ts'
import {
  flagQuerySchema,
  momentSchema,
  pageOf,
  pageQuerySchema,
  searchQuerySchema,
  unitCodeSchema,
  unitRefSchema,
} from './shapes.ts'

export const userSchema = z.object({
  id: z.string(),
  username: z.string(),
  name: z.string(),
  role: roleSchema,
  unit: unitRefSchema.nullable(),
  isEnabled: z.boolean(),
  mustChangePassword: z.boolean(),
  lastSignInAt: momentSchema.nullable(),
  createdAt: momentSchema,
})
export type User = z.infer<typeof userSchema>

const userIdInput = z.object({ id: z.string().max(64) })
/** The new password is shown once, to be handed over; it must be changed at the next sign-in. */
const oneTimePassword = z.object({ user: userSchema, password: z.string() })

export const usersContract = {
  list: route
    .route({ method: 'GET', path: '/users', summary: '用户列表', tags: ['用户'] })
    .input(
      z.object({
        q: searchQuerySchema,
        role: roleSchema.optional(),
        unit: unitCodeSchema.optional(),
        enabled: flagQuerySchema.optional(),
        ...pageQuerySchema,
      }),
    )
    .output(pageOf(userSchema)),
  create: route
    .route({ method: 'POST', path: '/users', summary: '新建用户', tags: ['用户'] })
    .input(
      z.object({
        username: z.string().trim().min(2, '用户名至少 2 个字符').max(64),
        name: z.string().trim().min(1, '请填写姓名').max(64),
        role: roleSchema,
        unit: unitCodeSchema.nullable(),
      }),
    )
    .output(oneTimePassword),
  disable: route
    .route({ method: 'POST', path: '/users/{id}/disable', summary: '停用用户并立即下线', tags: ['用户'] })
    .input(userIdInput)
    .output(userSchema),
  enable: route
    .route({ method: 'POST', path: '/users/{id}/enable', summary: '恢复用户', tags: ['用户'] })
    .input(userIdInput)
    .output(userSchema),
  resetPassword: route
    .route({ method: 'POST', path: '/users/{id}/reset-password', summary: '重置密码', tags: ['用户'] })
    .input(userIdInput)
    .output(oneTimePassword),
  requirePasswordChange: route
    .route({ method: 'POST', path: '/users/{id}/require-password-change', summary: '要求下次登录改密', tags: ['用户'] })
    .input(userIdInput)
    .output(userSchema),
  signOutEverywhere: route
    .route({ method: 'POST', path: '/users/{id}/sign-out', summary: '使该用户全部下线', tags: ['用户'] })
    .input(userIdInput)
    .output(z.object({ sessions: z.number().int() })),
}
