import type { Import, Problem } from '@mingkao/contract'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildImportApp } from '../../testing/import-app.ts'
import { finishedImport, importSheet, uploadSheet } from '../../testing/upload-sheet.ts'
import type { Visitor } from '../../testing/visitor.ts'

const app = await buildImportApp()
const { pool } = app.deps.db
let office: Visitor

beforeAll(async () => {
  office = await app.signedIn('office')
})
beforeEach(async () => {
  await pool.query('truncate publications, imports restart identity cascade')
})

const GOOD = '标题,链接,发布单位,发布时间\n甲,http://a.gov.cn/1,东升街道,2021-10-10'
const text = (content: string) => new TextEncoder().encode(content)
const refused = (content: string | Uint8Array<ArrayBuffer>) => uploadSheet<Problem>(office, 'publications', content)

describe('上传', () => {
  it('当即答复批次号和状态', async () => {
    const { status, body, headers } = await uploadSheet(office, 'publications', GOOD, { name: '十月 台账.csv' })
    expect(status).toBe(201)
    expect(headers.get('location')).toBe(`/api/imports/${body.id}`)
    expect(body).toMatchObject({
      kind: 'publications',
      mode: 'dry-run',
      fileName: '十月 台账.csv',
      fileSize: text(GOOD).length,
    })
    expect(await finishedImport(office, body.id)).toMatchObject({ state: 'done', counts: { read: 1, added: 1 } })
  })

  it.each([
    ['空文件', '', 400, 'empty-file'],
    [
      '改了名的程序',
      Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xff, 0xff, 0, 0]),
      415,
      'not-a-sheet',
    ],
    [
      '内容不明的旧版 Office 文件',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array.from({ length: 600 }, () => 0)]),
      415,
      'not-a-sheet',
    ],
    ['断了的 zip', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, 1, 2, 3, 4, 5, 6, 7]), 415, 'broken-file'],
  ])('%s当场拒绝，有自己的原因，不留批次', async (_name, content, status, reason) => {
    const answer = await refused(content)
    expect(answer.status).toBe(status)
    expect(answer.body.data).toEqual({ reason })
    expect(answer.body.message).toMatch(/[。，]/)
    const { rows } = await pool.query('select count(*)::int as n from imports')
    expect(rows).toEqual([{ n: 0 }])
  })

  it('超过 50 MB 当场拒绝，说明怎么办', async () => {
    const answer = await refused(new Uint8Array(50 * 1024 * 1024 + 1).fill(0x41))
    expect(answer.status).toBe(413)
    expect(answer.body).toMatchObject({ code: 'PAYLOAD_TOO_LARGE', message: expect.stringContaining('50 MB') })
  })

  it('没说长度、边传边超的也拒绝', async () => {
    const head = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\n'
    const chunk = new Uint8Array(1024 * 1024).fill(0x41)
    let sent = 0
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.enqueue(sent === 0 ? text(head) : chunk)
        if (++sent > 52) {
          controller.enqueue(text('\r\n--x--\r\n'))
          controller.close()
        }
      },
    })
    const init: RequestInit & { duplex: 'half' } = {
      method: 'POST',
      body,
      duplex: 'half',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
    }
    const { status } = await office.fetch('/api/imports?kind=publications', init)
    expect(status).toBe(413)
  })

  it('没有文件、不是表单、传到一半断了、种类写错，都说清楚', async () => {
    const form = new FormData()
    form.append('other', 'x')
    const post = (path: string, init: RequestInit) => office.fetch<Problem>(path, { method: 'POST', ...init })
    const where = '/api/imports?kind=publications'
    expect(await post(where, { body: form })).toMatchObject({
      status: 400,
      body: { message: expect.stringContaining('file') },
    })
    expect(await post(where, { body: '{}', headers: { 'content-type': 'application/json' } })).toMatchObject({
      status: 400,
    })
    const broken = {
      body: '--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\n标题',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
    }
    expect(await post(where, broken)).toMatchObject({ status: 400 })
    expect(await importSheet(office, 'publications', GOOD)).toMatchObject({ state: 'done' })
    const good = new FormData()
    good.append('file', new Blob([GOOD]), 'a.csv')
    expect(await post('/api/imports?kind=news', { body: good })).toMatchObject({
      status: 400,
      body: { fields: [{ path: 'kind' }] },
    })
  })

  it('只有区政府办能导入；领导只能看；未登录不行', async () => {
    for (const [role, status] of [
      ['leader', 403],
      ['operator', 403],
      ['staff', 403],
    ] as const) {
      const person = await app.signedIn(role, role === 'staff' ? { unit: 'T01' } : {})
      expect((await uploadSheet(person, 'publications', GOOD)).status).toBe(status)
    }
    expect((await uploadSheet(app.visitor(), 'publications', GOOD)).status).toBe(401)
    const { id } = await importSheet(office, 'publications', GOOD)
    const leader = await app.signedIn('leader')
    expect((await leader.get(`/api/imports/${id}`)).status).toBe(200)
    expect((await leader.delete(`/api/imports/${id}`)).status).toBe(403)
    const operator = await app.signedIn('operator')
    expect((await operator.get(`/api/imports/${id}/file`)).status).toBe(403)
  })

  it('两个文件同时上传，有同一条信息：只进一条，另一批说未变', async () => {
    const second = `${GOOD}\n乙,http://a.gov.cn/2,东升街道,2021-10-10`
    const batches = await Promise.all(
      [GOOD, second, GOOD, second].map((content) => importSheet(office, 'publications', content, { mode: 'commit' })),
    )
    expect(batches.map(({ state }) => state)).toEqual(['done', 'done', 'done', 'done'])
    expect(batches.reduce((sum, { counts }) => sum + (counts?.added ?? 0), 0)).toBe(2)
    const { rows } = await pool.query('select count(*)::int as n from publications')
    expect(rows).toEqual([{ n: 2 }])
  })
})

describe('看批次', () => {
  it('列表按先后，可按种类筛选；没有的批次 404', async () => {
    await importSheet(office, 'publications', GOOD)
    await importSheet(office, 'units', '单位编码,简称,分组\nX1,新一,镇街')
    const { body } = await office.get<{ total: number; rows: Import[] }>('/api/imports?kind=units')
    expect(body).toMatchObject({ total: 1, rows: [{ kind: 'units', state: 'done' }] })
    for (const path of [
      '00000000-0000-4000-8000-000000000000',
      '00000000-0000-4000-8000-000000000000/events',
      '00000000-0000-4000-8000-000000000000/file',
      'x/file',
      'templates/news.xlsx',
    ]) {
      expect((await office.get(`/api/imports/${path}`)).status).toBe(path === 'x' ? 400 : 404)
    }
  })

  it('被拒绝的行分页可查', async () => {
    const lines = Array.from({ length: 5 }, (_, index) => `题${index},http://a.gov.cn/${index},火星局,2021-10-10`)
    const { id } = await importSheet(office, 'publications', ['标题,链接,发布单位,发布时间', ...lines].join('\n'))
    const { body } = await office.get<{ total: number; rows: { row: number }[] }>(
      `/api/imports/${id}/rejections?page=2&pageSize=2`,
    )
    expect(body.total).toBe(5)
    expect(body.rows.map(({ row }) => row)).toEqual([4, 5])
  })
})
