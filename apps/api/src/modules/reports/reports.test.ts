import type { Account, AccountPost, Notification, Problem, Publication, Report } from '@mingkao/contract'
import { describe, expect, it } from 'vitest'
import { buildApp } from '../../testing/build-app.ts'
import { smallDistrict } from '../../testing/district.ts'
import { aReport } from '../../testing/report-writes.ts'
import { uploadFile } from '../../testing/upload-file.ts'
import type { Visitor } from '../../testing/visitor.ts'

const app = await buildApp()
await smallDistrict(app.deps.db)
const staff = await app.signedIn('staff', { unit: 'CS-T01', name: '小陈' })
const other = await app.signedIn('staff', { unit: 'CS-T02' })
const office = await app.signedIn('office', { name: '王主任' })
const colleague = await app.signedIn('office', { name: '林主任' })

const submit = async (changed: Record<string, unknown> = {}) => {
  const { status, text, body } = await staff.post<Report>('/api/reports', aReport(changed))
  expect([status, text]).toEqual([200, text])
  return body
}
const on = <Body = Report>(visitor: Visitor, act: string, { id, version }: Report, rest: object = {}) =>
  visitor.post<Body>(`/api/reports/${id}/${act}`, { version, ...rest })
const bell = async (visitor: Visitor) =>
  (await visitor.get<{ rows: Notification[] }>('/api/notifications')).body.rows.map(({ title }) => title)

describe('报送', () => {
  it('采纳后进入信息发布，当即计入，来源是报送；报送人和区政府办都收到提醒', async () => {
    const report = await submit()
    expect(report).toMatchObject({ state: 'submitted', unit: { code: 'CS-T01' }, submittedBy: '小陈' })
    expect((await bell(office))[0]).toContain('报送了一条')
    const { body, status } = await on(office, 'accept', report)
    expect([status, body.state, body.decidedBy]).toEqual([200, 'accepted', '王主任'])
    const { body: publication } = await staff.get<Publication>(`/api/publications/${body.recordId}`)
    expect(publication).toMatchObject({
      title: report.title,
      unit: { code: 'CS-T01' },
      origin: 'report',
      isCounted: true,
    })
    expect((await bell(staff))[0]).toBe('报送已采纳，自此计入')
  })

  it.each([
    [
      '主动公开',
      {
        kind: 'disclosure',
        title: '关于秋季防汛的通知',
        indexNumber: 'FZ00101-0200-2021-00099',
        documentNumber: null,
        madeOn: '2021-10-08',
        disclosedOn: '2021-10-09',
      },
      'disclosures',
    ],
    [
      '政策解读',
      {
        kind: 'interpretation',
        title: '一图读懂秋季防汛',
        form: 'illustrated',
        column: null,
        publishedOn: '2021-10-09',
        policies: [],
      },
      'interpretations',
    ],
  ])('%s也能报送，采纳后进各自的登记，来源是报送', async (_kind, item, register) => {
    const report = await submit({ item, proofUrl: 'http://www.example.gov.cn/a.htm' })
    const { body } = await on(office, 'accept', report)
    expect(body).toMatchObject({ state: 'accepted', recordId: expect.any(String) })
    const { body: row } = await staff.get(`/api/${register}/${body.recordId}`)
    expect(row).toMatchObject({ title: item.title, origin: 'report', unit: { code: 'CS-T01' } })
    const { body: told } = await staff.get<{ rows: Notification[] }>('/api/notifications')
    expect(told.rows.filter(({ detail }) => detail.includes(item.title)).map(({ title }) => title)).toEqual([
      '报送已采纳，自此计入',
    ])
  })

  it('新媒体账号的发布记录也能报送：采纳后才算更新，来源是报送', async () => {
    const item = { kind: 'account-post', account: 'M001', title: '秋季防汛提示', postedOn: '2021-10-11', url: null }
    const last = async () => (await staff.get<Account>('/api/accounts/M001')).body.lastPostedOn
    const report = await submit({ item, proofUrl: 'http://mp.example.com/s/1' })
    expect(await last()).toBe('2021-10-09')
    const { body } = await on(office, 'accept', report)
    expect([body.state, await last()]).toEqual(['accepted', '2021-10-11'])
    const { body: posts } = await staff.get<{ rows: AccountPost[] }>('/api/accounts/M001/posts')
    expect(posts.rows[0]).toMatchObject({ id: body.recordId, title: item.title, origin: 'report' })
    const again = await staff.post<Problem>('/api/reports', aReport({ item, proofUrl: 'http://mp.example.com/s/1' }))
    expect([again.status, again.body.message]).toEqual([409, expect.stringContaining('当天已有同样标题')])
  })

  it('登在别的单位维护的栏目里的，也能报送，采纳后就在那个栏目', async () => {
    const item = { ...aReport().item, column: 'C0103', url: 'http://www.example.gov.cn/c0103.htm' }
    const report = await submit({ item })
    const { body } = await on(office, 'accept', report)
    const { body: publication } = await staff.get<Publication>(`/api/publications/${body.recordId}`)
    expect(publication).toMatchObject({ column: { code: 'C0103' }, isCounted: true })
    const listed = await staff.get<{ rows: Publication[] }>('/api/publications?column=C0103')
    expect(listed.body.rows.map(({ id }) => id)).toEqual([publication.id])
  })

  it('别的单位的账号，报送时就说明', async () => {
    const item = { kind: 'account-post', account: 'M002', title: '转发', postedOn: '2021-10-11', url: null }
    const { status, body } = await staff.post<Problem>(
      '/api/reports',
      aReport({ item, proofUrl: 'http://mp.example.com/s/2' }),
    )
    expect([status, body.message]).toEqual([422, expect.stringContaining('本单位的账号')])
  })

  it('退回要写原因，单位看得到；退回的不进登记', async () => {
    const report = await submit()
    expect((await on(office, 'refuse', report)).status).toBe(400)
    const { body } = await on(office, 'refuse', report, { reason: '该信息由教育局发布' })
    expect(body).toMatchObject({ state: 'refused', reason: '该信息由教育局发布', recordId: null })
    expect((await staff.get<Report>(`/api/reports/${report.id}`)).body.reason).toBe('该信息由教育局发布')
    const { body: found } = await office.get<{ total: number }>(`/api/publications?q=${report.title}`)
    expect(found.total).toBe(0)
  })

  it('佐证必须有：网址或附件；附件只有看得到报送的人能看', async () => {
    const item = { ...aReport().item, url: null }
    const bare = await staff.post<Problem>('/api/reports', aReport({ item }))
    expect([bare.status, bare.body.message]).toEqual([422, expect.stringContaining('佐证')])
    const { body: file } = await uploadFile(staff)
    const report = await submit({ item, attachments: [file.id] })
    expect(report.attachments).toEqual([file])
    const path = `/api/attachments/${file.id}/content`
    const statuses = await Promise.all([staff, office, other].map(async (person) => (await person.get(path)).status))
    expect(statuses).toEqual([200, 200, 403])
  })

  it('已登记过的网址，报送时就说明', async () => {
    const report = await submit()
    await on(office, 'accept', report)
    const again = await staff.post<Problem>('/api/reports', aReport({ item: report.item }))
    expect([again.status, again.body.message]).toEqual([409, expect.stringContaining('已登记')])
  })

  it('同一条同时报送几次，只收一条；撤回以后可以重新报送', async () => {
    const again = aReport({ item: { ...aReport().item, url: null }, proofUrl: 'http://www.example.gov.cn/proof.htm' })
    const send = () => staff.post<Report & Problem>('/api/reports', again)
    const answers = await Promise.all([send(), send(), send()])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409])
    expect(answers.find(({ status }) => status === 409)?.body.message).toContain('这条已经报送，正在等待审核')
    const first = answers.find(({ status }) => status === 200)?.body
    if (!first) throw new Error('one of them is taken')
    await on(staff, 'withdraw', first)
    expect((await send()).status).toBe(200)
  })

  it('审核前可以改、可以撤回；按旧版本处理的一律 409，附上现在的样子', async () => {
    const report = await submit()
    const { body: changed } = await staff.patch<Report>(`/api/reports/${report.id}`, {
      ...aReport({ note: '补充说明' }),
      version: report.version,
    })
    expect(changed).toMatchObject({ note: '补充说明', version: 2 })
    expect(await on<Problem>(office, 'accept', report)).toMatchObject({
      status: 409,
      body: { data: { currentVersion: 2, current: { note: '补充说明' } } },
    })
    expect((await on(staff, 'withdraw', changed)).body.state).toBe('withdrawn')
    expect((await on(office, 'accept', { ...changed, version: 3 })).status).toBe(409)
  })

  it('两位管理员同时采纳，只采纳一次', async () => {
    const report = await submit()
    const answers = await Promise.all([on(office, 'accept', report), on(colleague, 'accept', report)])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
    const { body } = await office.get<{ total: number }>(`/api/publications?q=${report.title}`)
    expect(body.total).toBe(1)
  })

  it('自己报送的，调到区政府办以后也不能自己审核', async () => {
    const mover = await app.signedIn('staff', { unit: 'CS-T01', username: '调动' })
    const { body: report } = await mover.post<Report>('/api/reports', aReport())
    await app.deps.db.pool.query(`update users set role = 'office', unit_id = null where display_username = '调动'`)
    expect((await on<Problem>(mover, 'accept', report)).body.message).toContain('另一位管理员')
    expect((await on(office, 'accept', report)).status).toBe(200)
  })

  it('别的单位看不到，也改不了', async () => {
    const report = await submit()
    const { body } = await other.get<{ rows: Report[] }>('/api/reports')
    expect(body.rows).toEqual([])
    expect((await other.get(`/api/reports/${report.id}`)).status).toBe(403)
    expect((await on(other, 'withdraw', report)).status).toBe(403)
  })

  it('列表先列待审核的，按状态和字句找', async () => {
    const report = await submit({ note: '特别的说明' })
    const { body } = await office.get<{ rows: Report[]; total: number }>('/api/reports?state=submitted&q=特别的')
    expect([body.total, body.rows[0]?.id]).toEqual([1, report.id])
    const { body: all } = await office.get<{ rows: Report[] }>('/api/reports')
    const states = all.rows.map(({ state }) => state === 'submitted')
    expect(states).toEqual(states.toSorted((a, b) => Number(b) - Number(a)))
  })
})
