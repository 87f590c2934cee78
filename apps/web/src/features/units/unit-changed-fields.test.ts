import { expect, test } from 'vitest'
import { unitChangedFields } from './unit-changed-fields.ts'

test('沿革写出名称、别名、去向改前改后的样子', () => {
  const before = { name: '盖山镇', aliases: [], validTo: null, successor: null, version: 1 }
  const after = {
    name: '盖山镇',
    aliases: [{ name: '盖山', validFrom: null, validTo: '2021-07-01' }],
    validTo: '2021-10-10',
    successor: { code: 'CS-T01', name: '仓山镇' },
    version: 2,
  }
  expect(unitChangedFields({ before, after })).toEqual([
    { label: '停用日期', before: '空', after: '2021-10-10' },
    { label: '合并到', before: '空', after: '仓山镇' },
    { label: '别名', before: '空', after: '盖山（到 2021-07-01 前）' },
  ])
})

test('新增没有改动前的样子，不列改动', () => {
  expect(unitChangedFields({ before: null, after: { name: '新' } })).toEqual([])
})
