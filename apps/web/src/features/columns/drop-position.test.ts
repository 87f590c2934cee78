import { expect, test } from 'vitest'
import { dropPosition } from './drop-position.ts'
import { aColumn } from './testing/a-column.ts'

const columns = [
  aColumn({ code: 'C01', position: 0 }),
  aColumn({ code: 'C0101', parent: 'C01', position: 0 }),
  aColumn({ code: 'C0102', parent: 'C01', position: 1 }),
  aColumn({ code: 'C0103', parent: 'C01', position: 2 }),
]

test('拖到频道上，放进去排最后；拖到两个栏目之间，排在那里', () => {
  expect(dropPosition(columns, 'C0101', { key: 'C01', where: 'into' })).toEqual({ parent: 'C01' })
  expect(dropPosition(columns, 'C0101', { key: 'C0103', where: 'before' })).toEqual({ parent: 'C01', position: 1 })
  expect(dropPosition(columns, 'C0103', { key: 'C0101', where: 'after' })).toEqual({ parent: 'C01', position: 1 })
  expect(dropPosition(columns, 'C0103', { key: 'C01', where: 'before' })).toEqual({ parent: null, position: 0 })
})
