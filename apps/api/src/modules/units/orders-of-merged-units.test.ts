import { expect, it } from 'vitest'
import { mergingOffice } from '../../testing/merging-office.ts'

const { db, create, merge, undo } = await mergingOffice()

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
