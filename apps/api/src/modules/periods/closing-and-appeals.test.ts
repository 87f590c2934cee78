import type { Gate, PeriodDetail } from '@mingkao/contract'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { draftQuarter, fileAppeal } from '../../testing/appeals.ts'
import { buildApp } from '../../testing/build-app.ts'
import { closeQuarter } from '../../testing/close-quarter.ts'
import { emptyDatabase } from '../../testing/database.ts'
import { smallDistrict } from '../../testing/district.ts'
import type { Visitor } from '../../testing/visitor.ts'

const app = await buildApp({ clock: { now: () => new Date('2021-10-12T09:00:00+08:00') } })
const { pool } = app.deps.db
let office: Visitor

beforeEach(async () => {
  await emptyDatabase(app.deps.db)
  await smallDistrict(app.deps.db)
  await draftQuarter(app.deps.db)
  office = await app.signedIn('office', { name: '王主任' })
})

describe('定稿与裁定碰在一起', () => {
  it('裁定办到一半时按下定稿：等它办完，不按办完以前的情况定稿；再按一次，申诉成立的已经不计', async () => {
    const filed = await fileAppeal(await app.signedIn('staff', { unit: 'CS-T01' }))
    expect(filed.status).toBe(200)
    const deciding = await pool.connect()
    await deciding.query(`begin; select from periods where id = '2021Q3' for share`)
    const closing = closeQuarter(office, '2021Q3')
    await vi.waitFor(async () => {
      const { rows } = await pool.query(
        `select from pg_stat_activity where wait_event_type = 'Lock' and query like '%from periods where id = $1 for update'`,
      )
      expect(rows).toHaveLength(1)
    })
    await deciding.query(
      `update appeals set state = 'accepted', decided_by_id = 'x', decided_by = '李主任', decided_at = now(),
              decision_reason = '属实', version = version + 1; commit`,
    )
    deciding.release()
    const { status, text } = await closing
    expect([status, text]).toEqual([409, expect.stringContaining('刚有申诉办完')])
    expect((await office.get<PeriodDetail>('/api/periods/2021Q3')).body).toMatchObject({ stage: 'draft', closings: [] })
    expect((await closeQuarter(office, '2021Q3')).status).toBe(200)
    const { body } = await office.get('/api/periods/2021Q3/pending-corrections')
    expect(body).toMatchObject({ isEmpty: true })
  })
})

describe('说明理由放行定稿的申诉', () => {
  it('定稿前不通过，定稿后不再当作待裁定：更正前的检查放行，写明按更正办理', async () => {
    await fileAppeal(await app.signedIn('staff', { unit: 'CS-T01' }))
    const gate = async () =>
      (await office.get<Gate[]>('/api/periods/2021Q3/gates')).body.find(({ id }) => id === 'appeals-decided')
    expect(await gate()).toMatchObject({ passed: false, detail: '有1件申诉待裁定', href: '/appeals?state=open' })
    expect((await closeQuarter(office, '2021Q3')).status).toBe(200)
    await pool.query(`update periods set appeals_until = '2021-10-11 23:59+08' where id = '2021Q3'`)
    expect(await gate()).toMatchObject({ passed: true, detail: '有1件申诉定稿时未裁定，按更正办理', rows: [] })
  })
})
