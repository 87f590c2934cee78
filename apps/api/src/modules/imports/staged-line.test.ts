import type { SheetRow } from '@mingkao/sheets'
import { describe, expect, it } from 'vitest'
import { ReadingTally } from './reading-tally.ts'
import { stagedLine } from './staged-line.ts'

const fields = [
  { key: 'title', label: '标题', kind: 'text', required: true, longest: 10 },
  { key: 'at', label: '时间', kind: 'moment', isRecent: true },
] as const

const places = new Map([['title', 0]])

type Value = SheetRow['cells'][string]['value']

const cell = (column: string, value: Value) => ({ column, raw: typeof value === 'string' ? value : '', value })

function row(title: string | null, at: Value = null): SheetRow {
  const cells = { title: cell('A', title), at: cell('B', at) }
  return { sheet: 's', row: 7, kind: 'data', cells, texts: [title ?? '', ''] }
}

const line = (...cells: Parameters<typeof row>) =>
  stagedLine(row(...cells), { fields, places }, new ReadingTally())
    .slice(0, -1)
    .split('\t')

/** What is kept of the texts of a row whose title was read so. */
const keptOf = (raw: string, value: string) => {
  const cells = { title: { column: 'A', raw, value }, at: cell('B', null) }
  const given: SheetRow = { sheet: 's', row: 7, kind: 'data', cells, texts: [raw, ''] }
  return stagedLine(given, { fields, places }, new ReadingTally()).split('\t')[1]
}

describe('送入数据库的一行', () => {
  it('制表符、换行、反斜杠不会变成别的列', () => {
    expect(line('a\tb\\N\n')).toEqual([
      '7',
      String.raw`[null,""]`,
      String.raw`\N`,
      String.raw`a\tb\\N\n`,
      String.raw`\N`,
      String.raw`\N`,
    ])
  })

  it('格里的字照样入库的不留两份；规范过的、被拒绝的留着原样', () => {
    expect(keptOf('题目', '题目')).toBe('[null,""]')
    expect(keptOf('　题目 ', '题目')).toBe('["　题目 ",""]')
    expect(keptOf('一'.repeat(11), '一'.repeat(11))).toBe(`["${'一'.repeat(11)}",""]`)
  })

  it('零字符、半个代理对存不进去：拒绝这一行，拒绝清单里去掉它们', () => {
    for (const text of ['零\0', '\ud800']) {
      const [, texts = '', faults = ''] = line(text)
      expect(texts).not.toMatch(/u0000|ud800/)
      expect(faults).toContain('unreadable-characters')
    }
  })

  it('必填的空着、超长、早于 1990 年：各有各的原因，长度以内的不管', () => {
    expect(line(null)[2]).toContain('required')
    expect(line('一'.repeat(11))[2]).toContain('too-long')
    expect(line('一'.repeat(10))[2]).toBe(String.raw`\N`)
    expect(line('题', { day: '1989-12-31', time: null })[2]).toContain('too-early')
    expect(line('题', { day: '1990-01-01', time: '08:00:00' }).slice(4)).toEqual(['1990-01-01', '08:00:00'])
  })
})
