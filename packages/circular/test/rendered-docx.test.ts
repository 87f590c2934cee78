import mammoth from 'mammoth'
import { beforeAll, describe, expect, test } from 'vitest'
import { renderDocx } from '../src/index.ts'
import { hostileCircular } from './hostile.ts'
import { paragraphsOf, partsOf, read } from './printed.ts'
import { thirdQuarterCircular } from './third-quarter.ts'

const circular = thirdQuarterCircular()
let docx: Uint8Array
let document: string
let styles: string

function part(path: string): string {
  const text = partsOf(docx).get(path)
  if (text === undefined) throw new Error(`没有${path}`)
  return text
}

beforeAll(async () => {
  docx = await renderDocx(circular)
  document = part('word/document.xml')
  styles = part('word/styles.xml')
})

describe('docx：别的程序读得出来', () => {
  test('标题、正文、附件说明、署名、日期一段不少，次序不变', async () => {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(docx) })
    let at = 0
    const expected = [
      '和政务新媒体运行情况的通报',
      ...circular.body.map(read),
      '附件：1.2021年第三季度镇街信息发布情况表',
      '6.政务新媒体检查指标表',
      '仓山区人民政府办公室',
      '2021年10月18日',
      ...circular.annexes.flatMap(({ number, title }) => [`附件${number}`, title]),
    ]
    for (const text of expected) {
      const found = value.indexOf(text, at)
      expect(found, text).toBeGreaterThanOrEqual(at)
      at = found + text.length
    }
  })

  test('一、二、三、四是一级标题，（一）（二）是二级标题，附件是表格', async () => {
    const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(docx) })
    expect(value.match(/<h1>/g)?.length).toBe(4)
    expect(value.match(/<h2>/g)?.length).toBe(2)
    expect(value.match(/<table>/g)?.length).toBe(6)
    expect(value).toContain('<td><p>临江街道</p></td>')
    expect(messages.filter(({ type }) => type === 'error')).toEqual([])
  })
})

describe('docx：版式', () => {
  test('A4，页边距、文档网格分毫不差，每个附件另起一节', () => {
    const sections = document.match(/<w:sectPr>.*?<\/w:sectPr>/gsu) ?? []
    expect(sections).toHaveLength(7)
    for (const section of sections) {
      expect(section).toContain('<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-848"/>')
      expect(section).toContain('<w:type w:val="nextPage"/>')
    }
    expect(sections[0]).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>')
    expect(sections[0]).toContain('w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"')
  })

  test('附件3太宽，横排，页边距随纸转动', () => {
    const sections = document.match(/<w:sectPr>.*?<\/w:sectPr>/gsu) ?? []
    const wide = sections.filter((section) => section.includes('w:orient="landscape"'))
    expect(wide).toHaveLength(1)
    expect(wide[0]).toContain('<w:pgSz w:w="16838" w:h="11906"')
    expect(wide[0]).toContain('w:top="1587" w:right="2098" w:bottom="1474" w:left="1984"')
  })

  test('每种样式都写明中文字体；正文三号仿宋，固定行距28.95磅，首行缩进2字符', () => {
    const all = styles.match(/<w:style w:type="paragraph".*?<\/w:style>/gsu) ?? []
    expect(all.length).toBeGreaterThan(15)
    expect(all.every((style) => /w:eastAsia="[^"]+"/u.test(style))).toBe(true)
    const body = all.find((style) => style.includes('w:styleId="CircularBody"')) ?? ''
    expect(body).toContain('w:eastAsia="仿宋_GB2312"')
    expect(body).toContain('w:line="579" w:lineRule="exact"')
    expect(body).toContain('<w:ind w:firstLineChars="200" w:firstLine="640"/>')
    expect(body).toContain('<w:sz w:val="32"/>')
  })

  test.each([
    ['Title', '方正小标宋简体', 44],
    ['Heading1', '黑体', 32],
    ['Heading2', '楷体_GB2312', 32],
    ['Heading3', '仿宋_GB2312', 32],
    ['CircularAnnexNumber', '黑体', 32],
    ['CircularPageNumber', '宋体', 28],
  ])('%s用%s %i半磅', (id, font, size) => {
    const style = new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 'su').exec(styles)?.[0] ?? ''
    expect(style).toContain(`w:eastAsia="${font}"`)
    expect(style).toContain(`<w:sz w:val="${size}"/>`)
  })

  test('没有安装的字体写明代用字体，不嵌入字体', () => {
    const fonts = part('word/fontTable.xml')
    for (const name of ['FangSong', 'KaiTi', 'SimHei', 'SimSun'])
      expect(fonts).toContain(`<w:altName w:val="${name}"/>`)
    expect([...partsOf(docx).keys()].some((path) => path.startsWith('word/fonts/'))).toBe(false)
  })

  test('页码“— 1 —”，单页居右，双页居左', () => {
    expect(part('word/settings.xml')).toContain('<w:evenAndOddHeaders')
    expect(document.match(/<w:footerReference w:type="even"/g)).toHaveLength(7)
    const [odd, even] = [part('word/footer1.xml'), part('word/footer2.xml')]
    expect(odd).toContain('<w:jc w:val="right"/>')
    expect(even).toContain('<w:jc w:val="left"/>')
    for (const footer of [odd, even]) {
      expect(paragraphsOf(footer)[0]).toBe('—  —')
      expect(footer).toContain('PAGE')
    }
  })

  test('表头逐页重复，行不跨页', () => {
    const rows = document.match(/<w:tr>.*?<\/w:tr>/gsu) ?? []
    expect(rows.length).toBeGreaterThan(70)
    expect(rows.every((row) => row.includes('<w:cantSplit'))).toBe(true)
    expect(rows.filter((row) => row.includes('<w:tblHeader'))).toHaveLength(5)
  })
})

describe('docx：同一通报，同样的字节', () => {
  test('再生成一次，一个字节不差；不含生成的时刻', async () => {
    const again = await renderDocx(thirdQuarterCircular())
    expect(Buffer.compare(Buffer.from(again), Buffer.from(docx))).toBe(0)
    expect(part('docProps/core.xml')).toContain('2021-09-30T00:00:00Z')
    expect([...partsOf(docx).values()].join('')).not.toMatch(/20(?:2[2-9]|[3-9]\d)-\d\d-\d\dT/u)
  })

  test('存为JSON再取出的通报，生成的字节不变', async () => {
    const kept = await renderDocx(JSON.parse(JSON.stringify(circular)))
    expect(Buffer.compare(Buffer.from(kept), Buffer.from(docx))).toBe(0)
  })
})

describe('docx：恶意名称', () => {
  test('读得出来，不变成版式，不含XML容不下的字符', async () => {
    const hostile = await renderDocx(hostileCircular())
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(hostile) })
    expect(value).toContain('<script>alert(1)</script>')
    expect(value).toContain('</w:t></w:r><w:r><w:br w:type="page"/>')
    expect(value).toContain('上渡 街道')
    const xml = partsOf(hostile).get('word/document.xml') ?? ''
    expect(xml).not.toContain('w:type="page"/>')
    // oxlint-disable-next-line no-control-regex
    expect(xml).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u202E\uFFFE]/u)
    expect(xml.isWellFormed()).toBe(true)
  })
})
