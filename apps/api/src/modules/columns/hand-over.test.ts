import type { BulkResult, Column, HandOverPreview, Problem, Standing } from '@mingkao/contract'
import { beforeEach, describe, expect, it } from 'vitest'
import { buildApp } from '../../testing/build-app.ts'
import { ownersOf } from '../../testing/column-sheet.ts'
import { emptyDatabase } from '../../testing/database.ts'
import { smallDistrict } from '../../testing/district.ts'
import { unitRow } from '../../testing/people.ts'

const app = await buildApp()
const { db } = app.deps

beforeEach(async () => {
  await emptyDatabase(db)
  await smallDistrict(db)
  await unitRow(db, 'CS-T03')
})

const office = () => app.signedIn('office')
const reason = '机构改革，职能划转'
const handOver = (more: object) => ({
  columns: [{ code: 'C0102', version: 1 }],
  unit: 'CS-T01',
  from: '2021-10-11',
  reason,
  ...more,
})
const scoreOf = async (unit: string) => {
  const { body } = await (await office()).get<Standing>(`/api/units/${unit}/standing?period=2021Q4`)
  return body.indicators.find(({ id }) => id === 'column-freshness')?.score
}

describe('移交', () => {
  it('预览就是真做一遍再退回：问题归谁、宽限到哪天、两家分数怎样变', async () => {
    const visitor = await office()
    const { status, body } = await visitor.post<HandOverPreview>(
      '/api/columns/hand-over/preview',
      handOver({ from: '2021-10-01', period: '2021Q3' }),
    )
    expect(status).toBe(200)
    expect(body.columns).toEqual([
      {
        code: 'C0102',
        path: '新闻动态/部门动态',
        outcome: 'changed',
        message: null,
        previous: { code: 'CS-T02', name: 'CS-T02街道' },
        staleSince: '2021-10-10',
        faultStaysWith: null,
        graceUntil: '2021-10-14',
      },
    ])
    expect(body.impact.map(({ period }) => [period.id, period.isLive])).toEqual([
      ['2021Q4', true],
      ['2021Q3', false],
    ])
    const live = body.impact[0]?.units.find(({ unit }) => unit.code === 'CS-T02')
    expect([live?.before.columnScore, live?.after.columnScore]).toEqual([20, 22.22])
    expect(body.sentences.join('')).toContain('CS-T01街道的宽限期到2021-10-14')
    expect(await ownersOf(db, 'lead')).toHaveLength(3)
    expect((await visitor.get<Column>('/api/columns/C0102')).body.version).toBe(1)
  })

  it('真做与预览相同；撤销后一切如初', async () => {
    const visitor = await office()
    const ask = handOver({ from: '2021-10-01' })
    const preview = await visitor.post<HandOverPreview>('/api/columns/hand-over/preview', ask)
    const [before] = [await scoreOf('CS-T02')]
    const { body } = await visitor.post<BulkResult>('/api/columns/hand-over', ask)
    expect(body).toMatchObject({ isStored: true, counts: { changed: 1 } })
    const live = preview.body.impact[0]?.units.find(({ unit }) => unit.code === 'CS-T02')
    expect([before, await scoreOf('CS-T02')]).toEqual([live?.before.columnScore, live?.after.columnScore])
    expect(body.columns[0]).toMatchObject({ lead: { code: 'CS-T01' }, leadFrom: '2021-10-01', version: 2 })
    await visitor.post(`/api/columns/change-sets/${body.changeSet}/undo`, { reason: '文件有误' })
    expect(await scoreOf('CS-T02')).toBe(before)
    expect(await ownersOf(db, 'lead')).toContainEqual({ code: 'CS-T02', from: '2021-01-01', to: null })
  })

  it('超期之后才移交，问题留在原单位，新单位有宽限', async () => {
    const visitor = await office()
    const { body } = await visitor.post<HandOverPreview>('/api/columns/hand-over/preview', handOver({}))
    expect(body.columns[0]).toMatchObject({
      staleSince: '2021-10-10',
      faultStaysWith: { code: 'CS-T02' },
      graceUntil: '2021-10-24',
    })
    expect(body.sentences).toEqual([
      '自2021-10-11起，1个栏目由CS-T01街道负责。',
      '其中1个已超期的问题由CS-T02街道承担。',
      'CS-T01街道的宽限期到2021-10-24；届时仍未更新的，计为CS-T01街道的问题。',
    ])
  })

  it('将来的移交先登记，到那天才换人，可以提前；与已有安排相冲突的说明白', async () => {
    const visitor = await office()
    await visitor.post('/api/columns/hand-over', handOver({ from: '2022-01-01' }))
    expect((await visitor.get<Column>('/api/columns/C0102')).body).toMatchObject({
      lead: { code: 'CS-T02' },
      leadTo: '2022-01-01',
      gaps: [],
    })
    const later = await visitor.get<Column>('/api/columns/C0102?at=2022-01-02T09:00:00%2B08:00')
    expect(later.body).toMatchObject({ lead: { code: 'CS-T01' } })
    const { body } = await visitor.post<BulkResult>(
      '/api/columns/hand-over',
      handOver({ columns: [{ code: 'C0102', version: 2 }], from: '2021-11-01' }),
    )
    expect(body.columns[0]).toMatchObject({ lead: { code: 'CS-T02' }, leadTo: '2021-11-01' })
    const other = await visitor.post<BulkResult>(
      '/api/columns/hand-over',
      handOver({ columns: [{ code: 'C0101', version: 1 }], from: '2021-03-01', unit: 'CS-T03' }),
    )
    expect(other.body).toMatchObject({ isStored: false, counts: { refused: 1 } })
    expect(other.body.rows[0]?.message).toContain('已登记自2021-10-10起由CS-T02街道负责')
  })

  it('协办只加一家，责任单位不变；已是协办的不重复', async () => {
    const visitor = await office()
    const ask = handOver({ columns: [{ code: 'C0101', version: 1 }], role: 'supporting', from: '2021-10-01' })
    const { body } = await visitor.post<BulkResult>('/api/columns/hand-over', ask)
    expect(body.columns[0]).toMatchObject({ lead: { code: 'CS-T02' }, supporting: [{ code: 'CS-T01' }] })
    const again = await visitor.post<BulkResult>('/api/columns/hand-over', {
      ...ask,
      columns: [{ code: 'C0101', version: 2 }],
    })
    expect(again.body).toMatchObject({ counts: { unchanged: 1 }, changeSet: null })
  })

  it('没有的单位、没有写原因、旧版本都不行，一个也不移', async () => {
    const visitor = await office()
    const nobody = await visitor.post<Problem>('/api/columns/hand-over', handOver({ unit: '无此局' }))
    expect([nobody.status, nobody.body.fields[0]?.path]).toEqual([422, 'unit'])
    expect(await visitor.post('/api/columns/hand-over', handOver({ reason: '' }))).toMatchObject({ status: 400 })
    const columns = [
      { code: 'C0101', version: 1 },
      { code: 'C0102', version: 5 },
    ]
    const { body } = await visitor.post<BulkResult>('/api/columns/hand-over', handOver({ columns }))
    expect(body).toMatchObject({ isStored: false, counts: { conflict: 1 } })
    expect(await ownersOf(db, 'lead')).toHaveLength(3)
  })

  it('两个责任单位同一天，数据库也不答应', async () => {
    const doubled = db.pool.query(
      `insert into column_assignments (column_id, unit_id, role, valid_from)
       select c.id, u.id, 'lead', '2021-05-01' from columns c, units u where c.code = 'C0102' and u.code = 'CS-T01'`,
    )
    await expect(doubled).rejects.toThrow('column_assignments_one_lead')
  })
})
