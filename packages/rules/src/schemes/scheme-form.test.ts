import { describe, expect, test } from 'vitest'
import { classesAndTiers } from '../testing/other-districts.ts'
import { cangshan2021 } from './cangshan-2021.ts'
import { formOf, schemeForm, valueAt, withValueAt } from './scheme-form.ts'
import { lapsedValues, schemeRows } from './scheme-rows.ts'

const titleOf = (section: string, key: string) =>
  schemeForm.find(({ id }) => id === section)?.parameters.find(({ path }) => path.at(-1) === key)

describe('方案表单由指标自己的格式画出', () => {
  test('总分与排名在前，八项指标各一段，每个参数有中文名称', () => {
    expect(schemeForm.map(({ id }) => id)).toEqual([
      'composition',
      'monthly-quota',
      'volume-rank',
      'column-freshness',
      'new-media',
      'interpretation',
      'disclosure',
      'rectification',
      'unit-veto',
    ])
    const titles = schemeForm.flatMap(({ parameters }) => parameters.map(({ title }) => title))
    expect(titles.filter((title) => !/[\u4e00-\u9fff]/.test(title))).toEqual([])
  })

  test('每个取值的内层也都有中文名称和选项', () => {
    const written = JSON.stringify(schemeForm)
    const words = [...written.matchAll(/"(?:title|label|keyTitle)":"([^"]+)"/g)].map(([, word = '']) => word)
    expect(words.filter((word) => !/[\u4e00-\u9fff]/.test(word))).toEqual([])
  })

  test('数字有单位、下限和是否整数；期限有五种写法；分组单列的可有可无', () => {
    expect(titleOf('monthly-quota', 'minimumPerMonth')?.shape).toEqual({
      kind: 'number',
      unit: '条',
      min: 0,
      max: null,
      isWhole: true,
    })
    expect(titleOf('monthly-quota', 'blankMonth')?.shape).toMatchObject({
      unit: '分',
      min: 0,
      max: 1000,
      isWhole: false,
    })
    expect(titleOf('column-freshness', 'categoryLimits')?.shape).toMatchObject({
      kind: 'map',
      keyTitle: '栏目类别',
      item: { kind: 'variants', variants: [{ label: '按天' }, {}, {}, {}, { label: '事件发生后' }] },
    })
    expect(titleOf('monthly-quota', 'groupMinimums')).toMatchObject({ isOptional: true, shape: { keyTitle: '分组' } })
    expect(titleOf('interpretation', 'bonusTiers')?.shape).toMatchObject({ kind: 'list', item: { kind: 'fields' } })
  })

  test('分组单列的满分有几组就有几行', () => {
    const grouped = { ...cangshan2021, groupWeights: { 镇街: cangshan2021.weights } }
    expect(
      formOf(grouped)[0]
        ?.parameters.slice(0, 2)
        .map(({ title }) => title),
    ).toEqual(['各项指标满分', '镇街单列的满分'])
  })

  test('改动一处，别处不动；取走的就没有了', () => {
    const path = ['indicators', 'interpretation', 'bonusTiers', 'value', '1', 'points']
    const changed = withValueAt(classesAndTiers, path, 4)
    expect(valueAt(changed, path)).toBe(4)
    expect(valueAt(classesAndTiers, path)).toBe(3)
    expect(withValueAt(classesAndTiers, ['groupWeights', '镇街'], undefined)).toEqual(classesAndTiers)
    const without = withValueAt(classesAndTiers, path.slice(0, 3), undefined)
    expect(valueAt(without, path.slice(0, 3))).toBeUndefined()
    expect(valueAt(without, path.slice(0, 2))).not.toHaveProperty('bonusTiers')
  })
})

describe('方案表格', () => {
  test('每个取值一行：取值、单位、依据文件和原文，或本区设定', () => {
    const rows = schemeRows(cangshan2021)
    expect(rows.find(({ title }) => title === '每月最少发布条数')).toMatchObject({
      section: '网站信息发布',
      value: '10',
      unit: '条',
      document: '2021年第三季度通报',
      source: { article: '一、1', quote: '各单位每月发布信息应达到10条及以上' },
    })
    expect(rows.find(({ title }) => title === '各类栏目的更新期限')?.value).toContain('动态要闻14天；通知公告6个月')
    expect(rows.filter(({ source }) => source.kind === 'local').every(({ document }) => document === null)).toBe(true)
  })

  test('确认有效期：取值自己的优先，没有的随方案；过了那天才算', () => {
    const own = { ...cangshan2021.passMark, confirmedUntil: '2022-06-30' }
    const scheme = { ...cangshan2021, confirmedUntil: '2021-12-31', passMark: own }
    expect(lapsedValues(scheme, '2021-12-31')).toEqual([])
    const lapsed = lapsedValues(scheme, '2022-01-01')
    expect(lapsed).toHaveLength(schemeRows(scheme).length - 1)
    expect(lapsed.map(({ title }) => title)).not.toContain('合格线（基础分）')
    expect(lapsedValues(cangshan2021, '2099-01-01')).toEqual([])
  })
})
