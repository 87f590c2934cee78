import { describe, expect, test } from 'vitest'
import { classesAndTiers, thirtySeventy } from '../testing/other-districts.ts'
import { cangshan2021 } from './cangshan-2021.ts'
import { compareSchemes } from './compare-schemes.ts'
import { departures } from './departures.ts'
import { readScheme } from './read-scheme.ts'
import type { Scheme } from './scheme.ts'
import { schemeSchema } from './scheme.ts'
import { withValueAt } from './scheme-form.ts'

function told(path: string, value: unknown): string[] {
  return readScheme(withValueAt(cangshan2021, path.split('/'), value)).issues.map(
    ({ where, message }) => `${where}：${message}`,
  )
}

function edited(path: string, value: unknown): Scheme {
  return schemeSchema.parse(withValueAt(cangshan2021, path.split('/'), value))
}

describe('方案草稿的毛病，说清在哪里、怎么改', () => {
  test.each([cangshan2021, classesAndTiers, thirtySeventy])('$name没有毛病，经过JSON不变', (scheme) => {
    expect(readScheme(JSON.parse(JSON.stringify(scheme)))).toEqual({ scheme, issues: [] })
  })

  test.each([
    ['weights/value/new-media', 21, '总分与排名 · 各项指标满分 · 取值：六项指标的满分合计应为100分，现为101分'],
    ['indicators/monthly-quota/minimumPerMonth/value', '十', '网站信息发布 · 每月最少发布条数 · 取值：应为整数'],
    ['indicators/monthly-quota/minimumPerMonth/value', -1, '网站信息发布 · 每月最少发布条数 · 取值：不能为负'],
    ['indicators/monthly-quota/shortMonth/value', 2.005, '网站信息发布 · 不足的月份每月扣分 · 取值：分值最多两位小数'],
    [
      'indicators/monthly-quota/blankMonth/value',
      1,
      '网站信息发布 · 全月未发布的扣分（代替不足扣分） · 取值：不低于不足月份的扣分（2分）',
    ],
    [
      'indicators/column-freshness/blank/value',
      1,
      '栏目更新 · 空白栏目每栏目扣分 · 取值：不低于超期未更新的扣分（2分）',
    ],
    [
      'indicators/column-freshness/secondNearLimitPercent/value',
      70,
      '栏目更新 · 期限用去多少时再次预警 · 取值：应高于首次预警（70%）',
    ],
    ['passMark/value', 101, '总分与排名 · 合格线（基础分） · 取值：不超过满分100分'],
    ['passMark/source/reason', '', '总分与排名 · 合格线（基础分） · 依据 · 设定理由：请写明设定理由'],
    ['passMark/source/decidedOn', '2021-1-1', '总分与排名 · 合格线（基础分） · 依据 · 设定日期：日期应写作 2021-10-18'],
    ['indicators/disclosure', undefined, '指标 · 主动公开：必填，请补上'],
    ['ranking', undefined, '总分与排名 · 并列后的名次：必填，请补上'],
    ['name', '', '方案名称：请填写方案名称'],
    ['indicators/new-media/vetoConditions/value/2/label', '', '政务新媒体 · 单项否决条件 · 第3项 · 条件：不能为空'],
    [
      'indicators/column-freshness/categoryLimits/value/动态要闻',
      { kind: 'days', count: 0 },
      '栏目更新 · 各类栏目的更新期限 · 动态要闻 · 数量：至少为1',
    ],
    [
      'groupWeights/镇街',
      { ...cangshan2021.weights, value: { ...cangshan2021.weights.value, disclosure: 9 } },
      '总分与排名 · 镇街单列的满分 · 取值：六项指标的满分合计应为100分，现为99分',
    ],
  ])('%s = %j', (path, value, words) => {
    expect(told(path, value)).toEqual([words])
  })

  test('不是方案的内容也说得清', () => {
    expect(readScheme([]).issues).toMatchObject([{ where: '整个方案', message: '应为对象，请改正' }])
    expect(readScheme(null).issues).toHaveLength(1)
    expect(told('extra', 1)).toEqual(['整个方案：不认识 extra，请去掉'])
  })

  test('条款须在录入的文件里，原文须一字不差；可以只摘一段', () => {
    const source = { kind: 'clause', document: 'circular-2021-q3', article: '一、1', quote: '应达到10条及以上' }
    const at = 'indicators/monthly-quota/minimumPerMonth/source'
    expect(told(at, source)).toEqual([])
    expect(told(at, { ...source, quote: '应达到12条及以上' })).toEqual([
      '网站信息发布 · 每月最少发布条数 · 依据 · 原文：与文件原文不一致，请照原文摘录，或改为本区设定',
    ])
    expect(told(at, { ...source, article: '九' })[0]).toContain('没有“九”这一条')
    expect(told(at, { ...source, document: '市办法' })[0]).toContain('依据文件“市办法”未录入')
  })
})

describe('与原文不一致', () => {
  test('随附方案处处与原文一致；10条改成12条而仍引原文，说出来', () => {
    expect(departures(cangshan2021)).toEqual([])
    const raised = edited('indicators/monthly-quota/minimumPerMonth/value', 12)
    expect(departures(raised).map(({ where, message }) => [where, message.slice(0, 23)])).toEqual([
      ['网站信息发布 · 每月最少发布条数', '取值12条与所引原文“各单位每月发布信息应达到'],
    ])
  })

  test('2周就是14天；改成本区设定的不再提', () => {
    expect(departures(edited('indicators/new-media/maximumGapDays/value', 15))).toHaveLength(1)
    const local = {
      value: 12,
      from: '2021-01-01',
      source: { kind: 'local', reason: '提高要求', decidedOn: '2021-10-11' },
    }
    expect(departures(edited('indicators/monthly-quota/minimumPerMonth', local))).toEqual([])
  })
})

describe('版本对比', () => {
  test('只列不同的取值，前后都用话说；依据变了也算', () => {
    const changed = edited('indicators/monthly-quota/minimumPerMonth/value', 12)
    expect(compareSchemes(cangshan2021, cangshan2021)).toEqual([])
    expect(compareSchemes(cangshan2021, changed)).toMatchObject([
      { section: '网站信息发布', title: '每月最少发布条数', before: '10条', after: '12条', isSourceOnly: false },
    ])
    const until = edited('passMark/confirmedUntil', '2022-12-31')
    expect(compareSchemes(cangshan2021, until)).toMatchObject([{ title: '合格线（基础分）', isSourceOnly: true }])
  })

  test('新设的、取消的单列都列出', () => {
    const grouped = { ...cangshan2021, groupWeights: { 镇街: cangshan2021.weights } }
    expect(compareSchemes(cangshan2021, grouped)).toMatchObject([{ title: '镇街单列的满分', before: null }])
    expect(compareSchemes(grouped, cangshan2021)).toMatchObject([{ title: '镇街单列的满分', after: null }])
  })
})
