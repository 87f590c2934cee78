import { describe, expect, test } from 'vitest'
import { cangshanTemplate, checkConformity, composeCircular, paginate, renderDocx, renderHtml } from '../src/index.ts'
import { paragraphsOf, partsOf } from './printed.ts'
import { issuance, thirdQuarter } from './third-quarter.ts'

const template = { ...cangshanTemplate, version: 2, letterhead: '仓山区人民政府办公室文件' }
const circular = composeCircular(thirdQuarter(), template, { ...issuance, documentNumber: '仓政办〔2021〕35号' })

describe('有版头的通报', () => {
  test('首页依次为发文机关标志、发文字号、红线、标题、主送机关、正文', () => {
    const [first] = paginate(circular)
    const styles = first?.items.flatMap((item) => (item.kind === 'line' && item.style !== 'blank' ? [item.style] : []))
    expect([...new Set(styles)].slice(0, 6)).toEqual([
      'mark',
      'document-number',
      'rule',
      'title',
      'addressee',
      'paragraph',
    ])
    expect(renderHtml(circular)).toContain('仓政办〔2021〕35号')
  })

  test('发文字号合乎规定', () => {
    expect(checkConformity(circular).find(({ id }) => id === 'document-number')?.verdict).toBe('合')
  })

  test('docx里标志和字号在标题之前，标志是红色', async () => {
    const xml = partsOf(await renderDocx(circular)).get('word/document.xml') ?? ''
    const texts = paragraphsOf(xml).filter((text) => text !== '')
    expect(texts.slice(0, 2)).toEqual(['仓山区人民政府办公室文件', '仓政办〔2021〕35号'])
    expect(xml).toContain('<w:color w:val="E60000"/>')
  })

  test('没有字号时写××，不编号', () => {
    const draft = composeCircular(thirdQuarter(), template, issuance)
    expect(renderHtml(draft)).toContain('××〔××××〕××号')
    expect(checkConformity(draft).find(({ id }) => id === 'document-number')?.problem).toContain('请在印发前填写')
  })
})
