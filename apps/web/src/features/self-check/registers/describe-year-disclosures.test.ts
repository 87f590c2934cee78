import type { Finding } from '@mingkao/contract'
import { expect, test } from 'vitest'
import { describeYearDisclosures } from './describe-year-disclosures.ts'

function year(...outcomes: readonly Finding['outcome'][]) {
  return outcomes.map((outcome, at) => ({
    outcome,
    subject: { kind: 'period' as const, id: `2021Q${at + 1}`, label: '' },
  }))
}

function document(outcome: Finding['outcome'], id: string) {
  return { outcome, subject: { kind: 'disclosure' as const, id, label: '' } }
}

test('各季度都有公开', () => {
  expect(describeYearDisclosures(16, year('met', 'met', 'met', 'met'))).toBe('本年 16 份，各季度均有公开')
})

test('没有公开的季度一一点名，没过完的季度只说尚无', () => {
  expect(describeYearDisclosures(16, year('met', 'met', 'unmet', 'met'))).toBe('本年 16 份，第三季度没有主动公开信息')
  expect(describeYearDisclosures(3, year('unmet', 'met', 'unmet', 'warning'))).toBe(
    '本年 3 份，第一季度、第三季度没有主动公开信息，第四季度尚无主动公开信息',
  )
  expect(describeYearDisclosures(0, year('unmet', 'unmet', 'unmet'))).toBe(
    '本年 0 份，第一季度、第二季度、第三季度没有主动公开信息',
  )
})

test('单位尚未设立的季度不计，也不说均有公开', () => {
  expect(describeYearDisclosures(4, year('not-applicable', 'met'))).toBe('本年 4 份，第一季度不计')
})

test('逾期的、日期不详的各有几份', () => {
  const findings = [
    ...year('met', 'met'),
    document('unmet', '1'),
    document('unmet', '2'),
    document('undetermined', '3'),
  ]
  expect(describeYearDisclosures(9, findings)).toBe('本年 9 份，各季度均有公开，2 份逾期，1 份是否按期待核实')
})
