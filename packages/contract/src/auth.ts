import { z } from 'zod'
import { route } from './base.ts'
import { momentSchema, unitRefSchema } from './shapes.ts'

export const roleSchema = z.enum(['staff', 'office', 'leader', 'operator'])
export type Role = z.infer<typeof roleSchema>

/** 登录用户: who is signed in, and the one unit a staff account is bound to. */
export const meSchema = z.object({
  id: z.string(),
  username: z.string(),
  name: z.string(),
  role: roleSchema,
  unit: unitRefSchema.extend({ group: z.string() }).nullable(),
  mustChangePassword: z.boolean(),
})
export type Me = z.infer<typeof meSchema>

/** 密码: what a new one has to be. */
export const newPasswordSchema = z.string().min(10, '密码至少 10 位').max(128, '密码不超过 128 位')

/** 登录设备: one place where the user is signed in. */
export const sessionSchema = z.object({
  id: z.string(),
  createdAt: momentSchema,
  expiresAt: momentSchema,
  ipAddress: z.string().nullable(),
  userAgent: z.string().nullable(),
  /** The one that asks. */
  isCurrent: z.boolean(),
})
export type UserSession = z.infer<typeof sessionSchema>

const revoked = z.object({ sessions: z.number().int() })

export const authContract = {
  me: route.route({ method: 'GET', path: '/me', summary: '当前登录用户', tags: ['登录'] }).output(meSchema),
  /** Answers with a session cookie (HttpOnly, SameSite=Lax). `rememberMe: false`: until the browser is closed. */
  signIn: route
    .route({ method: 'POST', path: '/auth/sign-in/username', summary: '登录，回以会话 cookie', tags: ['登录'] })
    .input(
      z.object({
        username: z.string().trim().min(1, '请输入用户名').max(64, '用户名不超过 64 字'),
        password: z.string().min(1, '请输入密码').max(128, '密码不超过 128 位'),
        rememberMe: z.boolean().default(true),
      }),
    )
    .output(meSchema),
  signOut: route.route({ method: 'POST', path: '/auth/sign-out', summary: '退出登录', tags: ['登录'] }).output(revoked),
  /** Signs the user out everywhere else; the answer carries a new session cookie. */
  changePassword: route
    .route({ method: 'POST', path: '/auth/change-password', summary: '修改密码', tags: ['登录'] })
    .input(z.object({ currentPassword: z.string().min(1, '请输入原密码').max(128), newPassword: newPasswordSchema }))
    .output(meSchema),
  sessions: route
    .route({ method: 'GET', path: '/auth/list-sessions', summary: '我的登录设备', tags: ['登录'] })
    .output(z.array(sessionSchema)),
  revokeSession: route
    .route({ method: 'POST', path: '/auth/revoke-session', summary: '使一处登录下线', tags: ['登录'] })
    .input(z.object({ id: z.string().max(64) }))
    .output(revoked),
  signOutEverywhere: route
    .route({ method: 'POST', path: '/auth/revoke-sessions', summary: '全部下线（含本处）', tags: ['登录'] })
    .output(revoked),
}
