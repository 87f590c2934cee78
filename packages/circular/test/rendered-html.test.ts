import { describe, expect, test } from 'vitest'
import { paginate, renderHtml, renderPages } from '../src/index.ts'
import { hostileCircular } from './hostile.ts'
import { read } from './printed.ts'
import { thirdQuarterCircular } from './third-quarter.ts'

const circular = thirdQuarterCircular()
const html = renderHtml(circular, { marked: true })

/** What a reader sees, without tags and with entities as characters. */
function visible(markup: string): string {
  const text = markup.replace(/<style>.*?<\/style>/su, '').replace(/<[^>]*>/gu, '')
  const entities = new Map([
    ['&lt;', '<'],
    ['&gt;', '>'],
    ['&quot;', '"'],
    ['&#39;', "'"],
    ['&amp;', '&'],
  ])
  return text.replace(/&(?:lt|gt|quot|#39|amp);/gu, (entity) => entities.get(entity) ?? entity)
}

describe('分页预览', () => {
  test('正文每一段都在，一个字不少', () => {
    const text = visible(html).replace(/\n|— \d+ —/gu, '')
    for (const block of circular.body) expect(text).toContain(read(block))
  })

  test('页码连续，单页居右、双页居左，附件从新的一页开始', () => {
    const pages = paginate(circular)
    expect(pages.map(({ number }) => number)).toEqual(pages.map((_, index) => index + 1))
    expect(html.match(/class="page odd[^"]*" data-page="\d*[02468]"/gu)).toBeNull()
    for (const { number, title } of circular.annexes) {
      const first = pages.find(({ annex }) => annex === number)
      const lines = first?.items.flatMap((item) =>
        item.kind === 'line' ? [item.runs.map((run) => run.text).join('')] : [],
      )
      expect(lines?.slice(0, 3)).toEqual([`附件${number}`, '', title])
    }
  })

  test('每页不超过22行，每行不超过28字', () => {
    for (const { annex, items } of paginate(circular)) {
      if (annex !== null) continue
      expect(items.length).toBeLessThanOrEqual(22)
    }
    expect(html).toContain('@page { size: A4; margin: 0 }')
    expect(html).toContain('@page circular-wide { size: A4 landscape; margin: 0 }')
  })

  test('表格跨页时每页都有表头', () => {
    const rows = Array.from({ length: 120 }, (_, index) => [
      String(index + 1),
      `单位${index}`,
      '1',
      '1',
      '1',
      '3',
      '1',
      '否',
    ])
    const [first] = circular.annexes
    if (first?.content.kind !== 'table') throw new Error('附件1不是表格')
    const long = { ...circular, annexes: [{ ...first, content: { ...first.content, rows } }] }
    const pages = paginate(long).filter(({ annex }) => annex !== null)
    expect(pages.length).toBeGreaterThan(4)
    for (const { items } of pages) {
      const table = items.find((item) => item.kind === 'table')
      expect(table?.kind === 'table' && table.rows[0]?.isHeading).toBe(true)
    }
    const all = pages.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'table' ? item.rows : [])))
    expect(all.filter(({ isHeading }) => !isHeading)).toHaveLength(121)
  })

  test('数据项标明来处；不标时没有底色，打印时都没有', () => {
    expect(html).toContain('<span class="field" data-field="publications.total" title="信息发布总数">3157</span>')
    expect(renderPages(circular)).toContain('<article class="circular" lang="zh-CN">')
    expect(html).toContain('@media screen')
  })

  test('再生成一次，一个字不差', () => {
    expect(renderHtml(thirdQuarterCircular(), { marked: true })).toBe(html)
  })

  test('一格的字比一页还多，接着排在下一页，不截断', () => {
    const [first] = circular.annexes
    if (first?.content.kind !== 'table') throw new Error('附件1不是表格')
    const name = Array.from({ length: 900 }, (_, index) => String.fromCodePoint(0x4e00 + index)).join('')
    const rows = [['1', name, '1', '1', '1', '3', '1', '否']]
    const annexes = [{ ...first, content: { ...first.content, rows } }]
    const pages = paginate({ ...circular, annexes }).filter(({ annex }) => annex !== null)
    expect(pages.length).toBeGreaterThan(2)
    for (const { items } of pages) {
      const high = items.reduce((sum, item) => {
        if (item.kind === 'line') return sum + 28.95
        return sum + item.rows.reduce((all, row) => all + row.height, 0)
      }, 0)
      expect(high).toBeLessThanOrEqual(637.8)
    }
    const cells = pages.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'table' ? item.rows : [])))
    const printed = cells.filter(({ isHeading }) => !isHeading).flatMap((row) => row.cells[1]?.lines ?? [])
    expect(printed.join('')).toContain(name)
  })

  test('登记表连同表注排在一页', () => {
    expect(paginate(circular).filter(({ annex }) => annex === 4)).toHaveLength(1)
  })

  test('恶意名称只是文字', () => {
    const hostile = renderHtml(hostileCircular())
    expect(hostile).not.toMatch(/<script|<i>办公室|<b>/u)
    expect(hostile).not.toMatch(/<[^>]*\sonmouseover=/u)
    expect(hostile).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(hostile).not.toContain('\u202E')
    expect(visible(hostile)).toContain('{{信息发布总数}}')
  })
})
