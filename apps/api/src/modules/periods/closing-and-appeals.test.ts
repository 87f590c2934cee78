import type { PeriodDetail } from '@mingkao/contract'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { draftQuarter, fileAppeal } from '../../testing/appeals.ts'
import { buildApp } from '../../testing/build-app.ts'
import { closeQuarter } from '../../testing/close-quarter.ts'
import { smallDistrict } from '../../testing/district.ts'
import type { Visitor } from '../../testing/visitor.ts'

const app = await buildApp({ clock: { now: () => new Date('2021-10-12T09:00:00+08:00') } })
const { pool } = app.deps.db
let office: Visitor

beforeAll(async () => {
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
