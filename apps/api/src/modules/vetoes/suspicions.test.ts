import type { VetoFindingDetail, VetoSuspicion, VetoSuspicionRow } from '@mingkao/contract'
import { beforeEach, expect, it } from 'vitest'
import { buildApp } from '../../testing/build-app.ts'
import { emptyDatabase } from '../../testing/database.ts'
import { smallDistrict } from '../../testing/district.ts'
import { itemRows } from '../../testing/facts.ts'
import { recordVeto } from '../../testing/veto-evidence.ts'
import type { Visitor } from '../../testing/visitor.ts'

const app = await buildApp()
const { db } = app.deps
const reason = '采集接口当周停机，已核对门户网站后台'

let office: Visitor

beforeEach(async () => {
  await emptyDatabase(db)
  await smallDistrict(db)
  office = await app.signedIn('office', { name: '王主任' })
})

async function suspicions(query = ''): Promise<VetoSuspicion[]> {
  const { status, body } = await office.get<{ rows: VetoSuspicion[] }>(`/api/veto-suspicions${query}`)
  expect(status).toBe(200)
  return body.rows
}

const brief = ({ kind, unit, month, rows, state }: VetoSuspicion) => [kind, unit.code, month, rows, state]

const backDated = () =>
  itemRows(
    db,
    { unit: 'CS-T01', published: '2021-08-02T09:00:00+08:00', arrived: '2021-08-03T09:00:00+08:00', title: '恰好一天' },
    { unit: 'CS-T01', published: '2021-08-03T09:00:00+08:00', arrived: '2021-08-04T09:00:01+08:00', title: '晚一天多' },
    { unit: 'CS-T01', published: '2021-08-04T09:00:00+08:00', arrived: '2021-09-04T09:00:00+08:00', title: '晚一个月' },
    { unit: 'CS-T01', published: '2021-08-05', arrived: '2021-09-04', withdrawn: '2021-09-05', title: '已撤下' },
    { unit: 'CS-T02', published: '2021-08-05', title: '初始导入，视同发布时到达' },
  )

const dismiss = (rows: number) =>
  office.post<VetoSuspicion>('/api/veto-suspicions/dismiss', {
    kind: 'back-dated',
    unit: 'CS-T01',
    month: '2021-08',
    rows,
    reason,
  })

it('采集晚于所填发布时间一天以上的，逐单位逐月列为疑点，恰好一天的不算；背后的信息逐条看得到', async () => {
  await backDated()
  const found = await suspicions('?kind=back-dated')
  expect(found.map(brief)).toEqual([['back-dated', 'CS-T01', '2021-08', 2, 'open']])
  expect(found[0]?.sentence).toContain('2021年8月有2条信息')
  const { body } = await office.get<{ rows: VetoSuspicionRow[] }>(
    '/api/veto-suspicions/rows?kind=back-dated&unit=CS-T01&month=2021-08',
  )
  expect(body.rows.map(({ title }) => title)).toEqual(['晚一天多', '晚一个月'])
})

it('只有日期没有时间的，过了那一天再满一天才算', async () => {
  const [id] = await itemRows(db, {
    unit: 'CS-T01',
    published: '2021-08-02T00:00:00+08:00',
    arrived: '2021-08-03T20:00:00+08:00',
  })
  await db.pool.query('update publications set has_time = false where id = $1', [id])
  expect(await suspicions('?kind=back-dated')).toEqual([])
})

it('一个月过半数集中在最后三天的列为疑点，恰好一半的不算，没过完的月份不看', async () => {
  const dumped = ['2021-08-29', '2021-08-30', '2021-08-10'].map((published) => ({ unit: 'CS-T01', published }))
  const half = ['2021-07-29', '2021-07-10'].map((published) => ({ unit: 'CS-T01', published }))
  await itemRows(db, ...dumped, ...half)
  const found = await suspicions('?kind=month-end')
  expect(found.map(brief)).toEqual([['month-end', 'CS-T01', '2021-08', 2, 'open']])
  expect(found[0]?.sentence).toContain('发布的3条中有2条集中在月末3天')
  const { body } = await office.get<{ total: number }>(
    '/api/veto-suspicions/rows?kind=month-end&unit=CS-T01&month=2021-08',
  )
  expect(body.total).toBe(2)
})

it('排除要写理由，理由留着；又有新的信息时重新提出', async () => {
  await backDated()
  const { body } = await dismiss(2)
  expect(body).toMatchObject({ state: 'dismissed', decision: { outcome: 'dismissed', reason, by: '王主任' } })
  expect(await suspicions('?kind=back-dated&state=open')).toEqual([])
  await itemRows(db, { unit: 'CS-T01', published: '2021-08-20', arrived: '2021-10-10' })
  const [again] = await suspicions('?kind=back-dated')
  expect([again?.state, again?.rows, again?.decision?.rows]).toEqual(['open', 3, 2])
})

it('看到的条数已变，或刚被别人处理，先刷新再判断', async () => {
  await backDated()
  expect((await dismiss(1)).status).toBe(409)
  expect((await dismiss(2)).status).toBe(200)
  expect((await dismiss(2)).status).toBe(409)
})

it('认定要转为单项否决事项，同样由第二人确认；机器自己不作结论', async () => {
  await backDated()
  const { body, text } = await recordVeto<VetoFindingDetail>(office, {
    account: null,
    condition: 'forged-dates',
    suspicion: 'back-dated',
    suspicionMonth: '2021-08',
  })
  expect([body.state, text]).toEqual(['suspected', text])
  const [suspicion] = await suspicions('?kind=back-dated')
  expect([suspicion?.state, suspicion?.decision?.finding]).toEqual(['recorded', body.id])
})
