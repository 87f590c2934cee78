import { describe, expect, test } from 'vitest'
import { nextPeriodName, periodName, periodSpan } from './period-names.ts'
import { renderValue } from './render-value.ts'

describe('考核周期怎么称呼', () => {
  test.each([
    ['quarter', '2021-07-01', '2021-09-30', '2021年第三季度', '第四季度', '2021年7月1日至9月30日'],
    ['quarter', '2021-10-01', '2021-12-31', '2021年第四季度', '2022年第一季度', '2021年10月1日至12月31日'],
    ['year', '2021-01-01', '2021-12-31', '2021年度', '2022年度', '2021年1月1日至12月31日'],
    [
      'custom',
      '2021-12-01',
      '2022-02-28',
      '2021年12月1日至2022年2月28日',
      '下一考核周期',
      '2021年12月1日至2022年2月28日',
    ],
  ] as const)('%s %s 至 %s', (kind, start, end, name, next, span) => {
    const period = { id: 'P', kind, start, end }
    expect([periodName(period), nextPeriodName(period), periodSpan(period)]).toEqual([name, next, span])
  })
})

describe('数据项怎么写', () => {
  test('空名单写“无”，不写空白；零写0；未定的日期写××', () => {
    expect(renderValue({ type: 'units', units: [] })).toBe('无')
    expect(renderValue({ type: 'count', count: 0 })).toBe('0')
    expect(renderValue({ type: 'day', day: null, withYear: false })).toBe('××月××日')
    expect(renderValue({ type: 'text', text: null })).toBe('××')
  })

  test('单位用顿号，分句用分号，日期不补零', () => {
    const units = [
      { code: 'a', name: '仓山镇' },
      { code: 'b', name: '城门镇' },
    ]
    expect(renderValue({ type: 'units', units })).toBe('仓山镇、城门镇')
    expect(renderValue({ type: 'phrases', items: ['甲', '乙'] })).toBe('甲；乙')
    expect(renderValue({ type: 'day', day: '2021-08-09', withYear: true })).toBe('2021年8月9日')
  })
})
