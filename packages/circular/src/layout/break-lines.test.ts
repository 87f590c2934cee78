import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breakLines, breakText } from './break-lines.ts'
import { signatureIndents } from './signature.ts'
import { textLength } from './text-width.ts'

describe('断行', () => {
  test('数字、年份不拆成两行', () => {
    expect(breakText('全区共发布信息3157条', 8)).toEqual(['全区共发布信息', '3157条'])
    expect(breakText('截至2021年10月8日', 3)).toEqual(['截至', '2021年', '10月8', '日'])
  })

  test('标点不落在行首，左括号不留在行末', () => {
    expect(breakText('临江街道、仓前街道', 4)).toEqual(['临江街', '道、仓前', '街道'])
    expect(breakText('一二三（四五）', 4)).toEqual(['一二三', '（四五）'])
  })

  test('任何文字都排得完，字一个不少，每行放得下（禁则让不开时除外）', () => {
    const texts = fc.array(fc.constantFrom('中', '，', '（', '3', 'A', '。', '😀', '“', '”')).map((all) => all.join(''))
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 12 }), (text, width) => {
        const lines = breakLines([{ text, field: null }], width, width)
        const read = lines.map(({ runs }) => runs.map((run) => run.text).join(''))
        expect(read.join('')).toBe(text)
        return read.every((line) => textLength(line) <= width || Array.from(line).length === 1)
      }),
    )
  })

  test('数据项跨行时，前后两段仍标着同一个数据项', () => {
    const lines = breakLines([{ text: '临江街道、仓前街道', field: 'quota.good:镇街' }], 5, 5)
    expect(lines.flatMap(({ runs }) => runs.map(({ field }) => field))).toEqual(['quota.good:镇街', 'quota.good:镇街'])
  })
})

describe('署名和成文日期', () => {
  test('日期比署名右移二字；日期长于署名时日期右空二字', () => {
    expect(signatureIndents('仓山区人民政府办公室', '2021年10月18日')).toEqual({ issuer: 2, date: 3 })
    expect(signatureIndents('区政府办', '2021年10月18日')).toEqual({ issuer: 7, date: 2 })
  })
})
