import type { Standing } from '@mingkao/contract'
import { expect, test } from 'vitest'
import { describeQuota } from './describe-quota.ts'

type State = Standing['yearMonths'][number]['state']

function months(...states: readonly (readonly [number | null, State])[]): Pick<Standing, 'yearMonths'> {
  return {
    yearMonths: states.map(([count, state], index) => ({
      month: `2021-0${index + 7}`,
      count,
      quota: 10,
      isInPeriod: true,
      state,
    })),
  }
}

test('有一个月不足就是未达标，并说差几条', () => {
  expect(describeQuota(months([12, 'met'], [7, 'unmet'], [9, 'unmet']))).toEqual({
    state: 'unmet',
    word: '未达标',
    sentence: '8月差 3 条，9月差 1 条',
  })
})

test('每个月都够才是达标', () => {
  expect(describeQuota(months([10, 'met'], [10, 'met'], [10, 'met'])).word).toBe('达标')
})

test('月份没过完、没采集，都不算不达标', () => {
  expect(describeQuota(months([12, 'met'], [3, 'running'], [null, 'not-begun']))).toMatchObject({
    state: 'open',
    sentence: '8月、9月尚未结束',
  })
  expect(describeQuota(months([12, 'met'], [null, 'unknown'], [12, 'met']))).toMatchObject({ state: 'open' })
})

test('本期之外的月份不足，不影响本期', () => {
  const { yearMonths } = months([12, 'met'])
  const june = { month: '2021-06', count: 1, quota: 10, isInPeriod: false, state: 'unmet' as const }
  expect(describeQuota({ yearMonths: [june, ...yearMonths] }).word).toBe('达标')
})
