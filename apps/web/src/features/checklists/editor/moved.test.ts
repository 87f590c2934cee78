import { expect, it } from 'vitest'
import { moved } from './moved.ts'

it('上移、下移一项，其他各项先后不变；到头的不再动', () => {
  expect(moved(['甲', '乙', '丙'], 2, 0)).toEqual(['丙', '甲', '乙'])
  expect(moved(['甲', '乙', '丙'], 0, 1)).toEqual(['乙', '甲', '丙'])
  expect(moved(['甲', '乙'], 0, -1)).toEqual(['甲', '乙'])
  expect(moved(['甲', '乙'], 1, 2)).toEqual(['甲', '乙'])
})
