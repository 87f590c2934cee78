import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addMonths, dayOf } from '../src/index.ts'
import { plusMonths } from './oracle/days.ts'

const anyNumber = fc.integer({ min: -100_000, max: 100_000 })

test('日期与平台自己的公历一致', () => {
  fc.assert(
    fc.property(anyNumber, (number) => {
      expect(dayOf(number)).toBe(new Date(number * 86_400_000).toISOString().slice(0, 10))
    }),
  )
})

test('加减月份与平台自己的公历一致', () => {
  fc.assert(
    fc.property(anyNumber, fc.integer({ min: -30, max: 30 }), (number, months) => {
      expect(addMonths(dayOf(number), months)).toBe(plusMonths(dayOf(number), months))
    }),
  )
})
