import type { Summary, Rankings, Standing } from '@mingkao/contract'
import { beforeAll, describe, expect, it } from 'vitest'
import { withSqlTransaction } from '../../db/with-transaction.ts'
import { loadDemo } from '../../demo/load-demo.ts'
import { SYSTEM } from '../../db/audit-row.ts'
import { buildApp } from '../../testing/build-app.ts'
import type { Visitor } from '../../testing/visitor.ts'
import { markIssued } from './index.ts'

const app = await buildApp()
let staff: Visitor
let leader: Visitor

beforeAll(async () => {
  await loadDemo(app.deps)
  staff = await app.signedIn('staff', { unit: 'CS-T01' })
  leader = await app.signedIn('leader')
})

const standing = (who: Visitor, code: string, period: string) =>
  who.get<Standing>(`/api/units/${code}/standing?period=${period}`)

/** Units the summary names for what was found at them. */
function named({ staleColumns, disclosures }: Summary): string[] {
  return [...staleColumns.flatMap(({ unit }) => unit?.code ?? []), ...disclosures.zeroUnits.map(({ code }) => code)]
}

describe('经办人员看得到什么', () => {
  it.each(['2021Q4', '2021Q3'])(
    '%s 未通报：本单位的检查发现和各单位的名次、总量看得到，别的单位的发现看不到',
    async (period) => {
      expect((await standing(staff, 'CS-T01', period)).status).toBe(200)
      const { body } = await staff.get<Rankings>(`/api/rankings?period=${period}`)
      expect(body.groups.flatMap(({ rows }) => rows)).toHaveLength(35)
      expect(await standing(staff, 'CS-T02', period)).toMatchObject({
        status: 403,
        body: { message: expect.stringContaining('通报尚未印发') },
      })
      const { body: summary } = await staff.get<Summary>(`/api/periods/${period}/summary`)
      const { body: whole } = await leader.get<Summary>(`/api/periods/${period}/summary`)
      expect([summary.publications, summary.disclosures.total]).toEqual([whole.publications, whole.disclosures.total])
      expect(named(summary)).toEqual(named(whole).filter((code) => code === 'CS-T01'))
      expect((await standing(leader, 'CS-T02', period)).status).toBe(200)
    },
  )

  it('已通报的周期，别的单位的检查发现也看得到', async () => {
    const { status, body } = await standing(staff, 'CS-T02', '2021Q2')
    expect([status, body.unit.code]).toEqual([200, 'CS-T02'])
    const { body: summary } = await staff.get<Summary>('/api/periods/2021Q2/summary')
    const { body: whole } = await leader.get<Summary>('/api/periods/2021Q2/summary')
    expect(named(summary)).toEqual(named(whole))
    expect(named(whole).length).toBeGreaterThan(3)
  })

  it('定了稿还没有印发，仍只看得到本单位的；没有定稿的不能标为已通报', async () => {
    const write = { db: app.deps.db, actor: SYSTEM, reason: '测试' }
    await expect(withSqlTransaction(write, (tx) => markIssued(tx, '2021Q3'))).rejects.toThrow('还没有定稿')
    await app.deps.db.pool.query(`update periods set stage = 'final' where id = '2021Q2'`)
    expect((await standing(staff, 'CS-T02', '2021Q2')).status).toBe(403)
    await withSqlTransaction(write, (tx) => markIssued(tx, '2021Q2'))
    expect((await standing(staff, 'CS-T02', '2021Q2')).status).toBe(200)
  })

  it('谁为什么放行了哪一项检查，经办人员看不到；待更正只给办公室和领导看', async () => {
    const { body } = await staff.get<{ closings: { gates: unknown[] }[] }>('/api/periods/2021Q2')
    expect(body.closings.map(({ gates }) => gates)).toEqual([[]])
    expect((await staff.get('/api/periods/2021Q2/pending-corrections')).status).toBe(403)
    expect((await leader.get('/api/periods/2021Q2/pending-corrections')).status).toBe(200)
  })
})
