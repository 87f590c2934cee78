import { beforeAll, describe, expect, it } from 'vitest'
import { buildApp } from '../../../testing/build-app.ts'
import { closeQuarter, correctQuarter } from '../../../testing/close-quarter.ts'
import { smallDistrict } from '../../../testing/district.ts'
import { quarterRow } from '../../../testing/facts.ts'
import { pendingOf } from '../../../testing/pending.ts'
import type { Visitor } from '../../../testing/visitor.ts'

const app = await buildApp({ clock: { now: () => new Date('2021-10-14T09:00:00+08:00') } })
const { db } = app.deps
let office: Visitor

beforeAll(async () => {
  await smallDistrict(db)
  await quarterRow(db, 2)
  await db.pool.query(
    `insert into rectification_orders (unit_id, period_id, title, issued_on, due_on, measures, issued_by)
     select id, '2021Q2', '整改通知', '2021-07-20', '2021-10-20', '限期整改', '王主任' from units where code = 'CS-T02'`,
  )
  office = await app.signedIn('office')
  await closeQuarter(office, '2021Q3')
})

/** Every way a fact can be changed behind everybody's back, without a line in the log. */
const CHANGES: readonly [what: string, sql: string][] = [
  [
    '信息改了日期',
    `update publications set published_at = published_at - interval '5 days', published_on = published_on - 5 where published_on = '2021-09-20'`,
  ],
  [
    '信息换了单位',
    `update publications set unit_id = (select id from units where code = 'CS-T02') where published_on = '2021-09-15'`,
  ],
  [
    '信息换了栏目',
    `update publications set column_id = (select id from columns where code = 'C0103') where published_on = '2021-09-15'`,
  ],
  ['信息没有了', `delete from publications where published_on = '2021-09-15'`],
  ['栏目改了类别', `update columns set category = '政策文件' where code = 'C0102'`],
  ['栏目不再检查', `update columns set exempt_reason = '静态栏目' where code = 'C0102'`],
  [
    '栏目恢复检查',
    `update columns set exempt_reason = null, "limit" = '{"kind": "days", "count": 1}' where code = 'C0102'`,
  ],
  ['栏目下线', `update columns set archived_on = '2021-09-30' where code = 'C0102'`],
  ['栏目没有人负责', `delete from column_assignments where column_id = (select id from columns where code = 'C0101')`],
  [
    '核查记录补进来',
    `insert into column_observations (column_id, kind, is_blank, observed_at) select id, 'manual', true, '2021-10-07 09:00+08' from columns where code = 'C0103'`,
  ],
  ['账号改了名', `update new_media_accounts set name = '改名的账号' where code = 'M001'`],
  [
    '账号换了单位',
    `update new_media_accounts set unit_id = (select id from units where code = 'CS-T02') where code = 'M001'`,
  ],
  ['账号擅自重开', `update new_media_accounts set state = 'reopened' where code = 'M002'`],
  ['账号的发布记录没有了', `delete from account_posts where title = '政务资讯 2021-09-24'`],
  [
    '账号被否决',
    `insert into veto_findings (unit_id, account_id, condition, state, note, happened_on, found_by, decided_by, decided_at) select unit_id, id, 'bought-followers', 'confirmed', '已核实的情况', '2021-09-01', '某人', '另一人', now() from new_media_accounts where code = 'M002'`,
  ],
  [
    '单位被否决',
    `insert into veto_findings (unit_id, condition, state, note, happened_on, found_by) select id, 'major-leak', 'suspected', '待核实的情况', '2021-09-01', '某人' from units where code = 'CS-T01'`,
  ],
  ['文件改了成文日期', `update disclosures set made_on = '2021-03-01' where index_number = 'FZ-1'`],
  ['文件换了公开日期', `update disclosures set disclosed_on = '2021-10-01' where index_number = 'FZ-2'`],
  ['解读改成文字', `update interpretations set form = 'text' where code = 'J1'`],
  [
    '解读的文件改了',
    `delete from interpretation_policies where interpretation_id = (select id from interpretations where code = 'J2')`,
  ],
  ['解读没有了', `delete from interpretations where code = 'J2'`],
  ['整改期限提前', `update rectification_orders set due_on = '2021-09-01'`],
  ['整改补报', `update rectification_orders set state = 'replied', replied_on = '2021-08-30'`],
  ['单位换了分组', `update units set group_name = '区直部门' where code = 'CS-T02'`],
  [
    '单位不参评',
    `insert into unit_exemptions (unit_id, category, reason, valid_from) select id, 'other', '其他', '2021-07-01' from units where code = 'CS-T02'`,
  ],
]

describe('待更正没有漏的', () => {
  it.each(CHANGES)('%s：结果会变的，列得出是哪一行改了；更正以后不再列', async (_what, sql) => {
    await db.pool.query(sql)
    const { total, kinds, difference, isEmpty } = await pendingOf(office)
    expect(isEmpty).toBe(false)
    expect(total).toBeGreaterThan(0)
    if (difference.units.length === 0) return
    const moved = new Set(
      kinds.flatMap(({ rows }) => rows.flatMap(({ effect }) => effect.units.map(({ code }) => code))),
    )
    expect([...moved]).not.toEqual([])
    expect((await correctQuarter(office, '2021Q3', '按现有数据更正')).status).toBe(200)
    expect(await pendingOf(office)).toMatchObject({ isEmpty: true, total: 0 })
  })
})
