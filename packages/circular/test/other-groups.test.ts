import { describe, expect, test } from 'vitest'
import { checkTemplate, composeCircular, correctionTemplate, districtTemplate, surroundingsOf } from '../src/index.ts'
import { aSnapshot } from './a-snapshot.ts'
import { read } from './printed.ts'
import { issuance } from './third-quarter.ts'

/** The demo's third quarter in a district that calls its groups so; the third holds nobody who is below the quota. */
function districtOf(groups: readonly string[]) {
  const demo = aSnapshot()
  const called = new Map(demo.groups.map((group, index) => [group, groups[index] ?? group]))
  const rename = <Row extends { readonly group: string }>(row: Row) => ({
    ...row,
    group: called.get(row.group) ?? row.group,
  })
  return aSnapshot({
    groups,
    units: demo.units.map(rename),
    topByVolume: demo.topByVolume.map(rename),
    belowQuota: demo.belowQuota.map(rename),
  })
}

function words(groups: readonly string[]): string {
  const circular = composeCircular(districtOf(groups), districtTemplate(groups), issuance)
  return [circular.addressee.map(({ text }) => text).join(''), ...circular.body.map(read)].join('\n')
}

describe('分组叫什么，通报就写什么', () => {
  test('街镇、委办局、国有企业三组：各写各的数、名单和附件', () => {
    const text = words(['街镇', '委办局', '国有企业'])
    expect(text).toContain('各有关单位：')
    expect(text).toContain('共发布信息3157条，其中街镇1469条、委办局1688条、国有企业0条（详见附件1、附件2、附件3）。')
    expect(text).toContain('信息发布工作做得较好的街镇有：临江街道、仓前街道、仓山镇、城门镇。做得较好的委办局有：')
    expect(text).toContain('未达到要求的街镇有：盖山镇、东升街道。未达到要求的委办局有：')
    expect(text).not.toMatch(/镇街|区直/)
    expect(text).not.toContain('国有企业有：')
  })

  test('只有一个分组的不分列', () => {
    expect(words(['各单位'])).toContain('共发布信息3157条（详见附件1）。')
  })

  test('分组名称里有数字的，不当作手工填写的数字', () => {
    expect(words(['A1类', '第2组'])).toContain('其中A1类1469条、第2组1688条')
  })

  test('更正通报的主送机关也不写别区的分组', () => {
    const groups = ['街镇', '委办局']
    const template = correctionTemplate(groups)
    expect(checkTemplate(template, surroundingsOf(districtOf(groups)))).toEqual([])
    expect(template.blocks[1]?.text).toBe('各有关单位：')
  })
})
