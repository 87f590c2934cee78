import { expect, test } from 'vitest'
import { choiceParam, flagParams, numberParams, textParams } from './search-params.ts'

test('地址里写错的条件不妨碍打开页面', () => {
  expect(numberParams({ page: '0', pageSize: 'abc' }, ['page', 'pageSize'])).toEqual({})
  expect(numberParams({ page: '1.5' }, ['page'])).toEqual({})
  expect(flagParams({ counted: 'yes' }, ['counted'])).toEqual({})
  expect(textParams({ q: ['a'], unit: '' }, ['q', 'unit'])).toEqual({})
  expect(choiceParam('admin', ['staff', 'office'])).toBeUndefined()
})

test('写错的条件读作没有，盖住地址里原来的字；没写的不添', () => {
  expect(numberParams({ page: '-3' }, ['page', 'pageSize'])).toStrictEqual({ page: undefined })
  expect(numberParams({ page: 'abc' }, ['page'])).toStrictEqual({ page: undefined })
  expect(flagParams({ counted: 'yes' }, ['counted', 'all'])).toStrictEqual({ counted: undefined })
  expect(textParams({ q: ['a'] }, ['q', 'unit'])).toStrictEqual({ q: undefined })
})

test('写对的条件照用，数字样的文字仍是文字', () => {
  expect(textParams({ q: 2021, unit: 'CS-T01', other: 'x' }, ['q', 'unit'])).toEqual({ q: '2021', unit: 'CS-T01' })
  expect(numberParams({ page: '3' }, ['page'])).toEqual({ page: 3 })
  expect(flagParams({ counted: 'false' }, ['counted'])).toEqual({ counted: false })
  expect(choiceParam('staff', ['staff', 'office'])).toBe('staff')
})
