import { expect, test } from 'vitest'
import { beginsLater, leavesNobody } from './left-without-lead.ts'
import { aColumn } from './testing/a-column.ts'

const today = '2021-10-11'
const base = aColumn({ code: 'C1', lead: { code: 'CS-D10', name: '民政局' }, leadFrom: '2021-01-01' })
const term = { role: 'lead', validFrom: '2021-01-01', validTo: null } as const

test('只把责任起始改到以后才要问；换责任单位、改到今天及以前、本来就没有责任单位的不问', () => {
  expect(beginsLater(base, { from: '2030-01-01' }, today)).toBe(true)
  expect(beginsLater(base, { from: today }, today)).toBe(false)
  expect(beginsLater(base, { lead: '卫健局', from: '2030-01-01' }, today)).toBe(false)
  expect(beginsLater(base, { contact: '王主任' }, today)).toBe(false)
  expect(beginsLater(aColumn({ code: 'C2' }), { from: '2030-01-01' }, today)).toBe(false)
})

test('前面没有接得上的责任单位，今天就没人负责；有的，由前一任延到那天', () => {
  expect(leavesNobody(base, [term])).toBe(true)
  expect(leavesNobody(base, [{ ...term, validFrom: '2020-01-01', validTo: '2020-07-01' }, term])).toBe(true)
  expect(leavesNobody(base, [{ ...term, validFrom: '2020-01-01', validTo: '2021-01-01' }, term])).toBe(false)
  expect(leavesNobody(base, [{ role: 'supporting', validFrom: '2020-01-01', validTo: null }, term])).toBe(true)
})
