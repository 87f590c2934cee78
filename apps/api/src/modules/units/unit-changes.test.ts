import type { Rankings, Summary, Unit } from '@mingkao/contract'
import { beforeAll, describe, expect, it } from 'vitest'
import { fixedClock } from '../../clock.ts'
import { buildApp } from '../../testing/build-app.ts'
import { itemRows, quarterRow, schemeRow } from '../../testing/facts.ts'
import { unitOffice } from '../../testing/unit-office.ts'

// 2021 年 10 月 20 日：第三季度已于 10 月 8 日检查，第四季度正在进行。
const app = await buildApp({ clock: fixedClock('2021-10-20T09:00:00+08:00') })
const { db } = app.deps
const office = await app.signedIn('office', { name: '王主任' })
const { create, show, rename, close, undo } = unitOffice(office)

beforeAll(async () => {
  await schemeRow(db)
  await quarterRow(db, 3)
  await quarterRow(db, 4, true)
})

describe('改名', () => {
  it('已检查的季度用原来的名称，进行中的用新名称', async () => {
    const unit = await create()
    await itemRows(db, { unit: unit.code, published: '2021-09-01' })
    const done = await rename(unit, { name: '新名街道', fullName: '新名街道办事处', from: '2021-10-15' })
    expect(done).toMatchObject({ status: 200, body: { changeId: expect.any(Number), unit: { name: '新名街道' } } })
    expect([await nameIn('2021Q3', unit), await nameIn('2021Q4', unit)]).toEqual([unit.name, '新名街道'])
    const { body } = await office.get<{ unit: { name: string } }>(`/api/units/${unit.code}/standing?period=2021Q3`)
    expect(body.unit.name).toBe(unit.name)
    const { text } = await office.get<Summary>('/api/periods/2021Q3/summary')
    expect([text.includes(`"${unit.name}"`), text.includes('新名街道')]).toEqual([true, false])
    expect(await show(unit)).toMatchObject({
      name: '新名街道',
      formerNames: [{ name: unit.name, fullName: unit.fullName, validFrom: null, validTo: '2021-10-15' }],
    })
  })

  it('改过两次名，哪一天都只有一个名称', async () => {
    const unit = await create()
    await rename(unit, { name: '中间名', fullName: '中间名', from: '2021-09-01' })
    await rename(unit, { name: '最后名', fullName: '最后名', from: '2021-10-10' })
    expect([await nameIn('2021Q3', unit), await nameIn('2021Q4', unit)]).toEqual(['中间名', '最后名'])
    expect((await show(unit)).formerNames.map(({ validFrom, validTo }) => [validFrom, validTo])).toEqual([
      [null, '2021-09-01'],
      ['2021-09-01', '2021-10-10'],
    ])
    const backwards = await rename(unit, { name: '倒叙名', fullName: '倒叙名', from: '2021-10-10' })
    expect(backwards).toMatchObject({ status: 422, body: { fields: [{ path: 'from' }] } })
  })

  it('预览说出每个周期将显示的名称，什么也不改', async () => {
    const unit = await create()
    const input = { name: '预览名', fullName: '预览名', from: '2021-10-15', isPreview: true }
    const { body } = await rename(unit, input)
    expect(body).toMatchObject({
      changeId: null,
      unit: { name: '预览名' },
      periods: [
        { id: '2021Q4', name: '预览名' },
        { id: '2021Q3', name: unit.name },
      ],
    })
    expect(await show(unit)).toMatchObject({ name: unit.name, version: 1, changes: [], formerNames: [] })
  })

  it('撤销以后像没改过；撤过的不能再撤', async () => {
    const unit = await create()
    const done = await rename(unit, { name: '误改名', fullName: '误改名', from: '2021-10-15' })
    expect(await undo(unit, done)).toMatchObject({
      status: 200,
      body: { name: unit.name, formerNames: [], version: 3 },
    })
    expect(await undo(unit, done)).toMatchObject({ status: 409 })
    expect((await show(unit)).changes).toMatchObject([{ kind: 'rename', undoneAt: expect.any(String) }])
  })

  it('改名以后又更正过名称的，不能整体撤销', async () => {
    const unit = await create()
    const done = await rename(unit, { name: '再改名', fullName: '再改名', from: '2021-10-15' })
    const { version, ...rest } = await show(unit)
    await office.patch(`/api/units/${unit.code}`, { ...rest, version, name: '再改名甲', reason: '更正笔误' })
    const refused = await undo(unit, done)
    expect(refused).toMatchObject({ status: 409 })
    expect(refused.text).toContain('单位本身 1 条')
  })

  it.each([
    [{ from: '2021-10-21' }, 'from'],
    [{ from: '2021-01-01' }, 'from'],
    [{ name: undefined, fullName: undefined }, 'name'],
  ])('不合情理的改名退回：%j', async (fields, path) => {
    const unit = await create()
    const same = { name: unit.name, fullName: unit.fullName }
    const other = { name: '合理名', fullName: '合理名', from: '2021-10-15' }
    const input = 'name' in fields ? { ...other, ...same } : { ...other, ...fields }
    expect(await rename(unit, input)).toMatchObject({ status: 422, body: { fields: [{ path }] } })
  })

  it('曾用名可以由后来的单位使用，现用名不行', async () => {
    const unit = await create()
    await rename(unit, { name: '现用名', fullName: '现用名全称', from: '2021-10-15' })
    expect(await create({ name: unit.name, fullName: unit.fullName, validFrom: '2021-10-15' })).toMatchObject({
      version: 1,
    })
    const other = await create()
    const taken = await rename(other, { name: '现用名', fullName: '另一全称', from: '2021-10-16' })
    expect(taken).toMatchObject({ status: 422, body: { fields: [{ path: 'name' }] } })
  })
})

describe('停用', () => {
  it('栏目成了空缺；仍在运行的账号和经办人员列出来', async () => {
    const unit = await create()
    await leadRow(unit, 'L1')
    await accountRow(unit, 'A1')
    await app.signedIn('staff', { unit: unit.code, username: 'jing1', name: '经办甲' })
    const { body } = await close(unit, { from: '2021-10-15' })
    expect(body).toMatchObject({
      unit: { validTo: '2021-10-15', successor: null },
      columns: [{ code: 'L1', role: 'lead', to: null }],
      openAccounts: [{ code: 'A1' }],
      staff: [{ username: 'jing1', name: '经办甲' }],
    })
    expect(await leadsOf('L1')).toEqual([[unit.code, '2021-01-01', null]])
  })

  it('指定了承接单位，栏目从那天起归它；撤销就是恢复', async () => {
    const [unit, heir] = [await create(), await create()]
    await leadRow(unit, 'L2')
    const done = await close(unit, { from: '2021-11-01', columnsTo: heir.code })
    expect(done.body.columns).toMatchObject([{ code: 'L2', to: { code: heir.code } }])
    expect(await leadsOf('L2')).toEqual([
      [unit.code, '2021-01-01', '2021-11-01'],
      [heir.code, '2021-11-01', null],
    ])
    expect(await undo(unit, done)).toMatchObject({ status: 200, body: { validTo: null } })
    expect(await leadsOf('L2')).toEqual([[unit.code, '2021-01-01', null]])
  })

  it('已停用的不能再停用、改名；预览不留痕迹', async () => {
    const unit = await create()
    expect((await close(unit, { from: '2021-10-15', isPreview: true })).body).toMatchObject({ changeId: null })
    expect((await show(unit)).history).toHaveLength(1)
    await close(unit, { from: '2021-10-15' })
    expect(await close(unit, { from: '2021-10-16' })).toMatchObject({ status: 422 })
    expect(await rename(unit, { name: '死后名', fullName: '死后名', from: '2021-10-16' })).toMatchObject({
      status: 422,
    })
  })
})

it('沿革写着谁、何时、为何，改前改后', async () => {
  const unit = await create()
  await rename(unit, { name: '留痕名', fullName: '留痕名', from: '2021-10-15' })
  const { history, changes } = await show(unit)
  expect(history).toMatchObject([
    {
      actor: '王主任',
      action: 'rename-unit',
      reason: '机构改革',
      changes: { before: { name: unit.name }, after: { name: '留痕名' } },
    },
    { action: 'create-unit', reason: '新设单位' },
  ])
  expect(changes).toMatchObject([{ kind: 'rename', effectiveOn: '2021-10-15', madeBy: '王主任', undoneAt: null }])
})

async function nameIn(period: string, { code }: Unit): Promise<string | undefined> {
  const { body } = await office.get<Rankings>(`/api/rankings?period=${period}&pageSize=500`)
  return body.groups.flatMap(({ rows }) => rows).find(({ unit }) => unit.code === code)?.unit.name
}

async function leadRow({ code }: Unit, column: string): Promise<void> {
  await db.pool.query(
    `with c as (insert into columns (code, name, path, category) values ($1, $1, $1, '通知公告') returning id)
     insert into column_assignments (column_id, unit_id, role, valid_from)
     select c.id, u.id, 'lead', '2021-01-01' from c, units u where u.code = $2`,
    [column, code],
  )
}

async function accountRow({ code }: Unit, account: string): Promise<void> {
  await db.pool.query(
    `insert into new_media_accounts (code, name, platform, unit_id, state, opened_on)
     select $1, $1, '微博', id, 'active', '2020-01-01' from units where code = $2`,
    [account, code],
  )
}

async function leadsOf(column: string): Promise<unknown[][]> {
  const { rows } = await db.pool.query<{ lead: unknown[] }>(
    `select json_build_array(u.code, a.valid_from, a.valid_to) as lead
       from column_assignments a join columns c on c.id = a.column_id join units u on u.id = a.unit_id
      where c.code = $1 and a.role = 'lead' order by a.valid_from`,
    [column],
  )
  return rows.map(({ lead }) => lead)
}
