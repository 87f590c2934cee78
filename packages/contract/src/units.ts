import { z } from 'zod'
import { route } from './base.ts'
import {
  dayInputSchema,
  flagQuerySchema,
  reasonSchema,
  rowIdSchema,
  searchQuerySchema,
  unitCodeSchema,
  versionQuerySchema,
  versionSchema,
} from './shapes.ts'
import { exemptionCategorySchema, unitChangeOutcomeSchema, unitDetailSchema, unitSchema } from './unit-shapes.ts'

const names = {
  name: z.string().trim().min(1, '请填写简称').max(64, '简称不超过 64 字'),
  fullName: z.string().trim().min(1, '请填写全称').max(128, '全称不超过 128 字'),
}

const aliasesInput = z
  .array(
    z.object({
      name: z.string().trim().min(1, '请填写别名').max(128, '别名不超过 128 字'),
      validFrom: dayInputSchema.nullable(),
      /** First day it is no longer the unit's. */
      validTo: dayInputSchema.nullable(),
    }),
  )
  .max(50)

/** The unit, and the version the editor saw. */
const edited = { code: unitCodeSchema, version: versionSchema, reason: reasonSchema }

/** Every unit, once, in protocol order. */
const codesSchema = z.array(unitCodeSchema).min(1).max(1000)

/** 预览: the change is made, looked at and rolled back. */
const previewable = { ...edited, from: dayInputSchema, isPreview: z.boolean().default(false) }

export const unitsContract = {
  list: route
    .route({ method: 'GET', path: '/units', summary: '单位列表（按序列顺序）', tags: ['单位'] })
    .input(z.object({ q: searchQuerySchema, group: z.string().max(32).optional(), active: flagQuerySchema.optional() }))
    .output(z.array(unitSchema)),
  get: route
    .route({
      method: 'GET',
      path: '/units/{code}',
      summary: '一个单位：名称沿革、栏目、账号、变更和日志',
      tags: ['单位'],
    })
    .input(z.object({ code: unitCodeSchema }))
    .output(unitDetailSchema),
  create: route
    .route({ method: 'POST', path: '/units', summary: '新增单位', tags: ['单位'] })
    .input(
      z.object({
        code: unitCodeSchema,
        ...names,
        group: z.string().trim().min(1, '请选择分组').max(32),
        aliases: aliasesInput,
        validFrom: dayInputSchema,
        validTo: dayInputSchema.nullable(),
        reason: reasonSchema,
      }),
    )
    .output(unitSchema),
  update: route
    .route({ method: 'PATCH', path: '/units/{code}', summary: '更正单位资料', tags: ['单位'] })
    .input(
      z.object({
        ...edited,
        ...names,
        group: z.string().trim().min(1, '请选择分组').max(32),
        validFrom: dayInputSchema,
      }),
    )
    .output(unitSchema),
  place: route
    .route({ method: 'POST', path: '/units/{code}/place', summary: '调整序列：移到第几位', tags: ['单位'] })
    .input(z.object({ ...edited, place: z.int32().min(1, '序号从 1 起') }))
    .output(unitSchema),
  /** 409 where the order is no longer the one that was seen. */
  arrange: route
    .route({ method: 'POST', path: '/units/order', summary: '调整序列：整个次序', tags: ['单位'] })
    .input(z.object({ seen: codesSchema, codes: codesSchema, reason: reasonSchema }))
    .output(z.array(unitSchema)),
  setAliases: route
    .route({ method: 'POST', path: '/units/{code}/aliases', summary: '登记别名及其有效期', tags: ['单位'] })
    .input(z.object({ ...edited, aliases: aliasesInput }))
    .output(unitSchema),
  rename: route
    .route({ method: 'POST', path: '/units/{code}/rename', summary: '改名：自某日起', tags: ['单位'] })
    .input(z.object({ ...previewable, ...names }))
    .output(unitChangeOutcomeSchema),
  merge: route
    .route({ method: 'POST', path: '/units/{code}/merge', summary: '合并到另一单位：自某日起', tags: ['单位'] })
    .input(
      z.object({
        ...previewable,
        into: unitCodeSchema,
        /** 栏目: carried on by the successor, or left as gaps. */
        columns: z.enum(['carry', 'leave']).default('carry'),
      }),
    )
    .output(unitChangeOutcomeSchema),
  close: route
    .route({ method: 'POST', path: '/units/{code}/close', summary: '停用：自某日起', tags: ['单位'] })
    .input(
      z.object({
        ...previewable,
        /** Who carries the columns on; null: they are left as gaps. */
        columnsTo: unitCodeSchema.nullable().default(null),
      }),
    )
    .output(unitChangeOutcomeSchema),
  undo: route
    .route({ method: 'POST', path: '/units/{code}/changes/{id}/undo', summary: '撤销改名、合并或停用', tags: ['单位'] })
    .input(z.object({ code: unitCodeSchema, id: rowIdSchema, reason: reasonSchema }))
    .output(unitSchema),
  exempt: route
    .route({ method: 'POST', path: '/units/{code}/exemptions', summary: '设为不参评', tags: ['单位'] })
    .input(
      z.object({
        code: unitCodeSchema,
        version: versionSchema,
        category: exemptionCategorySchema,
        /** In the office's own words; shown behind the category. */
        note: z.string().trim().max(200, '说明不超过 200 字').default(''),
        validFrom: dayInputSchema,
        validTo: dayInputSchema.nullable(),
      }),
    )
    .output(unitSchema),
  endExemption: route
    .route({ method: 'DELETE', path: '/units/{code}/exemptions/{id}', summary: '取消不参评', tags: ['单位'] })
    .input(
      z.object({
        code: unitCodeSchema,
        id: rowIdSchema,
        version: versionQuerySchema,
        reason: reasonSchema,
      }),
    )
    .output(unitSchema),
}
