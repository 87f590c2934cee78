import type { Standing, Unit } from '@mingkao/contract'
import { expect, it } from 'vitest'
import { exempt } from '../../testing/exempt.ts'
import { mergingOffice } from '../../testing/merging-office.ts'

const { db, office, create, close, merge, undo, from } = await mergingOffice()

const AUTUMN: [string, string] = ['2021-10-01', '2021-12-31']

/** A unit whose column and account were last updated long ago, both exempt this autumn as is its October quota; and its heir. */
async function pair(): Promise<[Unit, Unit]> {
  const [unit, heir] = [await create(), await create()]
  const { code } = unit
  await db.pool.query(NEGLECTED.replaceAll('$code', code))
  await exempt(db, { unit: code, kind: 'column', subject: `C${code}` }, AUTUMN)
  await exempt(db, { unit: code, kind: 'account', subject: `M${code}` }, AUTUMN)
  await exempt(db, { unit: code, kind: 'month', subject: '2021-10' }, ['2021-10-01', '2021-10-31'])
  await exempt(db, { unit: code, kind: 'column', subject: `C${code}` }, ['2021-09-01', '2021-09-30'])
  return [unit, heir]
}

const NEGLECTED = `
  with u as (select id from units where code = '$code'),
  c as (insert into columns (code, name, path, category) values ('C$code', 'C$code', 'C$code', '动态要闻') returning id),
  a as (insert into column_assignments (column_id, unit_id, role, valid_from)
        select c.id, u.id, 'lead', '2021-01-01' from c, u),
  p as (insert into publications (unit_id, column_id, title, published_at, published_on, arrived_at)
        select u.id, c.id, '要闻', '2021-02-01 09:00+08', '2021-02-01', '2021-02-01 09:00+08' from u, c),
  m as (insert into new_media_accounts (code, name, platform, unit_id, state, opened_on)
        select 'M$code', 'M$code', '微博', u.id, 'active', '2020-01-01' from u returning id)
  insert into account_posts (account_id, posted_on, title) select id, '2021-02-01', '政务资讯' from m`

async function askedBy({ code }: Unit): Promise<string[]> {
  const { rows } = await db.pool.query<{ what: string }>(
    `select e.kind || e.starts_on as what from exemption_requests e join units u on u.id = e.unit_id where u.code = $1
      order by e.id`,
    [code],
  )
  return rows.map(({ what }) => what)
}

/** How the column and the account of `unit` stand in the period of whoever answers for them. */
async function outcomes({ code }: Unit, by: Unit, period: string) {
  const { body } = await office.get<Standing>(`/api/units/${by.code}/standing?period=${period}`)
  const findings = body.indicators.flatMap((indicator) => indicator.findings)
  return [`column-freshness/C${code}`, `new-media/M${code}/no-update`].map(
    (id) => findings.find((finding) => finding.id === id)?.outcome,
  )
}

const EXEMPT = ['excluded', 'excluded']

it('栏目和账号的免考随栏目和账号转给合并后的单位，月份和已过的留在原单位；撤销合并都回来', async () => {
  const [unit, heir] = await pair()
  const before = await askedBy(unit)
  const done = await merge(unit, { from, into: heir.code })
  expect(done.body.moved).toMatchObject({ exemptions: 2 })
  expect([await askedBy(heir), await askedBy(unit)]).toEqual([
    ['column2021-10-01', 'account2021-10-01'],
    ['month2021-10-01', 'column2021-09-01'],
  ])
  expect((await undo(unit, done)).status).toBe(200)
  expect([await askedBy(heir), await askedBy(unit)]).toEqual([[], before])
  expect(await outcomes(unit, unit, '2021Q4')).toEqual(EXEMPT)
})

it('合并前检查的仍是原单位的免考，合并后检查的是合并后单位的；再合并一次也一样', async () => {
  const [unit, heir] = await pair()
  await merge(unit, { from, into: heir.code })
  expect(await outcomes(unit, unit, '2021Q3')).toEqual(EXEMPT)
  expect(await outcomes(unit, heir, '2021Q4')).toEqual(EXEMPT)
  const next = await create()
  await merge(heir, { from: '2021-10-15', into: next.code })
  expect(await outcomes(unit, unit, '2021Q3')).toEqual(EXEMPT)
  expect(await outcomes(unit, next, '2021Q4')).toEqual(EXEMPT)
})

it('栏目留作空缺的，栏目的免考不转；合并后的单位自己申请过同一栏目的，也不转', async () => {
  const [unit, heir] = await pair()
  const { body } = await merge(unit, { from, into: heir.code, columns: 'leave' })
  expect(body.moved).toMatchObject({ exemptions: 1 })
  const [other, second] = await pair()
  await exempt(db, { unit: second.code, kind: 'column', subject: `C${other.code}` }, ['2021-12-01', '2022-01-31'])
  expect((await merge(other, { from, into: second.code })).body.moved).toMatchObject({ exemptions: 1 })
})

it('停用时指定了承接单位，栏目的免考随栏目转，账号的留下；没有指定的都留下', async () => {
  const [unit, heir] = await pair()
  const before = await askedBy(unit)
  const done = await close(unit, { from, columnsTo: heir.code })
  expect(done.body.moved).toMatchObject({ exemptions: 1, accounts: 0 })
  expect(await askedBy(heir)).toEqual(['column2021-10-01'])
  expect((await outcomes(unit, unit, '2021Q3'))[0]).toBe('excluded')
  expect((await outcomes(unit, heir, '2021Q4'))[0]).toBe('excluded')
  expect((await undo(unit, done)).status).toBe(200)
  expect(await askedBy(unit)).toEqual(before)
  expect((await close(unit, { from })).body.moved).toMatchObject({ exemptions: 0 })
})
