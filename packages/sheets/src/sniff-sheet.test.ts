import { randomBytes } from 'node:crypto'
import { writeXlsx } from 'hucre/xlsx'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { sniffSheet } from './sniff-sheet.ts'
import { refusalOf } from './testing/read-all.ts'
import { textRows, workbookOf, zipOf } from './testing/workbook-of.ts'

const text = (content: string) => Buffer.from(content)
const ole = (stream: string) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1000),
    Buffer.from(`${stream}\0`, 'utf16le'),
    Buffer.alloc(100),
  ])
const workbook = () => workbookOf({ sheets: [{ rows: textRows([['标题', '发布单位']]) }] })

describe('不能读的文件在上传时就说明原因', () => {
  test.each([
    ['空文件', text(''), 'empty-file', '没有内容'],
    ['只有空行', text('\ufeff\r\n \r\n'), 'empty-file', '没有内容'],
    ['改名的程序', Buffer.concat([text('MZ'), Buffer.alloc(200), randomBytes(5000)]), 'not-a-sheet', '程序'],
    ['PDF', text('%PDF-1.7\n1 0 obj'), 'not-a-sheet', 'PDF'],
    ['图片', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'not-a-sheet', '图片'],
    ['网页改名的 xls', text('<html><body><table><tr><td>标题</td></tr></table></body></html>'), 'not-a-sheet', '网页'],
    ['XML 表格', text('<?xml version="1.0"?><Workbook/>'), 'not-a-sheet', 'XML'],
    ['旧版 xls', ole('Workbook'), 'old-xls', '旧版 xls'],
    ['更旧的 xls', Buffer.from('0908100000060500', 'hex'), 'old-xls', '旧版 xls'],
    ['旧版 Word', ole('WordDocument'), 'not-a-sheet', 'Word'],
    ['加密的 xlsx', ole('EncryptedPackage'), 'password-protected', '密码'],
    ['压缩包', Buffer.from('1f8b0800000000000003', 'hex'), 'not-a-sheet', '压缩包'],
    [
      '二进制的 CSV',
      Buffer.concat([text('标题,发布单位\n甲,'), Buffer.from([0, 1, 2, 0, 0]), text('乙')]),
      'not-a-sheet',
      '不是表格',
    ],
    [
      '编码坏掉的 CSV',
      Buffer.concat([text('标题,发布单位\n甲,乙'), Buffer.from([0xff, 0xff, 0x0a])]),
      'unknown-encoding',
      '编码',
    ],
  ])('%s', async (_name, bytes, code, words) => {
    const refusal = await refusalOf(sniffSheet(bytes))
    expect(refusal.code).toBe(code)
    expect(refusal.message).toContain(words)
    expect(refusal.message).toMatch(/。$/)
  })

  test('超过大小上限', async () => {
    expect((await refusalOf(sniffSheet(text('标题,单位\n'), { fileBytes: 8 }))).code).toBe('file-too-large')
  })

  test('真的加了密码的 xlsx', async () => {
    const bytes = await writeXlsx({
      sheets: [{ name: '表', rows: [['标题']] }],
      encryption: { password: 'Cangshan', spinCount: 1000 },
    })
    expect((await refusalOf(sniffSheet(bytes))).code).toBe('password-protected')
  })

  test('断掉的、改坏的 zip', async () => {
    const bytes = Buffer.from(await workbook())
    expect((await refusalOf(sniffSheet(bytes.subarray(0, bytes.length - 40)))).code).toBe('broken-file')
    const at = bytes.indexOf('xl/worksheets/sheet1.xml') + 60
    bytes[at] = (bytes[at] ?? 0) ^ 0xff
    expect((await refusalOf(sniffSheet(bytes))).code).toBe('broken-file')
    expect((await refusalOf(sniffSheet(Buffer.concat([text('PK\u0003\u0004'), randomBytes(3000)])))).code).toBe(
      'broken-file',
    )
  })

  test('声明的解压大小超过上限的 zip 炸弹', async () => {
    const bytes = await workbookOf({ sheets: [{ rows: '' }], parts: { 'xl/media/big.bin': Buffer.alloc(3_000_000) } })
    expect(bytes.length).toBeLessThan(100_000)
    expect((await refusalOf(sniffSheet(bytes, { unpackedBytes: 2_000_000 }))).code).toBe('zip-bomb')
  })

  test('谎报解压大小的 zip 炸弹', async () => {
    const bytes = Buffer.from(
      await workbookOf({ sheets: [{ rows: '' }], parts: { 'xl/worksheets/sheet1.xml': Buffer.alloc(3_000_000, ' ') } }),
    )
    const size = Buffer.alloc(4)
    size.writeUInt32LE(3_000_000)
    const lie = Buffer.alloc(4)
    lie.writeUInt32LE(1000)
    for (let at = bytes.indexOf(size); at !== -1; at = bytes.indexOf(size, at)) lie.copy(bytes, at)
    expect((await refusalOf(sniffSheet(bytes))).code).toBe('zip-bomb')
  })

  test('部件多得离谱的 zip', async () => {
    const bytes = Buffer.from(await zipOf({ a: '' }))
    const directory = bytes.indexOf('PK\u0001\u0002')
    const end = bytes.indexOf('PK\u0005\u0006')
    const entry = bytes.subarray(directory, end)
    const ending = Buffer.from(bytes.subarray(end))
    ending.writeUInt16LE(10_001, 8)
    ending.writeUInt16LE(10_001, 10)
    ending.writeUInt32LE(entry.length * 10_001, 12)
    const many = Buffer.concat([bytes.subarray(0, directory), ...Array.from({ length: 10_001 }, () => entry), ending])
    expect((await refusalOf(sniffSheet(many))).code).toBe('zip-bomb')
  })

  test.each([
    ['Word 文档', { 'word/document.xml': '<a/>' }, 'Word'],
    ['演示文稿', { 'ppt/presentation.xml': '<a/>' }, '演示文稿'],
    ['xlsb', { 'xl/workbook.bin': 'x' }, 'xlsb'],
    ['OpenDocument', { mimetype: 'x', 'content.xml': '<a/>' }, 'OpenDocument'],
    ['普通压缩包', { 'a/b.txt': 'x' }, '压缩包'],
  ])('%s', async (_name, parts, words) => {
    const refusal = await refusalOf(sniffSheet(await zipOf(parts)))
    expect(refusal.code).toBe('not-a-sheet')
    expect(refusal.message).toContain(words)
  })

  test('没有工作表的工作簿', async () => {
    const refusal = await refusalOf(sniffSheet(await workbookOf({ sheets: [] })))
    expect(refusal).toMatchObject({ code: 'not-a-sheet' })
    expect(refusal.message).toContain('没有工作表')
  })

  test('带实体定义的 XML：不展开，不去取外面的文件', async () => {
    const bomb =
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]><workbook>&b;&c;</workbook>'
    expect(
      (await refusalOf(sniffSheet(await workbookOf({ sheets: [{ rows: '' }], parts: { 'xl/workbook.xml': bomb } }))))
        .code,
    ).toBe('broken-file')
  })
})

test('能读的文件：认得格式，与名字无关', async () => {
  expect(await sniffSheet(await workbook())).toMatchObject({ format: 'xlsx' })
  expect(await sniffSheet(iconv.encode('标题;发布单位\n甲;仓山镇\n', 'gbk'))).toEqual({
    format: 'csv',
    encoding: 'gb18030',
    delimiter: ';',
  })
  expect(await sniffSheet(text('MZ编号,标题\n1,甲\n'))).toMatchObject({ format: 'csv' })
})
