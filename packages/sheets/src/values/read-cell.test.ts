import { describe, expect, test } from 'vitest'
import { publicationFields } from '../testing/publication-fields.ts'
import { plainText } from './plain-text.ts'
import { readCell } from './read-cell.ts'

const read = (key: string, text: string, link?: string) => {
  const field = publicationFields.find((candidate) => candidate.key === key)
  if (!field) throw new Error(key)
  return readCell(field, text, { link })
}

test.each([
  ['　标题　', '标题'],
  ['a\u00a0b', 'a b'],
  ['两行\r\n合一', '两行 合一'],
  ['东升\u200b街道\ufeff', '东升街道'],
  ['a  b', 'a b'],
  ['a b', 'a b'],
  ['２０２１年', '２０２１年'],
])('文字 %j 整理成 %j', (text, tidy) => {
  expect(plainText(text)).toBe(tidy)
  expect(read('title', text)).toEqual({ value: tidy })
})

test('空格子没有值，也不是错误', () => {
  for (const { key } of publicationFields) expect(read(key, ' 　')).toEqual({ value: null })
})

describe('整数', () => {
  test.each([
    ['12', 12],
    ['１，２０８', 1208],
    ['1,208', 1208],
    ['12.00', 12],
    ['-3', -3],
  ])('%s 是 %d', (text, value) => {
    expect(read('clicks', text)).toEqual({ value })
  })
  test.each(['1.5', '十二', '1,2', '12345678901234567890'])('%s 不是整数', (text) => {
    expect(read('clicks', text)).toMatchObject({ value: null, problem: { code: 'not-an-integer' } })
  })
})

describe('网址', () => {
  test.each([
    ['http://www.example.gov.cn/a.htm?x=1#y', 'http://www.example.gov.cn/a.htm?x=1#y'],
    ['https://example.gov.cn:8080/信息/1.htm', 'https://example.gov.cn:8080/信息/1.htm'],
    ['ｈｔｔｐ：／／www.example.gov.cn／1', 'http://www.example.gov.cn/1'],
    ['www.example.gov.cn/1', 'http://www.example.gov.cn/1'],
  ])('%s 是网址', (text, value) => {
    expect(read('url', text)).toEqual({ value })
  })
  test.each(['查看', 'http://', 'javascript:alert(1)', 'ftp://a.cn/1', '/a.htm', 'http://a b.cn'])(
    '%s 不是网址',
    (text) => {
      expect(read('url', text)).toMatchObject({ value: null, problem: { code: 'not-a-url' } })
    },
  )
  test('字不是网址时，用它链接到的网址；格子空着也一样', () => {
    expect(read('url', '查看', 'http://a.cn/1')).toEqual({ value: 'http://a.cn/1' })
    expect(read('url', '', 'http://a.cn/1')).toEqual({ value: 'http://a.cn/1' })
    expect(read('url', '查看', 'file:///C:/1.htm').problem?.code).toBe('not-a-url')
  })
})

describe('选项', () => {
  test.each([
    ['原创', 'original'],
    [' 转 载 ', 'repost'],
    ['转发', 'repost'],
    ['original', 'original'],
  ])('%s 是 %s', (text, value) => {
    expect(read('kind', text)).toEqual({ value })
  })
  test('不在范围内：说出可以填什么', () => {
    expect(read('kind', '其他').problem).toEqual({
      code: 'not-a-choice',
      message: '“其他”不在可选范围内，请填写：原创、转载',
    })
  })
})
