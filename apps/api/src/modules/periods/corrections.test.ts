import type {
  ChangedEntries,
  Gate,
  PendingCorrections,
  PeriodDetail,
  PeriodDifference,
  Rankings,
} from '@mingkao/contract'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadDemo } from '../../demo/load-demo.ts'
import { buildApp } from '../../testing/build-app.ts'
import { correctQuarter } from '../../testing/close-quarter.ts'
import type { Visitor } from '../../testing/visitor.ts'
import { closingOf } from './index.ts'

const app = await buildApp()
const { pool } = app.deps.db
const reason = '经核实，原采集漏记'
let office: Visitor

beforeAll(async () => {
  await loadDemo(app.deps)
  office = await app.signedIn('office', { name: '王主任' })
})

const pending = async (id = '2021Q2') =>
  (await office.get<PendingCorrections>(`/api/periods/${id}/pending-corrections`)).body
const page = async (number: number) =>
  (await office.get<ChangedEntries>(`/api/periods/2021Q2/pending-corrections/publication?page=${number}`)).body

/** Changed items, page after page. */
async function publications() {
  const { entries, pageSize, ...first } = await page(1)
  const others = Array.from({ length: Math.ceil(entries / pageSize) - 1 }, (_, at) => page(at + 2))
  const pages = [first, ...(await Promise.all(others))]
  return pages.flatMap((found) => found.rows.flatMap(({ rows, effect }) => rows.map((row) => ({ ...row, effect }))))
}
const ranking = async () => (await office.get<Rankings>('/api/rankings?period=2021Q2')).body
const correct = () => correctQuarter(office, '2021Q2', reason)

describe('定稿以后的更正', () => {
  it('没有改过数据的，没有待更正的内容，也定不出新的一版', async () => {
    expect(await pending()).toMatchObject({ version: 1, isEmpty: true, total: 0, difference: { units: [] } })
    expect(await pending('2021Q1')).toMatchObject({ isEmpty: true })
    expect(await correct()).toMatchObject({ status: 422, body: { message: expect.stringContaining('没有需要更正') } })
    expect(await office.get('/api/periods/2021Q3/pending-corrections')).toMatchObject({ status: 404 })
  })

  it('截止以后才撤下、才到、改了归属的信息：列为待更正，写明影响；排名一个字节不动', async () => {
    const before = JSON.stringify(await ranking())
    const { rows } = await pool.query<{ id: string }>(
      `update publications set withdrawn_at = '2021-10-10 09:00+08' where id in (
         select p.id from publications p join units u on u.id = p.unit_id
          where u.code = 'CS-T01' and published_on between '2021-05-01' and '2021-05-31' order by published_at limit 30)
       returning id::text`,
    )
    await pool.query(
      `insert into publications (unit_id, title, published_at, published_on, arrived_at)
       select id, '迟到的信息', '2021-06-02 09:00+08', '2021-06-02', '2021-10-09 09:00+08' from units where code = 'CS-T02'`,
    )
    const found = await pending()
    expect(JSON.stringify(await ranking())).toBe(before)
    expect(found.total).toBe(rows.length + 1)
    const listed = await publications()
    expect(listed.flatMap(({ change, id }) => (change === 'gone' ? [id] : [])).toSorted()).toEqual(
      rows.map(({ id }) => id).toSorted(),
    )
    expect(listed.find(({ change }) => change === 'added')).toMatchObject({
      unit: { code: 'CS-T02' },
      title: '迟到的信息',
      fields: [
        { label: '标题', before: null, after: '迟到的信息' },
        { label: '发布日期', before: null, after: '2021-06-02' },
      ],
    })
    const first = found.difference.units.find(({ unit }) => unit.code === 'CS-T01')
    expect(first?.total.before).toBe((first?.total.after ?? 0) + rows.length)
    expect(first?.findings.map(({ id }) => id)).toContain('monthly-quota/2021-05')
    expect(found.difference.publications.before).toBe((found.difference.publications.after ?? 0) + rows.length - 1)
  })

  it('标题改了也列出来，但不影响得分', async () => {
    await pool.query(
      `update publications set title = '改过的标题' where id = (
         select id from publications where published_on = '2021-04-20' and withdrawn_at is null order by id limit 1)`,
    )
    const changed = (await publications()).filter(({ change }) => change === 'changed')
    expect(changed).toMatchObject([
      { fields: [{ label: '标题', after: '改过的标题' }], effect: { findings: 0, units: [] } },
    ])
  })

  it('涉密的发现只有办公室看得到内容，领导看到它占几分', async () => {
    await pool.query(
      `insert into veto_findings (unit_id, account_id, condition, state, note, happened_on, found_by, decided_by, decided_at)
       select unit_id, id, 'state-secret', 'confirmed', '涉密原文', '2021-05-01', '某人', '另一人', now() from new_media_accounts order by id limit 1`,
    )
    const leader = await app.signedIn('leader')
    const answer = await leader.get<PendingCorrections>('/api/periods/2021Q2/pending-corrections')
    expect(answer.text).toContain('涉密事项，内容由区政府办和有关单位掌握')
    expect(answer.text).not.toContain('泄露国家秘密')
    expect(JSON.stringify(await pending())).toContain('泄露国家秘密')
    await pool.query(`delete from veto_findings`)
  })

  it('更正与定稿一样要过各项检查：没通过又没说明理由的不行；放行的理由和姓名留在新的一版里', async () => {
    const suspected = `insert into veto_findings (unit_id, account_id, condition, state, note, happened_on, found_by)
      select unit_id, id, 'bought-followers', 'suspected', '疑似', '2021-06-01', '某人' from new_media_accounts order by id limit 1`
    await pool.query(suspected)
    const gates = (await office.get<Gate[]>('/api/periods/2021Q2/gates')).body
    expect(gates.find(({ id }) => id === 'annex-sums')).toMatchObject({ passed: true })
    expect(gates.find(({ id }) => id === 'vetoes-decided')).toMatchObject({ passed: false, count: 1 })
    const { version } = (await office.get<PeriodDetail>('/api/periods/2021Q2')).body
    expect(await office.post('/api/periods/2021Q2/corrections', { version, reason })).toMatchObject({
      status: 422,
      body: { message: expect.stringContaining('“单项否决事项都已确认或排除”') },
    })
  })

  it('更正是新的一版：写明原因、与上一版的差别，上一版还在；更正以后没有待更正的了', async () => {
    const promised = (await pending()).difference
    const { status, body } = await correct()
    expect([status, body.stage, body.closing?.version]).toEqual([200, 'issued', 2])
    expect(body.closings.map(({ version, reason: why }) => [version, why])).toEqual([
      [2, reason],
      [1, null],
    ])
    const difference = await office.get<PeriodDifference>('/api/periods/2021Q2/closings/2/difference')
    expect(difference.body).toEqual(promised)
    expect(body.closings[0]?.gates.find(({ id }) => id === 'vetoes-decided')).toMatchObject({
      passed: false,
      allowedBy: '王主任',
      reason: '已逐项核实',
    })
    expect(await pending()).toMatchObject({ version: 2, isEmpty: true })
    const total = (await ranking()).groups.flatMap(({ rows }) => rows).find(({ unit }) => unit.code === 'CS-T01')
    expect(total?.volume.total).toBe(promised.units.find(({ unit }) => unit.code === 'CS-T01')?.total.after)
    const first = await closingOf(pool, '2021Q2', 1)
    expect(first.results.get('CS-T01')?.volume.total).not.toBe(total?.volume.total)
    expect(await office.get('/api/periods/2021Q2/closings/3/difference')).toMatchObject({ status: 404 })
  })
})
