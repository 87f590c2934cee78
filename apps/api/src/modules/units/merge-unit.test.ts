import type { ColumnEvent, Rankings, Standing, Unit } from '@mingkao/contract'
import { describe, expect, it } from 'vitest'
import { countDrift } from '../../testing/count-drift.ts'
import { itemRows } from '../../testing/facts.ts'
import { publicationSheet } from '../../testing/publication-sheet.ts'
import { mergingOffice } from '../../testing/merging-office.ts'
import { importSheet } from '../../testing/upload-sheet.ts'

const { app, db, office, create, show, rename, merge, undo, setAliases, from } = await mergingOffice()

/** Two units; the first with two items before the day, three from it on, and one of everything else. */
async function pair(): Promise<[Unit, Unit]> {
  const [unit, heir] = [await create(), await create()]
  const days = ['2021-09-30', '2021-10-09', '2021-10-10', '2021-10-11', '2021-10-19']
  await itemRows(db, ...days.map((published) => ({ unit: unit.code, published })))
  await itemRows(db, { unit: heir.code, published: '2021-10-11' })
  await db.pool.query(EVERYTHING.replaceAll('$code', unit.code))
  return [unit, heir]
}

const EVERYTHING = `
  with u as (select id from units where code = '$code'),
  c as (insert into columns (code, name, path, category) values ('C$code', 'C$code', 'C$code', '通知公告') returning id),
  a as (insert into column_assignments (column_id, unit_id, role, valid_from)
        select c.id, u.id, 'lead', '2021-01-01' from c, u),
  d as (insert into disclosures (index_number, title, unit_id, disclosed_on)
        select 'D$code-' || day, '题', u.id, day::date from u, unnest(array['2021-10-09', '2021-10-10']) day),
  i as (insert into interpretations (code, title, unit_id, form, published_on)
        select 'I$code-' || day, '题', u.id, 'text', day::date from u, unnest(array['2021-10-09', '2021-10-10']) day),
  m as (insert into new_media_accounts (code, name, platform, unit_id, state, opened_on, cancelled_on)
        select 'M$code-' || n, 'M$code-' || n, '微博', u.id, 'active', '2020-01-01', cancelled::date
          from u, (values (1, null), (2, '2021-10-10')) m (n, cancelled) returning id, code, unit_id)
  insert into veto_findings (unit_id, account_id, condition, state, note, happened_on, found_by)
  select unit_id, id, 'no-interaction', 'suspected', '无法留言', '2021-09-01', '甲' from m where code = 'M$code-1'`

describe('合并', () => {
  it('预览说清转走什么；什么也没有改', async () => {
    const [unit, heir] = await pair()
    await app.signedIn('staff', { unit: unit.code })
    const version = await factVersion()
    const { status, body } = await merge(unit, { from, into: heir.code, isPreview: true })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      changeId: null,
      moved: {
        publications: 3,
        disclosures: 1,
        interpretations: 1,
        accounts: 1,
        vetoFindings: 0,
        orders: 0,
        exemptions: 0,
        users: 1,
      },
      columns: [{ code: `C${unit.code}`, role: 'lead', to: { code: heir.code } }],
      unit: { validTo: from, successor: { code: heir.code } },
    })
    expect(await factVersion()).toEqual(version)
    expect(await show(unit)).toMatchObject({ validTo: null, successor: null, version: 1, changes: [] })
  })

  it('生效日起的信息计入合并后的单位，以前的不动；记数与重新清点一致', async () => {
    const [unit, heir] = await pair()
    const { body: preview } = await merge(unit, { from, into: heir.code, isPreview: true })
    const done = await merge(unit, { from, into: heir.code })
    expect(done.body).toMatchObject({ moved: preview.moved, columns: preview.columns })
    expect(await octoberOf(unit)).toBe(1)
    expect(await octoberOf(heir)).toBe(4)
    expect(await countDrift(db)).toEqual([])
    expect(await undo(unit, done)).toMatchObject({ status: 200, body: { validTo: null, successor: null } })
    expect([await octoberOf(unit), await octoberOf(heir)]).toEqual([4, 1])
    expect(await countDrift(db)).toEqual([])
    expect((await show(unit)).columns).toMatchObject([{ code: `C${unit.code}`, validTo: null }])
  })

  it('账号和栏目从那天起归合并后的单位；已检查的季度仍是原单位的', async () => {
    const [unit, heir] = await pair()
    const done = await merge(unit, { from, into: heir.code })
    expect(await accountsIn('2021Q3', unit)).toEqual([`M${unit.code}-1`, `M${unit.code}-2`])
    expect(await accountsIn('2021Q4', heir)).toEqual([`M${unit.code}-1`])
    const after = await show(heir)
    expect(after.columns).toMatchObject([{ code: `C${unit.code}`, validFrom: from, validTo: null }])
    expect(after.history[0]).toMatchObject({ action: 'take-over-unit' })
    expect((await office.get<Standing>(standingOf(unit, '2021Q4'))).body).toMatchObject({
      verdict: '不参评',
      note: '2021年10月10日起撤销',
    })
    const { rows } = await db.pool.query<{ action: string; keepers: number }>(
      `select action, jsonb_array_length(after -> 'assignments') as keepers from audit_entries
        where entity = 'column' and entity_id = $1`,
      [`C${unit.code}`],
    )
    expect(rows).toEqual([{ action: 'carry-on-column', keepers: 2 }])
    const { body: history } = await office.get<ColumnEvent[]>(`/api/columns/C${unit.code}/history`)
    expect(history.map(({ title }) => title)).toContain('随单位合并或停用移交')
    await undo(unit, done)
    expect(await accountsIn('2021Q4', unit)).toContain(`M${unit.code}-1`)
    expect((await show(heir)).columns).toEqual([])
  })

  it('栏目可以留作空缺', async () => {
    const [unit, heir] = await pair()
    const { body } = await merge(unit, { from, into: heir.code, columns: 'leave' })
    expect(body.columns).toMatchObject([{ code: `C${unit.code}`, to: null }])
    expect((await show(heir)).columns).toEqual([])
  })

  it('合并以后导入的表里仍写原单位名称的，按日期归属', async () => {
    const [unit, heir] = await pair()
    await merge(unit, { from, into: heir.code })
    const rows = [unit.name, unit.fullName, unit.code, `${unit.name}办`].flatMap((name, at) => [
      { id: `${unit.code}-${at}a`, unit: name, at: '2021-10-09 10:00' },
      { id: `${unit.code}-${at}b`, unit: name, at: '2021-10-10 10:00' },
    ])
    const { counts } = await importSheet(office, 'publications', publicationSheet(...rows), { mode: 'commit' })
    expect(counts).toMatchObject({ added: 8, rejected: 0 })
    expect([await importedOf(unit), await importedOf(heir)]).toEqual([4, 4])
  })

  it('改过名又合并的，曾用名也认得', async () => {
    const [unit, heir] = await pair()
    const renamed = await rename(unit, { name: '过渡街道', fullName: '过渡街道办事处', from: '2021-10-05' })
    await merge(renamed.body.unit, { from, into: heir.code })
    const rows = [
      { id: `${unit.code}-x`, unit: unit.name, at: '2021-10-01 10:00' },
      { id: `${unit.code}-y`, unit: unit.name, at: '2021-10-07 10:00' },
      { id: `${unit.code}-z`, unit: '过渡街道', at: '2021-10-12 10:00' },
      { id: `${unit.code}-w`, unit: unit.name, at: '2021-10-12 10:00' },
    ]
    await importSheet(office, 'publications', publicationSheet(...rows), { mode: 'commit' })
    expect([await importedOf(unit), await importedOf(heir)]).toEqual([2, 2])
  })

  it('甲并入乙、乙再并入丙：最后都归丙；先撤前一次会被拒绝', async () => {
    const [unit, heir] = await pair()
    const last = await create()
    const first = await merge(unit, { from, into: heir.code })
    const second = await merge(heir, { from: '2021-10-12', into: last.code })
    const rows = [
      { id: `${unit.code}-p`, unit: unit.name, at: '2021-10-11 10:00' },
      { id: `${unit.code}-q`, unit: unit.name, at: '2021-10-12 10:00' },
    ]
    await importSheet(office, 'publications', publicationSheet(...rows), { mode: 'commit' })
    expect([await importedOf(heir), await importedOf(last)]).toEqual([1, 1])
    const early = await undo(unit, first)
    expect(early).toMatchObject({ status: 409 })
    expect(early.text).toContain('网站信息 1 条')
    expect(await undo(heir, second)).toMatchObject({ status: 200 })
    expect(await undo(unit, first)).toMatchObject({ status: 200 })
    expect(await countDrift(db)).toEqual([])
  })

  it('更正过标题的信息，撤销合并时也回原单位，标题不丢', async () => {
    const [unit, heir] = await pair()
    const done = await merge(unit, { from, into: heir.code })
    await db.pool.query(
      `update publications set title = '更正后的标题', version = version + 1
        where unit_id = (select id from units where code = $1) and published_on = '2021-10-19'`,
      [heir.code],
    )
    expect(await undo(unit, done)).toMatchObject({ status: 200 })
    const { rows } = await db.pool.query(
      `select u.code from publications p join units u on u.id = p.unit_id
        where p.title = '更正后的标题' and u.code in ($1, $2)`,
      [unit.code, heir.code],
    )
    expect(rows).toEqual([{ code: unit.code }])
  })

  it('别名到期转给另一单位以后，导入按信息的日期认', async () => {
    const [old, next] = [await create(), await create()]
    const alias = { name: '共用办', validFrom: null, validTo: null }
    await setAliases(old, { aliases: [{ ...alias, validTo: '2021-10-05' }] })
    await setAliases(next, { aliases: [{ ...alias, validFrom: '2021-10-06' }] })
    const rows = ['04', '05', '06'].map((day) => ({ id: `共-${day}`, unit: '共用办', at: `2021-10-${day} 10:00` }))
    const { counts } = await importSheet(office, 'publications', publicationSheet(...rows), { mode: 'commit' })
    expect(counts).toMatchObject({ added: 2, rejected: 1 })
    expect([await importedOf(old), await importedOf(next)]).toEqual([1, 1])
  })

  it.each([
    [{ into: 'nix' }, 'into'],
    [{ into: 'D03' }, 'into'],
    [{ from: '2021-10-21' }, 'from'],
    [{ from: '2020-10-01' }, 'from'],
  ])('不合情理的合并退回：%j', async (fields, path) => {
    const unit = await create()
    const answer = await merge(unit, { from, into: 'D01', ...fields })
    expect(answer).toMatchObject({ status: 422, body: { fields: [{ path }] } })
  })

  it('不能并入自己', async () => {
    const unit = await create()
    expect(await merge(unit, { from, into: unit.code })).toMatchObject({ status: 422 })
  })
})

const standingOf = ({ code }: Unit, period: string) => `/api/units/${code}/standing?period=${period}`

/** Items of October as the ranking of the running quarter counts them. */
async function octoberOf({ code }: Unit): Promise<number | null | undefined> {
  const { body } = await office.get<Rankings>('/api/rankings?period=2021Q4&pageSize=500')
  const row = body.groups.flatMap(({ rows }) => rows).find(({ unit }) => unit.code === code)
  return row?.yearMonths.find(({ month }) => month === '2021-10')?.count
}

/** Accounts the unit is checked by in a period. */
async function accountsIn(period: string, unit: Unit): Promise<string[]> {
  const { body } = await office.get<Standing>(standingOf(unit, period))
  const subjects = body.indicators.flatMap(({ findings }) => findings.map(({ subject }) => subject))
  return [...new Set(subjects.flatMap(({ kind, id }) => (kind === 'account' ? [id] : [])))]
}

async function importedOf({ code }: Unit): Promise<number> {
  const { rows } = await db.pool.query<{ count: number }>(
    `select count(*)::int as count from publications p join units u on u.id = p.unit_id
      where u.code = $1 and p.import_id is not null`,
    [code],
  )
  return rows[0]?.count ?? 0
}

async function factVersion(): Promise<unknown> {
  const { rows } = await db.pool.query('select coalesce(sum(version), 0)::text as version from fact_versions')
  return rows[0]
}
