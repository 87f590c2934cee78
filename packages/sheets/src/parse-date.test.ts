import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDate } from './parse-date.ts'

const read = (text: string) => {
  const result = parseDate(text)
  return result.ok ? [result.value.day, result.value.time, result.form] : [result.code, result.message]
}

test.each([
  ['2021-08-03', '2021-08-03', null, 'dashes'],
  ['2021-8-3', '2021-08-03', null, 'dashes'],
  ['2021/8/3', '2021-08-03', null, 'slashes'],
  ['2021.8.3', '2021-08-03', null, 'dots'],
  ['2021．08．03', '2021-08-03', null, 'dots'],
  ['20210803', '2021-08-03', null, 'compact'],
  ['2021年8月3日', '2021-08-03', null, 'chinese'],
  ['2021 年 8 月 3 日', '2021-08-03', null, 'chinese'],
  ['2021年8月3号', '2021-08-03', null, 'chinese'],
  ['２０２１年８月３日', '2021-08-03', null, 'chinese'],
  ['二〇二一年八月三日', '2021-08-03', null, 'chinese'],
  ['二○二一年十二月三十一日', '2021-12-31', null, 'chinese'],
  ['二〇二一年十月二十日', '2021-10-20', null, 'chinese'],
  ['2021年8月3日 星期二', '2021-08-03', null, 'chinese'],
  ['2021-8-3（周二） 9:19', '2021-08-03', '09:19:00', 'dashes'],
  ['　2021－08－03　', '2021-08-03', null, 'dashes'],
  ["'2021-08-03", '2021-08-03', null, 'dashes'],
  ['2021-08-03 09:19:00', '2021-08-03', '09:19:00', 'dashes'],
  ['2021/8/3 9:19', '2021-08-03', '09:19:00', 'slashes'],
  ['2021-8-3 9:19:05.000', '2021-08-03', '09:19:05', 'dashes'],
  ['２０２１/８/３　９：１９', '2021-08-03', '09:19:00', 'slashes'],
  ['2021年8月3日下午3:05', '2021-08-03', '15:05:00', 'chinese'],
  ['2021年8月3日 上午12:05', '2021-08-03', '00:05:00', 'chinese'],
  ['2021年8月3日15时05分', '2021-08-03', '15:05:00', 'chinese'],
  ['2021年8月3日15时', '2021-08-03', '15:00:00', 'chinese'],
  ['2021-8-3 3:05 PM', '2021-08-03', '15:05:00', 'dashes'],
  ['2021-8-3 12:05 AM', '2021-08-03', '00:05:00', 'dashes'],
  ['20210803 0919', '2021-08-03', '09:19:00', 'compact'],
  ['20210803091905', '2021-08-03', '09:19:05', 'compact'],
  ['2021-08-03T09:19:00+08:00', '2021-08-03', '09:19:00', 'iso'],
  ['2020-02-29', '2020-02-29', null, 'dashes'],
  ['44411', '2021-08-03', null, 'serial'],
  ['44411.5', '2021-08-03', '12:00:00', 'serial'],
])('“%s”是 %s %s', (text, day, time, form) => {
  expect(read(text)).toEqual([day, time, form])
})

test('带时区的时间换算成上海时间：协调世界时 7 月 31 日 16:30 是 8 月 1 日', () => {
  expect(read('2021-07-31T16:30:00Z')).toEqual(['2021-08-01', '00:30:00', 'iso'])
  expect(read('2021-01-01T00:30:00+09:00')).toEqual(['2020-12-31', '23:30:00', 'iso'])
})

test.each([
  ['2021-08-32', '8月没有32日'],
  ['2021-06-31', '6月没有31日'],
  ['2021-02-29', '2021年2月没有29日'],
  ['2021-2-30', '2月没有30日'],
  ['2021年13月1日', '2021年没有13月'],
  ['2021-0-1', '2021年没有0月'],
  ['1021-08-03', '年份 1021 不合理'],
])('“%s”：%s', (text, message) => {
  expect(read(text)).toEqual(['no-such-day', message])
})

test.each(['2021-08-03 25:00', '2021-08-03 24:00', '2021-08-03 9:60', '2021年8月3日晚上12:00'])(
  '“%s”没有这个时间',
  (text) => {
    expect(read(text)[0]).toBe('no-such-time')
  },
)

test.each([
  '八月初',
  '待定',
  '8月3日',
  '2021年8月',
  '2021-08',
  '3/8/2021',
  '21-8-3',
  '2021-8/3',
  '2021-08-03至08-05',
  '12345',
  '600',
  '',
])('“%s”不当作日期，不猜', (text) => {
  expect(read(text)[0]).toBe('not-a-date')
})

test('任何一天，无论哪种写法，读回来都是那一天', () => {
  const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(days, (date) => {
      const iso = date.toISOString().slice(0, 10)
      const [year = '', month = '', day = ''] = iso.split('-')
      const short = [year, String(Number(month)), String(Number(day))]
      const ways = [
        iso,
        short.join('-'),
        short.join('/'),
        short.join('.'),
        `${year}${month}${day}`,
        `${short[0] ?? ''}年${short[1] ?? ''}月${short[2] ?? ''}日`,
      ]
      for (const way of ways) {
        const result = parseDate(way)
        expect(result.ok && result.value).toEqual({ day: iso, time: null })
      }
    }),
  )
})

test('不管写了什么，总有一个答复', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...Array.from('0123456789-/.年月日 :：上下午PMTZ+五十〇')) }),
      (text) => {
        const result = parseDate(text)
        expect(result.ok ? result.value.day : result.message).toMatch(result.ok ? /^\d{4}-\d{2}-\d{2}$/ : /./)
      },
    ),
  )
})
