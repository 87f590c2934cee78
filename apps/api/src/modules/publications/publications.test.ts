import type { Publication } from '@mingkao/contract'
import { beforeEach, describe, expect, it } from 'vitest'
import { buildApp } from '../../testing/build-app.ts'
import { emptyDatabase } from '../../testing/database.ts'
import { columnRow, itemRows, quarterRow } from '../../testing/facts.ts'
import { unitRow } from '../../testing/people.ts'
import type { Visitor } from '../../testing/visitor.ts'

const app = await buildApp()
const { db } = app.deps

type Page = { rows: Publication[]; total: number; page: number; pageSize: number }

let office: Visitor
let staff: Visitor

beforeEach(async () => {
  await emptyDatabase(db)
  await unitRow(db, 'CS-T01')
  await unitRow(db, 'CS-T02')
  await quarterRow(db, 3)
  office = await app.signedIn('office', { name: '王主任' })
  staff = await app.signedIn('staff', { unit: 'CS-T01' })
})

async function list(who: Visitor, query: string): Promise<Page> {
  const { status, body } = await who.get<Page>(`/api/publications?${query}`)
  expect(status).toBe(200)
  return body
}

const titles = ({ rows }: Page) => rows.map(({ title }) => title)

describe('在一个周期里算不算、为什么不算', () => {
  beforeEach(async () => {
    await itemRows(
      db,
      { unit: 'CS-T01', published: '2021-08-01', title: '按时' },
      { unit: 'CS-T01', published: '2021-08-02', title: '晚到', arrived: '2021-10-09' },
      { unit: 'CS-T01', published: '2021-08-03', title: '截止前撤下', withdrawn: '2021-09-01' },
      { unit: 'CS-T01', published: '2021-08-04', title: '截止后撤下', withdrawn: '2021-10-10' },
      { unit: 'CS-T01', published: '2021-10-12', title: '未到时间', arrived: '2021-10-10', isWaiting: true },
      { unit: 'CS-T01', published: '2021-07-31T16:30:00Z', title: '北京时间8月1日零时半' },
    )
  })

  it('晚于数据截止到达的、截止前撤下的不算；截止后才撤下的仍算', async () => {
    const page = await list(office, 'period=2021Q3&sort=oldest')
    expect(page.rows.map(({ title, isCounted, notCountedReason }) => [title, isCounted, notCountedReason])).toEqual([
      ['北京时间8月1日零时半', true, null],
      ['按时', true, null],
      ['晚到', false, 'arrived-late'],
      ['截止前撤下', false, 'withdrawn'],
      ['截止后撤下', true, null],
    ])
    expect(page.rows[2]?.notCountedSentence).toBe(
      '2021年10月9日 12:00才到达，晚于数据截止时间2021年10月8日 18:00，不计入本期。',
    )
  })

  it('不问周期，就看此刻：晚到的也算，撤下的不算，没到时间的等着', async () => {
    const page = await list(office, '')
    expect(page.rows.map(({ title, notCountedReason }) => [title, notCountedReason])).toEqual([
      ['未到时间', 'waiting'],
      ['截止后撤下', 'withdrawn'],
      ['截止前撤下', 'withdrawn'],
      ['晚到', null],
      ['按时', null],
      ['北京时间8月1日零时半', null],
    ])
  })

  it.each([
    ['period=2021Q3', 5],
    ['period=2021Q3&counted=true', 3],
    ['period=2021Q3&counted=false', 2],
    ['period=2021Q3&notCountedReason=arrived-late', 1],
    ['period=2021Q3&month=2021-08&counted=true', 3],
    ['period=2021Q3&month=2021-10', 0],
    ['counted=true', 3],
    ['counted=false', 3],
    ['notCountedReason=waiting', 1],
    ['unit=CS-T02', 0],
    ['unit=CS-T01&counted=true', 3],
    ['month=2021-07', 0],
    ['month=1900-01', 0],
    ['month=2199-12', 0],
    ['', 6],
  ])('%s：说有几条，翻出来就是几条', async (query, count) => {
    const page = await list(office, query)
    expect([page.total, page.rows.length]).toEqual([count, count])
  })
})

describe('查找', () => {
  it('栏目带上它的下级，关键词按标题，类型分原创转载，同日同名提示', async () => {
    await columnRow(db, { code: 'C1', path: '重点领域', category: '频道' })
    await columnRow(db, { code: 'C11', path: '重点领域/救助', parent: 'C1' })
    await columnRow(db, { code: 'C2', path: '要闻' })
    await itemRows(
      db,
      { unit: 'CS-T01', published: '2021-08-03', title: '社会救助100%公开', column: 'C11' },
      { unit: 'CS-T01', published: '2021-08-02', title: '要闻一则', column: 'C2', kind: 'repost' },
      { unit: 'CS-T01', published: '2021-08-02', title: '要闻一则', column: 'C2' },
    )
    expect(titles(await list(office, 'column=C1'))).toEqual(['社会救助100%公开'])
    expect(titles(await list(office, `q=${encodeURIComponent('100%')}`))).toEqual(['社会救助100%公开'])
    expect(titles(await list(office, `q=${encodeURIComponent('1_0')}`))).toEqual([])
    expect((await list(office, 'kind=repost')).total).toBe(1)
    expect((await list(office, 'column=C9')).total).toBe(0)
    expect((await list(office, '')).rows.map(({ hasTwin }) => hasTwin)).toEqual([false, true, true])
  })

  it('逐页翻到底，不重不漏，顺序一致；超出末页为空', async () => {
    const items = Array.from({ length: 23 }, (_, at) => ({
      unit: 'CS-T01',
      published: `2021-08-${String(1 + (at % 5)).padStart(2, '0')}`,
      title: `第${at}条`,
    }))
    await itemRows(db, ...items)
    const whole = titles(await list(office, 'pageSize=100'))
    const pages: string[] = []
    for (const page of [1, 2, 3, 4, 5]) pages.push(...titles(await list(office, `pageSize=5&page=${page}`)))
    expect(pages).toEqual(whole)
    expect(new Set(pages).size).toBe(23)
    expect(titles(await list(office, 'pageSize=100&sort=oldest'))).toEqual(whole.toReversed())
    expect(await list(office, 'pageSize=5&page=6')).toEqual({ rows: [], total: 23, page: 6, pageSize: 5 })
  })

  it('没有的周期是404，写错的参数是400', async () => {
    expect((await office.get('/api/publications?period=2019Q9')).status).toBe(404)
    expect((await office.get('/api/publications?month=8')).status).toBe(400)
    expect((await office.get('/api/publications?pageSize=100000')).status).toBe(400)
  })
})

describe('补录、更正、撤下、恢复', () => {
  const item = {
    title: '补录的一条',
    url: 'http://www.example.gov.cn/1.htm',
    unit: 'CS-T01',
    column: null,
    publishedAt: '2021-09-30T10:00:00+08:00',
    kind: 'original',
    reason: '漏采补录',
  }

  it('补录后算在当月，沿革写明谁、为什么；数据截止之后补的不算进已截止的季度', async () => {
    const { status, body } = await office.post<Publication>('/api/publications', item)
    expect(status).toBe(200)
    expect(body).toMatchObject({ title: '补录的一条', isCounted: true, origin: 'manual', version: 1 })
    expect((await list(office, 'period=2021Q3&counted=true')).total).toBe(0)
    const { body: whole } = await staff.get<{ history: object[] }>(`/api/publications/${body.id}`)
    expect(whole.history).toMatchObject([{ actor: '王主任', action: 'create-publication', reason: '漏采补录' }])
  })

  it('更正单位、日期后各月数随之改变，版本加一', async () => {
    const { body } = await office.post<Publication>('/api/publications', item)
    const corrected = { ...item, unit: 'CS-T02', publishedAt: '2021-08-31T23:59:59+08:00', reason: '单位填错' }
    const answer = await office.patch<Publication>(`/api/publications/${body.id}`, { ...corrected, version: 1 })
    expect(answer.body).toMatchObject({ unit: { code: 'CS-T02' }, publishedOn: '2021-08-31', version: 2 })
    const { rows } = await db.pool.query(
      `select code, month::text, sum(counted)::int as counted from unit_month_counts
         join units on units.id = unit_id group by code, month having sum(counted) <> 0`,
    )
    expect(rows).toEqual([{ code: 'CS-T02', month: '2021-08-01', counted: 1 }])
    const history = await office.get<{ history: { changes: { before: object; after: object } }[] }>(
      `/api/publications/${body.id}`,
    )
    expect(history.body.history[1]?.changes).toMatchObject({ before: { unit: 'CS-T01' }, after: { unit: 'CS-T02' } })
  })

  it('按旧版本保存是409，并带上现在的内容和两个版本；撤下再恢复，计数来回', async () => {
    const { body } = await office.post<Publication>('/api/publications', item)
    const path = `/api/publications/${body.id}`
    const withdrawn = await office.post<Publication>(`${path}/withdraw`, { version: 1, reason: '内容有误' })
    expect(withdrawn.body).toMatchObject({ isCounted: false, notCountedReason: 'withdrawn', version: 2 })
    const stale = await office.patch<{ code: string; message: string; data: object }>(path, { ...item, version: 1 })
    expect(stale.status).toBe(409)
    expect(stale.body.data).toMatchObject({
      current: { withdrawReason: '内容有误' },
      currentVersion: 2,
      yourVersion: 1,
    })
    expect(stale.body.message).toContain('第1版，现为第2版')
    expect((await office.post(`${path}/withdraw`, { version: 2, reason: '再撤' })).status).toBe(409)
    const restored = await office.post<Publication>(`${path}/restore`, { version: 2, reason: '误撤' })
    expect(restored.body).toMatchObject({ isCounted: true, withdrawReason: null, version: 3 })
    expect((await office.post(`${path}/restore`, { version: 3, reason: '再来' })).status).toBe(409)
  })

  it('两人同时更正同一条，一个成功，一个409', async () => {
    const { body } = await office.post<Publication>('/api/publications', item)
    const answers = await Promise.all(
      ['甲改的', '乙改的'].map((title) =>
        office.patch(`/api/publications/${body.id}`, { ...item, title, version: 1, reason: '同时改' }),
      ),
    )
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
  })

  it('两人同时补录同一网址，只留一条', async () => {
    const answers = await Promise.all([office.post('/api/publications', item), office.post('/api/publications', item)])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
    expect((await list(office, '')).total).toBe(1)
  })

  it.each([
    [{ publishedAt: '2021-10-11T09:00:01+08:00' }, 'publishedAt'],
    [{ publishedAt: '1921-08-01T00:00:00+08:00' }, 'publishedAt'],
    [{ unit: 'CS-T99' }, 'unit'],
    [{ column: 'C99' }, 'column'],
    [{ url: 'ftp://example.gov.cn/1' }, 'url'],
  ])('未来的时间、没有的单位和栏目、不是网页的地址，都指明哪一项不对：%j', async (wrong, path) => {
    const { status, body } = await office.post<{ fields: { path: string }[] }>('/api/publications', {
      ...item,
      ...wrong,
    })
    expect(status).toBe(422)
    expect(body.fields).toMatchObject([{ path }])
  })

  it('不写原因不行', async () => {
    expect((await office.post('/api/publications', { ...item, reason: ' ' })).status).toBe(400)
    expect(await db.prisma.auditEntry.count()).toBe(0)
  })
})

describe('谁能看、谁能改', () => {
  it('经办人员只看到本单位的；看别家、改数据都是403；运维看不到数据', async () => {
    const [own = '', other = ''] = await itemRows(
      db,
      { unit: 'CS-T01', published: '2021-08-01', title: '本单位' },
      { unit: 'CS-T02', published: '2021-08-01', title: '别家' },
    )
    expect(titles(await list(staff, ''))).toEqual(['本单位'])
    expect((await list(staff, 'unit=CS-T01')).total).toBe(1)
    expect((await staff.get('/api/publications?unit=CS-T02')).status).toBe(403)
    expect((await staff.get(`/api/publications/${own}`)).status).toBe(200)
    expect((await staff.get(`/api/publications/${other}`)).status).toBe(403)
    expect((await staff.post(`/api/publications/${own}/withdraw`, { version: 1, reason: '自己撤' })).status).toBe(403)
    const leader = await app.signedIn('leader')
    expect((await list(leader, '')).total).toBe(2)
    expect((await leader.post(`/api/publications/${own}/withdraw`, { version: 1, reason: '领导' })).status).toBe(403)
    const operator = await app.signedIn('operator')
    expect((await operator.get('/api/publications')).status).toBe(403)
    expect((await app.visitor().get('/api/publications')).status).toBe(401)
    expect((await office.get('/api/publications/999999')).status).toBe(404)
  })
})
