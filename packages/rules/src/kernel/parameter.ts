import { z } from 'zod'
import type { Day } from './day.ts'
import type { Source } from './source.ts'

/** 参数: a value, the day it starts to count, and the words (or local setting) it comes from. */
export interface Parameter<Value> {
  readonly value: Value
  readonly from: Day
  readonly source: Source
  /** 确认有效期至, inclusive, where it is another than the scheme's; null: without end. */
  readonly confirmedUntil?: Day | null | undefined
}

export const daySchema = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, '日期应写作 2021-10-18')
  .meta({ isDay: true })

const sourceSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('clause'),
    document: z.string().min(1),
    article: z.string().min(1),
    quote: z.string().min(1),
  }),
  z.strictObject({ kind: z.literal('local'), reason: z.string().min(1, '请写明设定理由'), decidedOn: daySchema }),
])

/** Schema of a parameter around the schema of its value; the scheme form is drawn from it, so values carry `.meta({ title })`. */
export function parameterSchema<Value extends z.ZodType>(value: Value) {
  return z.strictObject({
    value,
    from: daySchema,
    source: sourceSchema,
    // Schemes published before values were confirmed one by one stay as they are.
    confirmedUntil: daySchema.nullable().optional(),
  })
}

/** 分值: zero or more points, at most two decimals. */
export const pointsSchema = z.number().min(0, '分值不能为负').max(1000).multipleOf(0.01, '分值最多两位小数')

export const wholeSchema = z.int('应为整数').min(0, '不能为负')

/** Whether any of the parameters counts on `day`; a rule none of whose parameters has begun is not in force. */
export function isInForce(parameters: object, day: Day): boolean {
  for (const parameter of Object.values(parameters) as readonly Parameter<unknown>[]) {
    if (parameter.from <= day) return true
  }
  return false
}

const count = z.int('应为整数').min(1, '至少为1').meta({ title: '数量' })

/** 更新期限 as a scheme writes it; the same shapes as `UpdateLimit` in the ledger. */
export const updateLimitSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('days'), count: count.meta({ title: '数量', unit: '天' }) }),
    z.strictObject({ kind: z.literal('months'), count: count.meta({ title: '数量', unit: '个月' }) }),
    z.strictObject({ kind: z.literal('working-days'), count: count.meta({ title: '数量', unit: '个工作日' }) }),
    z.strictObject({
      kind: z.literal('yearly'),
      month: z.int().min(1).max(12).meta({ title: '月', unit: '月' }),
      date: z.int().min(1).max(31).meta({ title: '日', unit: '日前' }),
    }),
    z.strictObject({
      kind: z.literal('after-event'),
      count,
      unit: z
        .enum(['days', 'working-days'])
        .meta({ title: '单位', choices: { days: '天', 'working-days': '个工作日' } }),
      eventOn: daySchema.nullable().meta({ title: '事件日期' }),
    }),
  ])
  .meta({
    choices: {
      days: '按天',
      months: '按月',
      'working-days': '按工作日',
      yearly: '每年固定日期前',
      'after-event': '事件发生后',
    },
  })
