import { expect, test } from 'vitest'
import { letterOf } from './column-letter.ts'

test('列号与表格软件里的列字母一致', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
})
