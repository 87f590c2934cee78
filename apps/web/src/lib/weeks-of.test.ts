import { expect, test } from 'vitest'
import { weeksOf } from './weeks-of.ts'

test('日历从周一排起，跨月也不断；范围外的日子空着', () => {
  // 2021-10-28 is a Thursday.
  expect(weeksOf('2021-10-28', '2021-11-02')).toEqual([
    [null, null, null, '2021-10-28', '2021-10-29', '2021-10-30', '2021-10-31'],
    ['2021-11-01', '2021-11-02', null, null, null, null, null],
  ])
})
