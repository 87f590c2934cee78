import { z } from 'zod'
import { route } from './base.ts'
import { unitRefSchema } from './shapes.ts'

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

export const authContract = {
  me: route.route({ method: 'GET', path: '/me', summary: '当前登录用户', tags: ['登录'] }).output(meSchema),
}
