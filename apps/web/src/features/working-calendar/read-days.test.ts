import { expect, test } from 'vitest'
import { readDays } from './read-days.ts'

test('一行一天或一段，年份可不写，节日留作备注', () => {
  const { days, faults } = readDays('2027-01-01 休息 元旦\n10月1日至10月3日 放假 国庆节\n\n2027/10/09\t调休上班', 2027)
  expect(faults).toEqual([])
  expect(days).toEqual([
    { day: '2027-01-01', kind: 'rest', note: '元旦' },
    { day: '2027-10-01', kind: 'rest', note: '国庆节' },
    { day: '2027-10-02', kind: 'rest', note: '国庆节' },
    { day: '2027-10-03', kind: 'rest', note: '国庆节' },
    { day: '2027-10-09', kind: 'working', note: null },
  ])
})

test('没有写明休息还是上班的、日期不对的，说明是第几行，不猜', () => {
  const { days, faults } = readDays('2027-01-01 元旦\n2027-02-30 休息\n元旦放假\n2027-05-01 休息', 2027)
  expect(days.map(({ day }) => day)).toEqual(['2027-05-01'])
  expect(faults.map((fault) => fault.split('：')[0])).toEqual(['第 1 行', '第 2 行', '第 3 行'])
})
