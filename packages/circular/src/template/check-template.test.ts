import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { circularFields } from '../fields/registry.ts'
import { cangshanTemplate } from './cangshan.ts'
import { checkTemplate, checkText, fieldsOf } from './check-template.ts'
import { parseText } from './parse-text.ts'

const around = { groups: ['镇街', '区直部门'], units: [{ code: 'CS-T02', names: ['城门镇', '城门镇人民政府'] }] }

function messages(text: string): string[] {
  return checkText(text, around).map(({ message }) => message)
}

describe('模板里的数据项', () => {
  test('名称和中文名都认，参数用全角或半角冒号', () => {
    expect(
      messages('共{{publications.total}}条，{{信息发布总数}}条，{{quota.good:镇街}}、{{做得较好的单位：区直部门}}'),
    ).toEqual([])
  })

  test.each([
    ['共{{发布条数}}条', '没有“发布条数”这个数据项'],
    ['共{{}}条', '里没有数据项'],
    ['共{{信息发布总数条', '花括号不成对'],
    ['共{信息发布总数}条', '花括号不成对'],
    ['共{{信息{{发布}}总数}}条', '花括号不成对'],
    ['共信息发布总数}}条', '多了“}”'],
    ['{{做得较好的单位}}做得较好', '要写明分组名称'],
    ['{{做得较好的单位：园区}}做得较好', '没有“园区”这个分组，请写“镇街”或“区直部门”'],
    ['{{单位名称：CS-X99}}', '没有编码为“CS-X99”的单位'],
    ['{{信息发布总数：镇街}}', '不带参数'],
    ['{{__proto__}}{{constructor}}', '没有“__proto__”这个数据项'],
  ])('%s：说清哪里不对', (text, message) => {
    expect(messages(text)[0]).toContain(message)
  })

  test('一段文字用了哪些数据项，列得出来，条件也算', () => {
    const block = {
      id: 'a',
      kind: 'paragraph' as const,
      text: '{{信息发布总数}}、{{做得较好的单位：镇街}}、{{信息发布总数}}',
      when: ['quota.below-count'],
    }
    expect(fieldsOf(block)).toEqual(['publications.total', 'quota.good:镇街', 'quota.below-count'])
  })
})

describe('数字和单位不能手工填写', () => {
  test.each([
    '共发布信息3157条',
    '共发布信息３１５７条',
    '有四个单位未达标',
    '有二十一个账号',
    '于十月二十五日前报送',
    '确保第四季度不出现类似问题',
    '见附件①',
    '城门镇做得较好',
    '达到百分之九十',
  ])('%s：不能使用', (text) => {
    expect(messages(text)[0]).toContain('手工填写')
  })

  test.each([
    '一是加强管理，任意一种情况，发布一篇解读',
    '根据《福建省人民政府办公厅2021年政务公开工作要点》',
    '根据闽政办〔2021〕35号文件要求',
    '坚持“四个意识”，购买“粉丝”',
    '各镇人民政府、街道办事处，区直各有关单位：',
  ])('%s：可以使用', (text) => {
    expect(messages(text)).toEqual([])
  })

  test('要点名某个单位，用数据项', () => {
    expect(messages('请{{单位名称：CS-T02}}认真整改')).toEqual([])
  })
})

describe('整个模板', () => {
  test('仓山区模板没有问题', () => {
    expect(checkTemplate(cangshanTemplate, around)).toEqual([])
  })

  test('缺标题、缺结束语、编号重复、条件写错、接错段，都指得出是哪一段', () => {
    const problems = checkTemplate(
      {
        ...cangshanTemplate,
        blocks: [
          { id: 'a', kind: 'addressee', text: '各单位：' },
          { id: 'b', kind: 'paragraph', joins: true, text: '情况如下。', when: ['没有的'] },
          { id: 'b', kind: 'paragraph', text: ' ' },
        ],
      },
      around,
    )
    const told = problems.map(({ block, message }) => `${block} ${message}`).join('\n')
    for (const words of [
      '以一个标题开头',
      '以结束语结尾',
      '编号“b”重复',
      '显示条件：没有“没有的”',
      '没有文字',
      '接上段',
    ]) {
      expect(told).toContain(words)
    }
  })

  test('数据项的名称和中文名各不相同', () => {
    const names = circularFields.flatMap(({ name, label }) => [name, label])
    expect(new Set(names).size).toBe(names.length)
  })
})

describe('什么样的文字都读得完', () => {
  const pieces = fc.constantFrom(
    '{{',
    '}}',
    '{',
    '}',
    '信息发布总数',
    '：',
    '镇街',
    '\u202E',
    '\u0000',
    '<b>',
    '3',
    '\n',
    '😀',
  )
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces).map((all) => all.join('')),
  )

  test('没有问题的文字，原样拼得回去', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { parts, problems } = parseText(text)
        if (problems.length > 0) return true
        const ends = parts.map((_, index) => parts[index + 1]?.at ?? text.length)
        return parts.every((part, index) => {
          const piece = text.slice(part.at, ends[index])
          return part.kind === 'words' ? piece === part.text : piece.startsWith('{{') && piece.endsWith('}}')
        })
      }),
    )
  })

  test('凡是能用的文字，去掉数据项、书名号、引号和文号后不含阿拉伯数字', () => {
    fc.assert(
      fc.property(texts, (text) => {
        if (checkText(text, around).length > 0) return true
        const left = text.replace(/\{\{[^{}]*\}\}|《[^《》]*》|“[^“”]*”/gu, '')
        return !/\p{Nd}/u.test(left)
      }),
    )
  })

  test('很长的文字直接拒绝，不慢', () => {
    expect(messages('{'.repeat(100_000))[0]).toContain('最多4000字')
    expect(messages('{{'.repeat(1999)).length).toBeGreaterThan(0)
  })
})
