import type { Unit } from '@mingkao/contract'
import { expect, test } from 'vitest'
import { matchCommands } from './match-commands.ts'
import { unitCommands } from './unit-commands.ts'

const unit: Unit = {
  code: 'CS-D15',
  name: '卫健局',
  fullName: '区卫生健康局',
  group: '区直部门',
  validFrom: '2021-01-01',
  validTo: null,
  version: 1,
  successor: null,
  aliases: [{ name: '卫计局', validFrom: null, validTo: null }],
  formerNames: [],
  exemptions: [],
}
const found = (typed: string, commands = unitCommands(unit, true)) =>
  matchCommands(commands, typed).map(({ label, href }) => [label, href])

test('输入单位和要办的事，直接打开办理的窗口；别名也认得', () => {
  expect(found('卫健局 改名')).toEqual([['卫健局：改名', '/units?open=CS-D15&task=rename']])
  expect(found('卫计局 停用')).toEqual([['卫健局：停用', '/units?open=CS-D15&task=close']])
  expect(found('卫健 栏目')).toEqual([['卫健局：维护的栏目', '/columns?unit=CS-D15']])
})

test('什么都没输时不列出来；领导只看不办；已停用的不能再改名', () => {
  expect(found('')).toEqual([])
  expect(found('改名', unitCommands(unit, false))).toEqual([])
  expect(found('改名', unitCommands({ ...unit, validTo: '2021-09-01' }, true))).toEqual([])
})
