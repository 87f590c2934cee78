import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { timeOfSerial, wallTimeOfSerial } from './serial-date.ts'

test.each([
  [1, '1900-01-01'],
  [59, '1900-02-28'],
  [61, '1900-03-01'],
  [44_409, '2021-08-01'],
  [2_958_465, '9999-12-31'],
])('1900 日期系统的第 %i 天是 %s', (serial, day) => {
  expect(wallTimeOfSerial(serial, '1900')).toEqual({ day, time: null })
})

test('第 60 天是 Excel 以为有的 1900 年 2 月 29 日', () => {
  expect(wallTimeOfSerial(60, '1900')?.day).toBe('1900-02-29')
})

test('1904 日期系统从 1904 年 1 月 1 日算起', () => {
  expect(wallTimeOfSerial(0, '1904')?.day).toBe('1904-01-01')
  expect(wallTimeOfSerial(42_947, '1904')?.day).toBe('2021-08-01')
})

test('时间四舍五入到秒，过了半夜就是第二天', () => {
  expect(wallTimeOfSerial(44_409.392_361_111_11, '1900')).toEqual({ day: '2021-08-01', time: '09:25:00' })
  expect(wallTimeOfSerial(44_409.999_999, '1900')).toEqual({ day: '2021-08-02', time: null })
  expect(timeOfSerial(0.5)).toBe('12:00:00')
})

test.each([-1, 0, 0.5, 2_958_466, Number.NaN, Number.POSITIVE_INFINITY])('%d 不是哪一天', (serial) => {
  expect(wallTimeOfSerial(serial, '1900')).toBeNull()
})

test('1900 年 3 月以后，天数与历法一致', () => {
  fc.assert(
    fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
      const expected = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10)
      expect(wallTimeOfSerial(serial, '1900')?.day).toBe(expected)
    }),
  )
})
