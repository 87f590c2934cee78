import type { PatrolNewItem, PatrolSetting } from '@mingkao/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { smallDistrict } from '../../testing/district.ts'
import { buildPatrolApp, patrolNow } from '../../testing/patrol-app.ts'
import { servePortal } from '../../testing/portal/serve-portal.ts'

const portal = await servePortal()
afterAll(portal.close)
const app = await buildPatrolApp(portal, { P1: '/xwdt/csyw/', P2: '/fpxm/', P3: '/zcwj/' })
await smallDistrict(app.deps.db)
const { pool } = app.deps.db
await pool.query(
  `insert into column_assignments (column_id, unit_id, role, valid_from, valid_to)
   select c.id, u.id, 'lead', a.valid_from::date, a.valid_to::date
     from (values ('P1', 'CS-T01', '2021-01-01', '2021-10-01'), ('P1', 'CS-T02', '2021-10-01', null)) a (code, unit, valid_from, valid_to)
     join columns c on c.code = a.code join units u on u.code = a.unit`,
)
const office = await app.signedIn('office', { name: '王主任' })
const reason = '按巡检结果登记'

describe('巡检设置', () => {
  const url = '/api/patrol/columns/P2/setting'
  const fields = {
    listUrl: null,
    itemSelector: '.projects .p',
    linkSelector: 'a.more',
    dateSelector: 's',
    isEnabled: true,
    reason,
  }

  it('没有设置过的，版本是 0，一切照常', async () => {
    expect((await office.get<PatrolSetting>(url)).body).toMatchObject({
      column: { code: 'P2', url: `${portal.url}/fpxm/` },
      itemSelector: null,
      isEnabled: true,
      version: 0,
    })
  })

  it('照选择器试读，不保存：条目、页面文字都给看', async () => {
    const answer = await office.post('/api/patrol/try', { ...fields, code: 'P2' })
    expect(answer).toMatchObject({
      status: 200,
      body: {
        failure: null,
        newestOn: '2020-11-03',
        source: 'selectors',
        status: 200,
        excerpt: expect.stringContaining('光伏发电项目'),
      },
    })
    expect((await office.get<PatrolSetting>(url)).body.version).toBe(0)
  })

  it('试读失败，说得出原因；没登记的网站、内部地址都不去', async () => {
    const attempt = async (listUrl: string) =>
      (await office.post<{ failure: { kind: string } | null }>('/api/patrol/try', { ...fields, code: 'P2', listUrl }))
        .body.failure?.kind
    expect(await attempt(`${portal.url}/nothing-here/`)).toBe('client-error')
    expect(await attempt('http://www.elsewhere.example/')).toBe('unregistered-host')
    expect(await attempt('http://169.254.169.254/latest/meta-data/')).toBe('blocked-address')
  })

  it('写错的选择器当场指出来', async () => {
    expect(await office.post('/api/patrol/try', { ...fields, code: 'P2', linkSelector: 'a[' })).toMatchObject({
      status: 422,
      body: { fields: [{ path: 'linkSelector' }] },
    })
    expect(await office.patch(url, { ...fields, itemSelector: '', version: 0 })).toMatchObject({
      status: 422,
      body: {
        fields: [
          { path: 'linkSelector', message: '请先填写条目选择器，链接和日期在条目之内查找。' },
          { path: 'dateSelector' },
        ],
      },
    })
  })

  it('保存后照此巡检；旧版本保存不了，给出现在的', async () => {
    expect(await office.patch(url, { ...fields, version: 0 })).toMatchObject({ status: 200, body: { version: 1 } })
    expect(await office.patch(url, { ...fields, version: 0 })).toMatchObject({
      status: 409,
      body: { data: { currentVersion: 1, current: { itemSelector: '.projects .p' } } },
    })
    expect(await office.patch(url, { ...fields, isEnabled: true, version: 1 })).toMatchObject({
      status: 200,
      body: { version: 2 },
    })
    const { id } = await patrolNow(office, ['P2'])
    expect((await office.get(`/api/patrol/runs/${id}/visits`)).body).toMatchObject({
      rows: [{ outcome: 'found', newestOn: '2020-11-03' }],
    })
  })
})

describe('转为网站信息', () => {
  beforeAll(async () => {
    await patrolNow(office, ['P1', 'P3'])
  })
  const offered = async (query = '') =>
    (await office.get<{ rows: PatrolNewItem[] }>(`/api/patrol/new-items?${query}`)).body.rows
  const takeOver = (items: { visit: string; url: string }[]) =>
    office.post('/api/patrol/new-items/take-over', { items, reason })

  it('列出没登记过的，责任单位是发布当天的', async () => {
    expect((await offered('column=P1')).map(({ day, unit }) => [day, unit?.code])).toEqual([
      ['2021-10-08', 'CS-T02'],
      ['2021-09-30', 'CS-T01'],
      ['2021-09-28', 'CS-T01'],
      ['2021-09-15', 'CS-T01'],
    ])
    expect((await offered('q=公祭')).map(({ title }) => title)).toEqual(['仓山区举行烈士纪念日公祭活动'])
  })

  it('选中的登记为网站信息，同一网址只登记一次', async () => {
    const [first, second] = await offered('column=P1')
    const chosen = [first, second].map((item) => ({ visit: item?.visit ?? '', url: item?.url ?? '' }))
    expect(await takeOver(chosen)).toMatchObject({
      status: 200,
      body: { taken: [{ url: first?.url }, { url: second?.url }], refused: [] },
    })
    const { rows } = await pool.query(
      `select p.title, u.code as unit, p.published_on::text as day, p.has_time, p.origin, p.arrived_at::text as arrived
         from publications p join units u on u.id = p.unit_id where p.origin = 'patrol' order by p.published_at desc`,
    )
    expect(rows).toEqual([
      {
        title: '我区召开国庆节后第一次疫情防控工作调度会',
        unit: 'CS-T02',
        day: '2021-10-08',
        has_time: false,
        origin: 'patrol',
        arrived: '2021-10-11 01:00:00+00',
      },
      expect.objectContaining({ unit: 'CS-T01', day: '2021-09-30' }),
    ])
    expect(await takeOver(chosen)).toMatchObject({
      status: 200,
      body: {
        taken: [],
        refused: [{ reason: '这个网址已登记为“我区召开国庆节后第一次疫情防控工作调度会”，同一条信息只计一次。' }, {}],
      },
    })
    expect(await offered('column=P1')).toHaveLength(2)
  })

  it('http 和 https 是同一网址', async () => {
    const [item] = await offered('column=P1')
    await pool.query(
      `insert into publications (unit_id, title, url, published_at, published_on, arrived_at)
       select id, '早已登记', $1, '2021-09-28 00:00+08', '2021-09-28', '2021-09-28 00:00+08' from units where code = 'CS-T01'`,
      [item?.url.replace('http:', 'https:')],
    )
    expect(await offered('column=P1')).toHaveLength(1)
    expect(await takeOver([{ visit: item?.visit ?? '', url: item?.url ?? '' }])).toMatchObject({ body: { taken: [] } })
  })

  it('没有责任单位的、不在这次访问里的，说明原因', async () => {
    const [item] = await offered('column=P3')
    const visit = item?.visit ?? ''
    expect(
      await takeOver([
        { visit, url: item?.url ?? '' },
        { visit, url: 'http://made.up/1.html' },
        { visit: '999999', url: 'http://made.up/2.html' },
      ]),
    ).toMatchObject({
      status: 200,
      body: {
        taken: [],
        refused: [
          { reason: '栏目在2021-10-08没有责任单位，请先登记维护分工。' },
          { reason: '这次访问没有找到这个网址，请刷新后再选。' },
          { reason: '这次访问已不在，请刷新后再选。' },
        ],
      },
    })
  })
})
