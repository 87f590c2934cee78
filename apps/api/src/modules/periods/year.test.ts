import type { Evidence, PendingCorrections, Standing } from '@mingkao/contract'
import { beforeEach, describe, expect, it } from 'vitest'
import type { WriteContext } from '../../db/with-transaction.ts'
import { buildApp } from '../../testing/build-app.ts'
import { emptyDatabase, testDatabase } from '../../testing/database.ts'
import { itemRows, quarterRow, schemeRow } from '../../testing/facts.ts'
import { unitRow } from '../../testing/people.ts'
import type { Visitor } from '../../testing/visitor.ts'
import { assessFacts, assessmentsRepository } from '../assessments/index.ts'
import { freezePeriod } from './freeze-period.ts'
import { inOneSnapshot } from './in-one-snapshot.ts'

const db = await testDatabase()
const now = new Date('2022-01-10T09:00:00+08:00')
const clock = { now: () => now }
const app = await buildApp({ db, clock })
const write: WriteContext = { db, actor: { id: null, name: '测试', role: 'office' } }
let leader: Visitor

beforeEach(async () => {
  await emptyDatabase(db)
  await schemeRow(db)
  await unitRow(db, 'U1')
  leader = await app.signedIn('leader')
  for (const quarter of [1, 2, 3, 4] as const) await quarterRow(db, quarter)
  await db.pool.query(
    `insert into periods (id, label, kind, starts_on, ends_on, check_at, data_as_of)
     values ('2021', '2021年', 'year', '2021-01-01', '2021-12-31', '2022-01-08 18:00+08', '2022-01-08 18:00+08')`,
  )
  await itemRows(db, ...days('2021-01', 10), ...days('2021-02', 9), ...days('2021-07', 10))
  await disclosed('FZ-1', '2021-02-01')
})

function days(month: string, count: number) {
  return Array.from({ length: count }, (_, at) => ({
    unit: 'U1',
    published: `${month}-${String(at + 1).padStart(2, '0')}`,
  }))
}

async function disclosed(number: string, day: string): Promise<void> {
  await db.pool.query(
    `insert into disclosures (index_number, title, unit_id, made_on, disclosed_on)
     select $1, '关于防汛的通知', id, $2, $2 from units where code = 'U1'`,
    [number, day],
  )
}

/** 申诉成立 in a quarter, before it was closed. */
async function appealed(period: string, id: string): Promise<void> {
  await db.pool.query(
    `insert into appeals (unit_id, period_id, finding_id, indicator, finding, reason, state, filed_by_id, filed_by, filed_at,
                          decided_by_id, decided_by, decided_at, decision_reason)
     select id, $1, $2, split_part($2, '/', 1), '{}', '有漏采', 'accepted', 'staff', '小陈', '2021-04-09 09:00+08',
            'office', '王主任', '2021-04-10 09:00+08', '已核实' from units where code = 'U1'`,
    [period, id],
  )
}

async function year() {
  const { body } = await leader.get<Standing>('/api/units/U1/standing?period=2021')
  return body
}

function finding({ indicators }: Standing, id: string): { sentence: string; evidence: Evidence[] } | undefined {
  return indicators.flatMap(({ findings }) => findings).find((one) => one.id === id)
}

const pending = async () => (await leader.get<PendingCorrections>('/api/periods/2021/pending-corrections')).body

/** 定稿, whatever the gates say. */
async function close(period: string) {
  await freeze(period)
  await db.pool.query(`update periods set stage = 'final' where id = $1`, [period])
}

/** A new version of the closing by the facts as they are now. */
function freeze(period: string) {
  return inOneSnapshot(write, period, async ({ client }) => {
    const assessment = await assessFacts(assessmentsRepository(client), period, now)
    return freezePeriod(client, { assessment, at: now, by: write.actor, reason: '更正', gates: [] })
  })
}

describe('年度由季度合成', () => {
  it('十二个月逐月、四个季度逐季看', async () => {
    const whole = await year()
    expect(whole.volume.months).toHaveLength(12)
    expect(finding(whole, 'disclosure/2021Q1')?.sentence).toBe('第一季度主动公开1份，均在20个工作日内')
    expect(finding(whole, 'disclosure/2021Q4')?.sentence).toBe('第四季度没有主动公开信息')
    expect(whole.frozenQuarters).toEqual([])
  })

  it('定稿的季度照定稿算，之后的改动不进年度；更正之后按更正的算，并注明', async () => {
    await close('2021Q1')
    await db.pool.query(`update publications set withdrawn_at = '2021-03-01' where published_on < '2021-02-01'`)
    await db.pool.query(`delete from disclosures`)
    await disclosed('FZ-2', '2021-05-06')
    const before = await year()
    expect(finding(before, 'monthly-quota/2021-01')?.sentence).toBe('1月发布10条，达到每月10条的要求')
    expect(finding(before, 'monthly-quota/2021-01')?.evidence).toHaveLength(10)
    expect(finding(before, 'disclosure/2021Q1')?.sentence).toContain('主动公开1份')
    expect(finding(before, 'disclosure/2021Q2')?.sentence).toContain('主动公开1份')
    expect(before.frozenQuarters).toEqual([{ period: '2021Q1', label: '2021年第一季度', version: 1 }])

    await freeze('2021Q1')
    const after = await year()
    expect(finding(after, 'monthly-quota/2021-01')?.sentence).toBe('1月全月未发布信息')
    expect(finding(after, 'disclosure/2021Q1')?.sentence).toBe('第一季度没有主动公开信息')
    expect(after.frozenQuarters).toEqual([{ period: '2021Q1', label: '2021年第一季度', version: 2 }])
  })

  it('年度定稿时，定稿季度的佐证也取自定稿', async () => {
    await close('2021Q1')
    await db.pool.query(
      `update publications set title = '改过的标题', withdrawn_at = '2021-03-01' where published_on < '2021-02-01'`,
    )
    await close('2021')
    const january = finding(await year(), 'monthly-quota/2021-01')
    expect(january?.evidence.map(({ label }) => label)).toEqual(Array.from({ length: 10 }, () => '全区工作会议召开'))
    expect(finding(await year(), 'monthly-quota/2021-07')?.evidence).toHaveLength(10)
  })

  it.each(['open', 'final'])('季度里成立的申诉，季度%s时都只进年度一次', async (stage) => {
    await appealed('2021Q1', 'monthly-quota/2021-02')
    await appealed('2021Q2', 'disclosure/count')
    if (stage === 'final') for (const quarter of ['2021Q1', '2021Q2']) await close(quarter)
    const { ledgers } = await assessFacts(assessmentsRepository(db.pool), '2021', now)
    expect(ledgers.get('U1')?.exclusions).toEqual([
      { finding: 'monthly-quota/2021-02', reason: '申诉成立（已核实）' },
      { finding: 'disclosure/2021Q2', reason: '申诉成立（已核实）' },
    ])
    expect(finding(await year(), 'monthly-quota/2021-02')?.sentence).toMatch(
      /^(?:(?!申诉成立).)*申诉成立（已核实），不计$/,
    )
  })

  it('年度定稿以后季度又更正的，年度的待更正列出是哪个季度、从第几版到第几版；季度里逐条的改动归季度列', async () => {
    await close('2021Q1')
    await close('2021')
    expect(await pending()).toMatchObject({ isEmpty: true })
    await db.pool.query(`update publications set withdrawn_at = '2021-03-01' where published_on < '2021-02-01'`)
    expect(await pending()).toMatchObject({ isEmpty: true })
    await freeze('2021Q1')
    const { kinds } = await pending()
    expect(kinds.map(({ kind, total }) => [kind, total])).toEqual([['quarter', 1]])
    expect(kinds[0]?.rows[0]).toMatchObject({
      rows: [
        {
          title: '2021年第一季度',
          fields: [{ label: '定稿', before: '第1版', after: '第2版' }],
          href: '/periods/2021Q1',
        },
      ],
      effect: { units: [{ code: 'U1' }] },
    })
  })
})
