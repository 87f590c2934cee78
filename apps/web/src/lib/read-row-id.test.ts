import { expect, test } from 'vitest'
import { readRowId } from './read-row-id.ts'

test('地址里的编号是从 1 起的整数', () => {
  expect(readRowId('1')).toBe(1)
  expect(readRowId('2147483647')).toBe(2_147_483_647)
})

test.each(['xyz', '', '0', '-3', '1.5', '1e3', '2147483648', '9'.repeat(40)])('“%s”不是任何一行的编号', (text) => {
  expect(readRowId(text)).toBeNull()
})
