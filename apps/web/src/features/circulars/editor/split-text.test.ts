import type { Fact } from '@mingkao/circular/preview'
import { describe, expect, it } from 'vitest'
import { factsByToken, splitText } from './split-text.ts'

const fact = (field: string, token: string, text: string): Fact => ({
  field,
  label: token,
  token,
  type: 'count',
  text,
  members: null,
  isEmpty: false,
})
const total = fact('publications.total', '{{信息发布总数}}', '3157')
const towns = fact('quota.good:镇街', '{{做得较好的单位：镇街}}', '临江街道')
const facts = factsByToken([total, towns])

describe('一段文字', () => {
  it('分成文字和数据项，数据项带着现在的值', () => {
    expect(splitText('共{{信息发布总数}}条', facts)).toEqual([
      { kind: 'words', at: 0, text: '共' },
      { kind: 'field', at: 1, token: '信息发布总数', fact: total },
      { kind: 'words', at: 11, text: '条' },
    ])
  })

  it('数据项写作中文名或英文名、全角或半角冒号，都认得', () => {
    for (const token of ['做得较好的单位：镇街', '做得较好的单位:镇街', 'quota.good:镇街']) {
      expect(splitText(`{{${token}}}`, facts)).toEqual([{ kind: 'field', at: 0, token, fact: towns }])
    }
  })

  it('不认识的数据项照样显示，没有值', () => {
    expect(splitText('{{满意度}}', facts)).toEqual([{ kind: 'field', at: 0, token: '满意度', fact: null }])
  })
})
