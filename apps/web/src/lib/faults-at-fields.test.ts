import { expect, test } from 'vitest'
import { faultsAtFields } from './faults-at-fields.ts'

const names = ['host', 'unit'] as const

test('服务器指出的错误放到表单自己的栏里，接口里放得深一层也认得', () => {
  const faults = [
    { path: 'smtp.host', message: '主机名不对' },
    { path: 'unit', message: '请选择单位' },
  ]
  expect(faultsAtFields(faults, names)).toEqual([
    { name: 'host', errors: ['主机名不对'] },
    { name: 'unit', errors: ['请选择单位'] },
  ])
})

test('别的栏、名字只是结尾相同的，不放进来', () => {
  expect(
    faultsAtFields(
      [
        { path: 'version', message: '—' },
        { path: 'ghost', message: '—' },
      ],
      names,
    ),
  ).toEqual([])
})
