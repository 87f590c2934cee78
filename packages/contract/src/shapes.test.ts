import { expect, it } from 'vitest'
import { dayInputSchema, momentInputSchema, monthInputSchema } from './shapes.ts'

it.each([
  [dayInputSchema, ['1900-01-01', '2199-12-31'], ['1899-12-31', '2200-01-01', '0001-01-01', '9999-12-31']],
  [monthInputSchema, ['1900-01', '2199-12'], ['1899-12', '2200-01', '0000-01', '9999-12']],
  [momentInputSchema, ['1900-01-01T00:00:00Z', '2199-12-31T23:59:59+08:00'], ['0050-01-01T00:00:00Z']],
])('日期、月份、时间收 1900 到 2199 年的', (schema, taken, refused) => {
  for (const text of taken) expect(schema.parse(text)).toBe(text)
  for (const text of refused) {
    expect(schema.safeParse(text).error?.issues).toMatchObject([{ message: '年份应在 1900 到 2199 之间，请核对' }])
  }
})

it('填不成日期的只说一遍', () => {
  for (const schema of [dayInputSchema, monthInputSchema, momentInputSchema]) {
    expect(schema.safeParse('x').error?.issues).toHaveLength(1)
  }
})
