import type { Standing } from '@mingkao/contract'
import { expect, test } from 'vitest'
import { describeQuota } from '../summary/describe-quota.ts'
import { monthsAfter } from './months-after.ts'

type Months = Standing['yearMonths']

const month = (name: string, count: number | null, state: Months[number]['state']): Months[number] => ({
  month: name,
  count,
  quota: 10,
  isInPeriod: true,
  state,
})

const quarter = [
  month('2021-10', 7, 'running'),
  month('2021-11', null, 'not-begun'),
  month('2021-12', null, 'not-begun'),
]

const wordAfter = (yearMonths: Months, months: Parameters<typeof monthsAfter>[1]['months']) =>
  describeQuota({ yearMonths: monthsAfter({ yearMonths }, { months }) }).word

test('正在进行的季度：没补够、补够了，都还是未到期，同页首一样', () => {
  expect(wordAfter(quarter, [])).toBe('未到期')
  expect(wordAfter(quarter, [{ month: '2021-10', count: 9, met: null }])).toBe('未到期')
  expect(wordAfter(quarter, [{ month: '2021-10', count: 12, met: true }])).toBe('未到期')
})

test('过完的月份：补够才是达标，差一条也是未达标', () => {
  const past = [month('2021-08', 7, 'unmet'), month('2021-09', 12, 'met')]
  const september = { month: '2021-09', count: 12, met: true }
  expect(wordAfter(past, [{ month: '2021-08', count: 9, met: false }, september])).toBe('未达标')
  expect(wordAfter(past, [{ month: '2021-08', count: 10, met: true }, september])).toBe('达标')
})
