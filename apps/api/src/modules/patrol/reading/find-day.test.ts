import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayInAddress } from './day-in-address.ts'
import { dayOf, findDay, withoutDay } from './find-day.ts'

const TODAY = '2021-10-11'

describe('日期的写法', () => {
  it.each([
    ['2021-10-08', '2021-10-08'],
    ['2021年10月8日', '2021-10-08'],
    ['[2021.10.08]', '2021-10-08'],
    ['发布时间：2021/10/8 来源：区政府办', '2021-10-08'],
    ['（2021-1-5）', '2021-01-05'],
    ['08 2021-10', '2021-10-08'],
    ['2021年10月 08', '2021-10-08'],
    ['20211008', '2021-10-08'],
    ['[10-08]', '2021-10-08'],
    ['10月8日', '2021-10-08'],
    ['10/11', '2021-10-11'],
    ['10-12', '2020-10-12'],
    ['02-29', '2020-02-29'],
  ])('%s 是 %s', (text, day) => {
    expect(findDay(text, TODAY)?.day).toBe(day)
  })

  it.each([
    '',
    '2021-02-30',
    '10:08',
    '13-40',
    '闽ICP备20210101号',
    '电话：0591-83500000',
    '第10-12期',
    '3-5月',
    '1.2.3.4',
  ])('“%s”不是日期', (text) => {
    expect(findDay(text, TODAY)).toBeNull()
  })

  it('有钟点的记下钟点', () => {
    expect(findDay('2021-10-08 9:30', TODAY)).toEqual({ day: '2021-10-08', time: '09:30', dayFrom: 'text' })
    expect(findDay('2021-10-08T17:05:00', TODAY)).toMatchObject({ time: '17:05' })
  })

  it('没有年份的，注明年份是推算的', () => {
    expect(findDay('10-08', TODAY)?.dayFrom).toBe('guessed-year')
  })

  it('链接里带着的日期不算标题', () => {
    expect(withoutDay('我区召开工作会议 [10-08]')).toBe('我区召开工作会议')
    expect(withoutDay('2021-10-08 我区召开工作会议')).toBe('我区召开工作会议')
    expect(withoutDay('关于10月1日放假的通知')).toBe('关于10月1日放假的通知')
  })

  it('任何一天，写出来再读回去是同一天；推算的年份从不晚于今天', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12_000 }), (offset) => {
        const day = new Date(Date.UTC(1990, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10)
        const [year, month, date] = day.split('-').map(Number)
        expect(findDay(`${year}年${month}月${date}日`, TODAY)?.day).toBe(day)
        const guessed = findDay(`[${day.slice(5)}]`, TODAY)?.day ?? ''
        expect(guessed <= TODAY && guessed.slice(5) === day.slice(5)).toBe(true)
      }),
    )
  })

  it('没有的日子就是没有', () => {
    expect(dayOf(2021, 2, 29)).toBeNull()
    expect(dayOf(2020, 2, 29)).toBe('2020-02-29')
  })
})

describe('网址里的日期', () => {
  it.each([
    ['http://a/xwdt/202110/t20211008_4182.htm', '2021-10-08'],
    ['http://a/art/2021/10/8/art_1201_3301.html', '2021-10-08'],
    ['http://a/2021-10/08/content_5641.htm', '2021-10-08'],
    ['http://a/20211008/12.shtml', '2021-10-08'],
    ['http://a/202110/08/1.html', '2021-10-08'],
  ])('%s', (address, day) => {
    expect(dayInAddress(address)?.day).toBe(day)
  })

  it.each(['http://a/show?id=20211008', 'http://a/20219908/1.html', 'http://a/123456789/1.html', '不是网址'])(
    '%s 没有',
    (address) => {
      expect(dayInAddress(address)).toBeNull()
    },
  )
})
