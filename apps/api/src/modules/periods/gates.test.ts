import type { Gate } from '@mingkao/contract'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadDemo } from '../../demo/load-demo.ts'
import { buildApp } from '../../testing/build-app.ts'
import type { Visitor } from '../../testing/visitor.ts'

let time = Date.parse('2021-10-14T09:00:00+08:00')
const app = await buildApp({ clock: { now: () => new Date(time) } })
const { pool } = app.deps.db
let office: Visitor

beforeAll(async () => {
  await loadDemo(app.deps)
  office = await app.signedIn('office')
})

async function gate(id: string): Promise<Gate> {
  const { body } = await office.get<Gate[]>('/api/periods/2021Q3/gates')
  const found = body.find((one) => one.id === id)
  if (!found) throw new Error(`there is no gate ${id}`)
  return found
}

const failing = async () =>
  (await office.get<Gate[]>('/api/periods/2021Q3/gates')).body.flatMap(({ id, passed }) => (passed ? [] : [id]))

/** Does something to the facts, looks, and takes it back. */
async function after<T>(change: string, look: () => Promise<T>, back: string): Promise<T> {
  await pool.query(change)
  const seen = await look()
  await pool.query(back)
  return seen
}

describe('定稿前的各项检查', () => {
  it('演示的第三季度，申诉期满后，只有全区信息量比前两季度多三成要说明', async () => {
    expect(await failing()).toEqual(['usual-volume'])
    expect((await gate('usual-volume')).rows).toEqual([
      { label: '全区', detail: '本期3157条，前2期在2428至2436条之间' },
    ])
  })

  it('合计：留存的月数与逐条数出的不一致，指出是哪个单位哪个月', async () => {
    const add = (by: number) =>
      `update unit_month_counts k set counted = counted + ${by} from units u
        where u.id = k.unit_id and u.code = 'CS-T01' and k.month = '2021-08-01'`
    const found = await after(add(1), () => gate('annex-sums'), add(-1))
    expect(found).toMatchObject({ passed: false, count: 1 })
    expect(found.rows[0]?.detail).toMatch(/^8月记\d+条，逐条数出\d+条$/)
  })

  it('信息量：一个单位的量骤减，全区骤减，都指出来', async () => {
    const withdraw = (where: string) =>
      `update publications set withdrawn_at = '2021-10-08 12:00+08' where published_on between '2021-07-01' and '2021-09-30' ${where}`
    const restore = `update publications set withdrawn_at = null where withdrawn_at = '2021-10-08 12:00+08'`
    const one = `and unit_id = (select id from units where code = 'CS-T01')`
    const found = await after(withdraw(one), () => gate('usual-volume'), restore)
    expect(found).toMatchObject({
      passed: false,
      count: 1,
      rows: [{ detail: expect.stringContaining('本期0条，前2期在') }],
    })
    const all = await after(withdraw(''), () => gate('usual-volume'), restore)
    expect(all.rows[0]).toMatchObject({ label: '全区' })
    expect(all.count).toBeGreaterThan(30)
  })

  it('数据到齐：最近一次导入早于检查时点的，说出是哪一类', async () => {
    const move = (day: string) => `update imports set arrived_at = '${day}' where kind = 'posts'`
    await pool.query(`delete from account_posts where posted_on >= '2021-10-08'`)
    const found = await after(move('2021-10-01 09:00+08'), () => gate('feeds-arrived'), move('2021-10-11 09:00+08'))
    expect(found).toMatchObject({
      passed: false,
      rows: [{ label: '账号发布记录', detail: expect.stringContaining('10月') }],
    })
  })

  it('单项否决：疑点登记后没有人核实，不能定稿', async () => {
    const found = await after(
      `insert into veto_findings (unit_id, account_id, condition, state, note, happened_on, found_by)
       select unit_id, id, 'bought-followers', 'suspected', '疑似', '2021-09-01', '某人' from new_media_accounts order by id limit 1`,
      () => gate('vetoes-decided'),
      `delete from veto_findings`,
    )
    expect(found).toMatchObject({ passed: false, count: 1, href: '/veto-findings?state=suspected' })
  })

  it('申诉：申诉期没满、有一件没有裁定，都不通过', async () => {
    time = Date.parse('2021-10-13T17:00:00+08:00')
    expect(await gate('appeals-decided')).toMatchObject({ passed: false, rows: [{ label: '申诉期' }] })
    time = Date.parse('2021-10-14T00:00:00+08:00')
    const found = await after(
      `insert into appeals (unit_id, period_id, finding_id, indicator, finding, reason, filed_by_id, filed_by, filed_at)
       select id, '2021Q3', 'monthly-quota/2021-08', 'monthly-quota', '{"sentence": "8月发布7条，少3条", "points": -2, "weighed": -2}',
              '有漏采', 'nobody', '小陈', '2021-10-10 09:00+08' from units where code = 'CS-T07'`,
      () => gate('appeals-decided'),
      'delete from appeals',
    )
    expect(found).toMatchObject({
      passed: false,
      detail: '有1件申诉待裁定',
      rows: [{ label: '东升街道', detail: '8月发布7条，少3条，2021年10月10日提出，待裁定' }],
    })
    expect(await gate('appeals-decided')).toMatchObject({ passed: true })
  })

  it('栏目：没人看过的、没人负责的，分别列出', async () => {
    const added = `insert into columns (code, name, path, category, opened_on) values ('C99', '新栏目', '新栏目', '动态要闻', '2021-01-01')`
    const found = await after(
      added,
      async () => [await gate('columns-known'), await gate('columns-owned')],
      `delete from columns where code = 'C99'`,
    )
    expect(found).toMatchObject([
      { passed: false, rows: [{ label: '新栏目' }] },
      { passed: false, rows: [{ label: '新栏目' }] },
    ])
  })

  it('检查只是看，什么也没有改', async () => {
    const version = async () => (await pool.query('select sum(version) from fact_versions')).rows
    const before = await version()
    await failing()
    expect(await version()).toEqual(before)
  })
})
