import { z } from 'zod'
import { route } from './base.ts'
import { dayInputSchema, reasonSchema } from './shapes.ts'

export const dayKindSchema = z.enum(['working', 'rest'])

/** A day the office has said something of. */
export const calendarDaySchema = z.object({
  day: dayInputSchema,
  kind: dayKindSchema,
  note: z.string().trim().max(100, '备注不超过 100 字').nullable(),
})
export type CalendarDay = z.infer<typeof calendarDaySchema>

const yearSchema = z.coerce.number().int().min(1990, '年份从 1990 年起').max(2099, '年份到 2099 年止')

export const calendarYearSchema = z.object({
  year: z.number().int(),
  /** Whose arrangement the year is known by; null: not known, and counting its working days is an error. */
  source: z.enum(['state-council', 'office']).nullable(),
  /** The office has entered the whole year; only of meaning where the State Council's is not known. */
  isComplete: z.boolean(),
  /** 0: nobody has worked on the year. */
  version: z.number().int().min(0),
  /** The office's own days. */
  days: z.array(calendarDaySchema),
  /** The State Council's: holidays, and days worked to make up for them. */
  arranged: z.array(calendarDaySchema.extend({ isOverridden: z.boolean() })),
})
export type CalendarYear = z.infer<typeof calendarYearSchema>

export const workingCalendarContract = {
  get: route
    .route({ method: 'GET', path: '/working-calendar/{year}', summary: '一年的工作日历', tags: ['工作日历'] })
    .input(z.object({ year: yearSchema }))
    .output(calendarYearSchema),
  save: route
    .route({ method: 'PATCH', path: '/working-calendar/{year}', summary: '保存一年的工作日历', tags: ['工作日历'] })
    .input(
      z.object({
        year: yearSchema,
        version: z.int32().min(0),
        isComplete: z.boolean(),
        days: z.array(calendarDaySchema).max(366),
        reason: reasonSchema,
      }),
    )
    .output(calendarYearSchema),
}
