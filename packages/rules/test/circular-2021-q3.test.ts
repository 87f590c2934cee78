import { describe, expect, test } from 'vitest'
import { assessDistrict, cangshan2021, formatPoints, summarise, toHundredths } from '../src/index.ts'
import type { UnitResult } from '../src/index.ts'
import { circularOccasion } from '../src/testing/occasions.ts'
import { cell, demoLedgers, demoRows } from './demo-ledgers.ts'

const ledgers = demoLedgers({ to: '2021-09', until: '2021-10-08' })
const result = assessDistrict(ledgers, cangshan2021, circularOccasion)
const summary = summarise(result, ledgers, cangshan2021, circularOccasion)

function unit(name: string): UnitResult {
  const found = result.units.find((candidate) => candidate.unit.name === name)
  if (found === undefined) throw new Error(`${name}不在名单里`)
  return found
}

function names(list: readonly { group: string; units: readonly { name: string }[] }[], group: string): string[] {
  return list.find((entry) => entry.group === group)?.units.map((entry) => entry.name) ?? []
}

const INDICATOR_COLUMNS = {
  网站信息发布: 'monthly-quota',
  年度更新数量排名: 'volume-rank',
  栏目更新: 'column-freshness',
  政务新媒体: 'new-media',
  政策解读: 'interpretation',
  主动公开: 'disclosure',
} as const

describe('2021年第三季度通报', () => {
  test.each(demoRows('expected-2021Q3.csv'))('$简称逐月信息量、是否达标、主动公开数与通报附件一致', (row) => {
    const { volume, isQuotaMet, indicators } = unit(cell(row, '简称'))
    expect(volume.months).toEqual(
      (['7月', '8月', '9月'] as const).map((label, index) => ({
        month: `2021-0${index + 7}`,
        count: Number(cell(row, label)),
        met: Number(cell(row, label)) >= 10,
      })),
    )
    expect(volume.total).toBe(Number(cell(row, '合计')))
    expect(isQuotaMet).toBe(cell(row, '月度达标') === '是')
    const count = indicators.find((one) => one.id === 'disclosure')?.findings.find((one) => one.id.endsWith('/count'))
    expect(count?.actual).toBe(Number(cell(row, '主动公开')))
    expect(count?.evidence).toHaveLength(Number(cell(row, '主动公开')))
  })

  test.each(demoRows('expected-scores-2021Q3.csv'))('$简称的名次、得分与各项分值一分不差', (row) => {
    const found = unit(cell(row, '简称'))
    expect(found.place).toBe(Number(cell(row, '名次')))
    expect(found.score && formatPoints(found.score)).toBe(cell(row, '得分'))
    expect(toHundredths(found.bonus)).toBe(Number(cell(row, '加分')) * 100)
    for (const [label, id] of Object.entries(INDICATOR_COLUMNS)) {
      const line = found.indicators.find((candidate) => candidate.id === id)
      const earned = line?.earned === null || line === undefined ? '不适用' : formatPoints(line.earned)
      expect(`${label} ${earned}`).toBe(`${label} ${cell(row, label)}`)
    }
  })

  test('全区本季度发布3157条', () => {
    expect(summary.publications).toBe(3157)
  })

  test('做得较好的单位，依次列出', () => {
    expect(names(summary.topByVolume, '镇街')).toEqual(['临江街道', '仓前街道', '仓山镇', '城门镇'])
    expect(names(summary.topByVolume, '区直部门')).toEqual(['人社局', '卫健局', '文体旅局', '市场监管局'])
  })

  test('未达标的单位', () => {
    expect(names(summary.belowQuota, '镇街').toSorted()).toEqual(['东升街道', '盖山镇'].toSorted())
    expect(names(summary.belowQuota, '区直部门').toSorted()).toEqual(
      ['司法局', '商务局', '资规局', '退役军人事务局'].toSorted(),
    )
  })

  test('五个栏目长期未更新：农业农村局四个，民政局一个', () => {
    expect(summary.staleColumns.map((column) => [column.unit?.name, column.path, column.lastUpdatedOn])).toEqual([
      ['农业农村局', '重点领域信息公开/脱贫攻坚/公示公告', '2018-12-20'],
      ['农业农村局', '重点领域信息公开/脱贫攻坚/扶贫项目', '2018-12-20'],
      ['农业农村局', '重点领域信息公开/脱贫攻坚/扶贫捐赠', '2018-12-20'],
      ['农业农村局', '重点领域信息公开/脱贫攻坚/扶贫协作', '2018-12-20'],
      ['民政局', '重点领域信息公开/社会救助', '2020-11-13'],
    ])
  })

  test('农业农村局自2021年7月1日起对四个栏目负责，并提请约谈', () => {
    const findings = unit('农业农村局').indicators.find((line) => line.id === 'column-freshness')?.findings ?? []
    const stale = findings.filter((finding) => finding.outcome === 'unmet')
    expect(stale.map((finding) => finding.since)).toEqual(Array.from({ length: 4 }, () => '2021-07-01'))
    expect(stale.every((finding) => finding.proposes === 'interview')).toBe(true)
  })

  test('备案账号21个，均更新及时', () => {
    expect(summary.accounts).toEqual({ registered: 21, checked: 21, failed: 0, undetermined: 0, passRate: '100%' })
  })

  test('主动公开162件，四个单位为零', () => {
    expect(summary.disclosures.total).toBe(162)
    expect(summary.disclosures.zeroUnits.map((one) => one.name)).toEqual(['城门镇', '盖山镇', '工信局', '城管局'])
  })

  test('城门镇同时在做得较好和主动公开为零的名单上', () => {
    expect(names(summary.topByVolume, '镇街')).toContain('城门镇')
    expect(summary.disclosures.zeroUnits.map((one) => one.name)).toContain('城门镇')
  })

  test('东升街道的28条：12、7、9，八月差3条，九月差1条', () => {
    const quota = unit('东升街道').indicators.find((line) => line.id === 'monthly-quota')
    expect(quota?.findings.map((finding) => [finding.outcome, finding.actual, finding.sentence])).toEqual([
      ['met', 12, '7月发布12条，达到每月10条的要求'],
      ['unmet', 7, '8月发布7条，少3条'],
      ['unmet', 9, '9月发布9条，少1条'],
    ])
  })
})
