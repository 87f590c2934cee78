import { describe, expect, test } from 'vitest'
import { followOwner, readDay, readFields } from './column-fields.ts'
import { aColumn } from './testing/a-column.ts'

const today = '2021-10-11'
const base = aColumn({ code: 'C1', lead: { code: 'CS-D10', name: '民政局' }, leadFrom: '2021-01-01' })

describe('填的字怎样成为修改', () => {
  test('短横、空格、“无”都是没有；顿号逗号都能分开几个单位', () => {
    const { fields } = readFields({ lead: '—', supporting: '卫健局，教育局、卫健局', remark: '' }, base, today)
    expect(fields).toEqual({ lead: null, supporting: ['卫健局', '教育局'], remark: null })
  })

  test('“按类别”是不另设期限', () => {
    expect(readFields({ limit: '按类别' }, base, today).fields).toEqual({ limit: null })
    expect(readFields({ limit: '20个工作日' }, base, today).fields).toEqual({ limit: '20个工作日' })
  })

  test('只改日期是更正起始日，日期没变不算改', () => {
    expect(readFields({ leadFrom: '2021年3月1日' }, base, today).fields).toEqual({ from: '2021-03-01' })
    expect(readFields({ leadFrom: '2021-01-01' }, base, today).fields).toEqual({})
  })

  test('写错的格说明怎么写', () => {
    expect(readFields({ leadFrom: '下周', name: ' ', category: '' }, base, today).errors).toEqual({
      leadFrom: '请写日期，如 2021-10-15',
      name: '请填写栏目名称',
      category: '请选择类别',
    })
  })
})

test('常见的日期写法都认，不存在的日子不认', () => {
  for (const text of ['2021-10-15', '2021/10/15', '2021.10.15', '2021年10月15日', '20211015', '10-15', '10月15日']) {
    expect(readDay(text, today), text).toBe('2021-10-15')
  }
  expect(readDay('2021-02-30', today)).toBeNull()
  expect(readDay('明天', today)).toBeNull()
})

test('换了责任单位，起始日自动写今天；写过的日期不动；换回来就撤掉', () => {
  expect(followOwner(base, { lead: '卫健局' }, 'lead', today)).toEqual({ lead: '卫健局', leadFrom: today })
  expect(followOwner(base, { lead: '卫健局', leadFrom: '2021-10-15' }, 'lead', today)).toMatchObject({
    leadFrom: '2021-10-15',
  })
  expect(followOwner(base, { lead: '民政局', leadFrom: today }, 'lead', today)).toEqual({ lead: '民政局' })
})
