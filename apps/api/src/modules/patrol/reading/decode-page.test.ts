import { describe, expect, it } from 'vitest'
import { decodePage } from './decode-page.ts'

/** 仓山 in GBK. */
const GBK = Uint8Array.of(0xb2, 0xd6, 0xc9, 0xbd)
const bytes = (text: string, tail = GBK) => Uint8Array.from([...new TextEncoder().encode(text), ...tail])

describe('页面编码', () => {
  it.each([
    ['响应头写明', GBK, 'text/html; charset=GB2312'],
    ['页面写明', bytes('<meta http-equiv="Content-Type" content="text/html; charset=gbk">'), 'text/html'],
    ['HTML5 写法', bytes('<meta charset=gb18030>'), ''],
    ['都没写，看内容', bytes('<p>'), 'text/html'],
    ['响应头误写成 UTF-8', bytes('<p>'), 'text/html; charset=utf-8'],
  ])('GBK：%s', (_title, page, header) => {
    expect(decodePage(page, header)).toMatchObject({ charset: 'gb18030', text: expect.stringMatching(/仓山$/) })
  })

  it('UTF-8 与它的标记', () => {
    const page = new TextEncoder().encode('\uFEFF仓山')
    expect(decodePage(page, '')).toEqual({ charset: 'utf-8', text: '仓山' })
  })

  it('不认识的编码名当作没写', () => {
    expect(decodePage(new TextEncoder().encode('仓山'), 'text/html; charset=nonsense').text).toBe('仓山')
  })
})
