import { expect, test } from 'vitest'
import { moveTo } from './move-to.ts'

test('移到第几位，其余顺次让位；到头为止', () => {
  const list = ['甲', '乙', '丙', '丁']
  expect(moveTo(list, '丁', 1)).toEqual(['甲', '丁', '乙', '丙'])
  expect(moveTo(list, '甲', 1)).toEqual(['乙', '甲', '丙', '丁'])
  expect(moveTo(list, '甲', -1)).toEqual(list)
  expect(moveTo(list, '丁', 9)).toEqual(list)
})
