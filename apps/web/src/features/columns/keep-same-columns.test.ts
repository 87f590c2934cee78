import { expect, test } from 'vitest'
import { keepSameColumns } from './keep-same-columns.ts'
import { aColumn } from './testing/a-column.ts'

test('后台刷新后，没变的行还是原来那一行，变了的换成新的', () => {
  const before = { columns: [aColumn({ code: 'C1' }), aColumn({ code: 'C2' })] }
  const next = {
    columns: [aColumn({ code: 'C1' }), aColumn({ code: 'C2', lead: { code: 'CS-D04', name: '民政局' } })],
  }
  const { columns } = keepSameColumns(before, next)
  expect(columns[0]).toBe(before.columns[0])
  expect(columns[1]).toBe(next.columns[1])
})
