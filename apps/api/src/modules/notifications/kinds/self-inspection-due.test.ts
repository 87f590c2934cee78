import { expect, it } from 'vitest'
import { selfInspectionDue } from './self-inspection-due.ts'

const sheet = {
  id: 7,
  checklist: '政府网站检查指标表',
  unit: { code: 'CS-T07', name: '东升街道' },
  round: 1,
  dueOn: '2021-12-30',
}

function statesOn(day: string, isAwaited = true) {
  const observed = { day, register: null, imports: [], orders: [], sheets: [{ ...sheet, isAwaited }] }
  return selfInspectionDue.observe(observed).map(({ level, title }) => [level, title])
}

it.each([
  ['2021-12-26', []],
  ['2021-12-27', [['warning', '“政府网站检查指标表”还有3天到期']]],
  ['2021-12-30', [['warning', '“政府网站检查指标表”今天到期']]],
  ['2021-12-31', [['alarm', '“政府网站检查指标表”逾期未提交']]],
])('期限前三天起提醒，过了期限立即提醒：%s', (day, told) => {
  expect(statesOn(day)).toEqual(told)
})

it('提交以后不再催，只告诉曾被提醒的人', () => {
  expect(statesOn('2021-12-31', false)).toEqual([['calm', '“政府网站检查指标表”已提交']])
})
