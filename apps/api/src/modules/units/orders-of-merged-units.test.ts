import { beforeAll, expect, it } from 'vitest'
import { fixedClock } from '../../clock.ts'
import { quarterRow, schemeRow } from '../../testing/facts.ts'
import { buildImportApp } from '../../testing/import-app.ts'
import { unitOffice } from '../../testing/unit-office.ts'

const app = await buildImportApp({ clock: fixedClock('2021-10-20T09:00:00+08:00') })
const { db } = app.deps
const { create, merge, undo } = unitOffice(await app.signedIn('office'))

beforeAll(async () => {
  await schemeRow(db)
  await quarterRow(db, 3)
  await quarterRow(db, 4, true)
})

it('没有办结的整改通知转给合并后的单位，办结的不动；撤销合并都回来', async () => {
  const [unit, heir] = [await create(), await create()]
  await db.pool.query(
    `insert into rectification_orders (unit_id, period_id, title, issued_on, due_on, measures, state, issued_by)
     select id, '2021Q3', state, '2021-10-08', '2021-10-15', '限期整改', state, '王主任'
       from units, unnest(array['issued', 'replied', 'accepted', 'cancelled']) state where code = $1`,
    [unit.code],
  )
  const ordersOf = async ({ code }: { code: string }) => {
    const { rows } = await db.pool.query<{ title: string }>(
      `select title from rectification_orders o join units u on u.id = o.unit_id where u.code = $1 order by o.id`,
      [code],
    )
    return rows.map(({ title }) => title)
  }
  const done = await merge(unit, { from: '2021-10-10', into: heir.code })
  expect(done.body.moved).toMatchObject({ orders: 2 })
  expect([await ordersOf(heir), await ordersOf(unit)]).toEqual([
    ['issued', 'replied'],
    ['accepted', 'cancelled'],
  ])
  await undo(unit, done)
  expect(await ordersOf(heir)).toEqual([])
})
