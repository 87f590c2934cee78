import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { request as httpRequest } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Problem } from '@mingkao/contract'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { buildApp } from '../../testing/build-app.ts'
import { officeFile, PNG, uploadFile, zipOf } from '../../testing/upload-file.ts'

const app = await buildApp()
const { pool } = app.deps.db
const office = await app.signedIn('office')
const staff = await app.signedIn('staff', { unit: 'T01' })

const OPEN_XML = 'application/vnd.openxmlformats-officedocument'
const WORD = `${OPEN_XML}.wordprocessingml.document`
const docx = (more?: Record<string, string>) => officeFile('word/document.xml', `${WORD}.main+xml`, more)
const xlsx = (more?: Record<string, string>) =>
  officeFile('xl/workbook.xml', `${OPEN_XML}.spreadsheetml.sheet.main+xml`, more)
const bytes = (text: string) => Uint8Array.from(Buffer.from(text))
/** An old office file whose directory names these parts. */
const ole = (...parts: string[]) =>
  Uint8Array.from(
    Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(1024),
      ...parts.map((part) => Buffer.from(part.padEnd(32, '\0'), 'utf16le')),
    ]),
  )

const count = async (table: string) => {
  const { rows } = await pool.query<{ n: number }>(`select count(*)::int as n from ${table}`)
  return rows[0]?.n
}

beforeEach(async () => {
  await pool.query('truncate attachment_links, attachments, attachment_contents cascade')
})

describe('收下的文件', () => {
  it('上传后得到编号、名称、大小和按内容认出的类型，原样取回', async () => {
    const { status, body, headers } = await uploadFile(staff)
    expect(status).toBe(201)
    expect(body).toEqual({ id: expect.any(String), name: '截图.png', size: PNG.length, type: 'image/png' })
    expect(headers.get('location')).toBe(`/api/attachments/${body.id}/content`)
    const response = await fetch(`${app.url}/api/attachments/${body.id}/content`, {
      headers: { cookie: staff.cookie },
    })
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(PNG)
    expect(response.headers.get('content-type')).toBe('image/png')
    expect(response.headers.get('content-security-policy')).toMatch(/^sandbox/)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('content-disposition')).toBe(
      `inline; filename="__.png"; filename*=UTF-8''%E6%88%AA%E5%9B%BE.png`,
    )
  })

  it('同一个文件只存一份，谁传、传几次都一样，两人同时传也一样', async () => {
    await Promise.all([uploadFile(staff), uploadFile(office), uploadFile(staff, PNG, '另一个名字.png')])
    expect([await count('attachments'), await count('attachment_contents'), await count('attachment_chunks')]).toEqual([
      3, 1, 1,
    ])
  })

  it('大文件分块存放，正好 20 MB 也收，取回一字不差', async () => {
    const large = new Uint8Array(20 * 1024 * 1024).fill(0x41)
    const { status, body } = await uploadFile(office, large, '长文.txt')
    expect(status).toBe(201)
    expect(await count('attachment_chunks')).toBe(20)
    const { text, headers } = await office.get(`/api/attachments/${body.id}/content`)
    expect(text.length).toBe(large.length)
    expect(headers.get('content-disposition')).toMatch(/^attachment/)
  })

  it.each([
    ['docx', () => docx(), '报告.docx', WORD],
    ['xlsx', () => xlsx(), '台账.xlsx', `${OPEN_XML}.spreadsheetml.sheet`],
    ['版式文件 ofd', () => zipOf({ 'OFD.xml': '<ofd/>' }), '公文.ofd', 'application/ofd'],
    ['旧版 doc 和 wps', () => ole('WordDocument'), '材料.wps', 'application/msword'],
    ['pdf', () => bytes('%PDF-1.7\n%âãÏÓ\n'), '扫描件.pdf', 'application/pdf'],
    ['GBK 编码的 csv', () => Uint8Array.from([0xb2, 0xd6, 0xc9, 0xbd, 0x2c, 0x31]), '数.csv', 'text/csv'],
    ['纯文本', () => bytes('情况说明：已整改。'), '说明.txt', 'text/plain'],
  ])('%s', async (_kind, content, name, type) => {
    const { status, body } = await uploadFile(staff, await content(), name)
    expect([status, body.type, body.name]).toEqual([201, type, name])
  })

  it.each([
    ['../../etc/passwd.png', 'passwd.png'],
    [String.raw`C:\temp\截图.PNG`, '截图.png'],
    ['发票\u202Egnp.exe', '发票gnp.exe.png'],
    ["a'; filename*=x.html", "a'; filename_=x.html.png"],
    ['...', '未命名文件.png'],
    [`${'长'.repeat(300)}.png`, `${'长'.repeat(120)}.png`],
  ])('名称 %s 存成 %s', async (name, kept) => {
    const { body, status } = await uploadFile(staff, PNG, name)
    expect([status, body.name]).toEqual([201, kept])
    const { headers } = await staff.get(`/api/attachments/${body.id}/content`)
    expect(headers.get('content-disposition')).toMatch(/^inline; filename="[\w.-]+"; filename\*=UTF-8''[\w.%~-]+$/)
  })
})

describe('不收的文件', () => {
  it.each([
    ['空文件', () => new Uint8Array(), '空.png', 400, '空文件'],
    ['带宏的 docx', () => docx({ 'word/vbaProject.bin': 'x' }), '报告.docx', 415, '宏'],
    ['藏着 Excel 4 宏表的 xlsx', () => xlsx({ 'xl/macrosheets/sheet1.xml': 'x' }), '表.xlsx', 415, '宏'],
    ['改了扩展名的带宏文件', () => docx({ 'WORD/VBAPROJECT.BIN': 'x' }), '图.png', 415, '宏'],
    ['带宏的旧版文件', () => ole('WordDocument', '_VBA_PROJECT'), '材料.doc', 415, '宏'],
    ['旧版表格', () => ole('Workbook'), '表.xls', 415, '另存为'],
    ['加了密码的文件', () => ole('EncryptedPackage'), '密.docx', 415, '密码'],
    ['改了名的程序', () => Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0]), '截图.png', 415, '程序'],
    ['网页', () => bytes('\n<!DOCTYPE html><script>1</script>'), '说明.txt', 415, '网页'],
    ['矢量图', () => bytes('<svg xmlns="http://www.w3.org/2000/svg"/>'), '图.svg', 415, '网页'],
    ['脚本', () => bytes('#!/bin/sh\nrm -rf /'), '说明.txt', 415, '脚本'],
    ['批处理', () => bytes('del /q *'), '清理.bat', 415, '.txt'],
    ['压缩包', () => zipOf({ '一.txt': '1' }), '材料.zip', 415, '压缩包'],
    ['断了的压缩包', () => Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, 1, 2]), '材料.docx', 415, '损坏'],
    ['认不出的内容', () => Uint8Array.from([1, 2, 3, 0, 255, 254]), '数据.txt', 415, '认不出'],
  ])('%s', async (_kind, content, name, status, words) => {
    const answer = await uploadFile<Problem>(staff, await content(), name)
    expect([answer.status, answer.body.message]).toEqual([status, expect.stringContaining(words)])
    expect(await count('attachments')).toBe(0)
  })

  it('20 MB 多一个字节就拒绝，说清楚上限，什么也不留', async () => {
    const answer = await uploadFile<Problem>(staff, new Uint8Array(20 * 1024 * 1024 + 1).fill(0x41), '长文.txt')
    expect(answer.status).toBe(413)
    expect(answer.body).toMatchObject({ code: 'PAYLOAD_TOO_LARGE', message: expect.stringContaining('20 MB') })
    expect(await count('attachment_contents')).toBe(0)
  })

  it('传到一半断开，数据库和磁盘上都不留东西', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mingkao-test-'))
    vi.stubEnv('TMPDIR', folder)
    const request = httpRequest(`${app.url}/api/attachments`, {
      method: 'POST',
      headers: { cookie: staff.cookie, origin: app.url, 'content-type': 'multipart/form-data; boundary=x' },
    })
    request.on('error', () => undefined)
    request.write('--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\n一些内容')
    await expect.poll(() => readdir(folder)).toHaveLength(1)
    request.destroy()
    await expect.poll(() => readdir(folder)).toEqual([])
    vi.unstubAllEnvs()
    await rm(folder, { recursive: true })
    expect(await count('attachments')).toBe(0)
  })

  it('传了五十个都没用上，先请用掉', async () => {
    await uploadFile(staff)
    await pool.query(
      `insert into attachments (id, sha256, name, type, uploaded_by_id, uploaded_by)
       select gen_random_uuid(), sha256, name, type, uploaded_by_id, uploaded_by from attachments, generate_series(1, 49)`,
    )
    expect(await uploadFile<Problem>(staff)).toMatchObject({ status: 429, body: { message: /没有随记录保存/ } })
    expect((await uploadFile(office)).status).toBe(201)
  })
})
