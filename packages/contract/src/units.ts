import { z } from 'zod'
import { route } from './base.ts'
import {
  daySchema,
  flagQuerySchema,
  reasonSchema,
  searchQuerySchema,
  unitCodeSchema,
  unitRefSchema,
  versionSchema,
} from './shapes.ts'

export const exemptionSchema = z.object({
  id: z.number().int(),
  reason: z.string(),
  validFrom: daySchema,
  validTo: daySchema.nullable(),
})

export const unitSchema = unitRefSchema.extend({
  fullName: z.string(),
  group: z.string(),
  aliases: z.array(z.string()),
  validFrom: daySchema,
  /** First day the unit no longer exists. */
  validTo: daySchema.nullable(),
  exemptions: z.array(exemptionSchema),
  version: versionSchema,
})
export type Unit = z.infer<typeof unitSchema>

const editableUnit = {
  name: z.string().trim().min(1, '请填写简称').max(64),
  fullName: z.string().trim().min(1, '请填写全称').max(128),
  group: z.string().trim().min(1, '请选择分组').max(32),
  aliases: z.array(z.string().trim().min(1).max(128)).max(50),
  validFrom: daySchema,
  validTo: daySchema.nullable(),
}

export const unitsContract = {
  list: route
    .route({ method: 'GET', path: '/units', summary: '单位列表（按序列顺序）', tags: ['单位'] })
    .input(z.object({ q: searchQuerySchema, group: z.string().max(32).optional(), active: flagQuerySchema.optional() }))
    .output(z.array(unitSchema)),
  create: route
    .route({ method: 'POST', path: '/units', summary: '新增单位', tags: ['单位'] })
    .input(z.object({ code: unitCodeSchema, ...editableUnit, reason: reasonSchema }))
    .output(unitSchema),
  update: route
    .route({ method: 'PATCH', path: '/units/{code}', summary: '修改单位', tags: ['单位'] })
    .input(z.object({ code: unitCodeSchema, version: versionSchema, ...editableUnit, reason: reasonSchema }))
    .output(unitSchema),
  exempt: route
    .route({ method: 'POST', path: '/units/{code}/exemptions', summary: '设为不参评', tags: ['单位'] })
    .input(
      z.object({
        code: unitCodeSchema,
        version: versionSchema,
        reason: reasonSchema,
        validFrom: daySchema,
        validTo: daySchema.nullable(),
      }),
    )
    .output(unitSchema),
  endExemption: route
    .route({ method: 'DELETE', path: '/units/{code}/exemptions/{id}', summary: '取消不参评', tags: ['单位'] })
    .input(
      z.object({
        code: unitCodeSchema,
        id: z.coerce.number().int(),
        version: z.coerce.number().int(),
        reason: reasonSchema,
      }),
    )
    .output(unitSchema),
}
