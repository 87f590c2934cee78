import { expect, test } from 'vitest'
import { staleOwner } from './stale-owner.ts'

const unit = { code: 'CS-D12', name: '农业农村局' }

test('没有单位应负责时，说明是接手宽限期内，还是无责任单位', () => {
  expect(staleOwner({ unit, takenOverBy: null })).toBe('农业农村局')
  expect(staleOwner({ unit: null, takenOverBy: unit })).toBe('接手宽限期内')
  expect(staleOwner({ unit: null, takenOverBy: null })).toBe('无责任单位')
})
