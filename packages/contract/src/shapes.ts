import { z } from 'zod'

/** A day of Asia/Shanghai, `2021-08-03`. */
export const daySchema = z.iso.date()
/** A month of Asia/Shanghai, `2021-08`. */
export const monthSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: '月份应写作 2021-08', abort: true })
/** A moment, ISO 8601 with offset. */
export const momentSchema = z.iso.datetime({ offset: true })

/** The years that sheets are read in as well. What is reckoned from such a day may lie outside. */
const YEARS = /^(19|20|21)\d\d-/
const isWithinYears = (text: string) => YEARS.test(text)
const YEARS_WORDS = '年份应在 1900 到 2199 之间，请核对'
/** A day, a month, a moment that comes in. */
export const dayInputSchema = z.iso.date({ abort: true }).refine(isWithinYears, YEARS_WORDS)
export const monthInputSchema = monthSchema.refine(isWithinYears, YEARS_WORDS)
export const momentInputSchema = z.iso.datetime({ offset: true, abort: true }).refine(isWithinYears, YEARS_WORDS)

/** A whole number in an address or a query string, as far as PostgreSQL's integer holds it; in a body it is `z.int32()`. */
export const wholeQuerySchema = z.coerce.number().int().max(2_147_483_647)
/** Number of a row as it stands in an address. */
export const rowIdSchema = wholeQuerySchema.min(1)
/** 考核周期 id: `2021Q3`, `2021`. */
export const periodIdSchema = z.string().min(1).max(32)
/** 单位编码: `CS-T07`. */
export const unitCodeSchema = z.string().min(1).max(64)
/** Points and scores in answers: a number rounded half-up to hundredths once, by packages/rules. */
export const pointsSchema = z.number()

/** A unit wherever it is named: its code and 简称. */
export const unitRefSchema = z.object({ code: unitCodeSchema, name: z.string() })
export type UnitRef = z.infer<typeof unitRefSchema>

/** Query strings carry text; these read numbers and yes/no from it. */
export const pageQuerySchema = {
  page: wholeQuerySchema.min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(500).default(50),
}
export const flagQuerySchema = z
  .union([z.boolean(), z.enum(['true', 'false'])])
  .transform((value) => value === true || value === 'true')
/** Free text typed into a search box. */
export const searchQuerySchema = z.string().trim().max(200).optional()

/** One page of rows and how many there are in all. */
export function pageOf<Row extends z.ZodType>(row: Row) {
  return z.object({ rows: z.array(row), total: z.number().int(), page: z.number().int(), pageSize: z.number().int() })
}

/** Why an edit is made; goes into 操作日志 and history. */
export const reasonSchema = z.string().trim().min(2, '请写明原因（至少两个字）').max(500, '原因不超过 500 字')
/** The version the editor saw; a stale one is a 409 with both versions. */
export const versionSchema = z.int32().min(1)
/** The same, where it stands in a query string. */
export const versionQuerySchema = wholeQuerySchema.min(1)
