import { describe, expect, test } from 'vitest'
import { cangshanTemplate, compareCirculars, composeCircular, describeChanges } from '../src/index.ts'
import type { CircularSnapshot } from '../src/index.ts'
import { aSnapshot } from './a-snapshot.ts'
import { issuance, thirdQuarter, thirdQuarterCircular } from './third-quarter.ts'

const before = thirdQuarterCircular()

/** The quarter after three items of 盖山镇's September were found again. */
function corrected(): CircularSnapshot {
  const demo = thirdQuarter()
  const units = demo.units.map((unit) =>
    unit.name === '盖山镇'
      ? {
          ...unit,
          total: 35,
          quota: '是' as const,
          months: unit.months.map((month) => (month.month === '2021-09' ? { ...month, count: 10, met: true } : month)),
        }
      : unit,
  )
  const belowQuota = demo.belowQuota.map(({ group, units: short }) => ({
    group,
    units: short.filter(({ name }) => name !== '盖山镇'),
  }))
  return { ...demo, units, belowQuota, publications: 3161 }
}

describe('更正通报', () => {
  const changes = compareCirculars(before, composeCircular(corrected(), cangshanTemplate, issuance))

  test('变了的数和名单，由什么更正为什么', () => {
    expect(changes.fields.map(({ label, before: was, after }) => [label, was, after])).toEqual([
      ['信息发布总数', '3157', '3161'],
      ['分组信息发布数（镇街）', '1469', '1473'],
      ['未达标的单位（镇街）', '盖山镇、东升街道', '东升街道'],
    ])
    expect(changes.fields[2]).toMatchObject({ added: [], removed: ['盖山镇'] })
  })

  test('附件里变了的行和格，合计行也在内', () => {
    expect(changes.rows.map(({ row, kind }) => [row, kind])).toEqual([
      ['盖山镇', 'changed'],
      ['合计', 'changed'],
    ])
    expect(changes.rows[0]?.cells).toEqual([
      { heading: '9月', before: '6', after: '10' },
      { heading: '合计', before: '31', after: '35' },
      { heading: '是否达标', before: '否', after: '是' },
    ])
    expect(changes.wording).toEqual([])
  })

  test('写成文字，一处一句', () => {
    expect(describeChanges(changes)).toEqual([
      '信息发布总数由“3157”更正为“3161”。',
      '分组信息发布数（镇街）由“1469”更正为“1473”。',
      '未达标的单位（镇街）由“盖山镇、东升街道”更正为“东升街道”（去掉盖山镇）。',
      '《2021年第三季度镇街信息发布情况表》“盖山镇”一行：9月由“6”更正为“10”，合计由“31”更正为“35”，是否达标由“否”更正为“是”。',
      '《2021年第三季度镇街信息发布情况表》“合计”一行：9月由“500”更正为“504”，合计由“1469”更正为“1473”。',
    ])
  })

  test('与自己相比没有更正', () => {
    expect(compareCirculars(before, thirdQuarterCircular())).toEqual({ fields: [], rows: [], wording: [] })
  })

  test('多一个单位、少一个账号，写明新增和删去', () => {
    const demo = thirdQuarter()
    const fewer = composeCircular(aSnapshot({ accounts: demo.accounts.slice(1) }), cangshanTemplate, issuance)
    const there = compareCirculars(before, fewer)
    expect(there.rows.map(({ kind }) => kind)).toEqual(['removed'])
    expect(describeChanges(there)[0]).toMatch(/一行删去。$/u)
    expect(describeChanges(compareCirculars(fewer, before))[0]).toMatch(/一行为新增：类型微信公众号，/u)
  })

  test('改了措辞而没有改数，列在措辞里', () => {
    const blocks = cangshanTemplate.blocks.map((block) =>
      block.id === 'quota' ? { ...block, text: '各单位每月至少发布{{每月最少条数}}条信息。' } : block,
    )
    const reworded = composeCircular(thirdQuarter(), { ...cangshanTemplate, version: 2, blocks }, issuance)
    const { fields, rows, wording } = compareCirculars(before, reworded)
    expect([fields, rows]).toEqual([[], []])
    expect(wording).toHaveLength(2)
    expect(wording[1]?.after).toContain('各单位每月至少发布{}条信息')
  })
})
