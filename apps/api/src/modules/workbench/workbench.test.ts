import { expect, it } from 'vitest'
import type { Column, ExemptionDetail, Workbench } from '@mingkao/contract'
import { buildApp } from '../../testing/build-app.ts'
import { smallDistrict } from '../../testing/district.ts'

const app = await buildApp()
const { db } = app.deps
const office = await app.signedIn('office')
const open = async () => (await office.get<Workbench>('/api/workbench')).body

it('还没有周期的时候打得开，什么也不编', async () => {
  expect(await open()).toMatchObject({
    period: null,
    site: [],
    owners: [],
    gaps: [],
    imports: [],
    vetoes: [],
    orders: [],
    interviews: [],
    appeals: [],
    exemptions: [],
  })
})

it('今天要办的事一次答全，每个数都对得上名单', async () => {
  await smallDistrict(db)
  await db.pool.query(`
    insert into imports (id, kind, mode, state, file_name, file_hash, file_size, options, counts, arrived_at, finished_at) values
      (gen_random_uuid(), 'publications', 'commit', 'done', '十月.xlsx', 'h', 1, '{}', '{"rejected": 7}', now(), now()),
      (gen_random_uuid(), 'publications', 'commit', 'done', '齐全.xlsx', 'h', 1, '{}', '{"rejected": 0}', now(), now()),
      (gen_random_uuid(), 'publications', 'dry-run', 'done', '试一试.xlsx', 'h', 1, '{}', '{"rejected": 7}', now(), now());
    insert into veto_findings (unit_id, account_id, condition, state, note, happened_on, found_by, decided_by, decided_at)
      select a.unit_id, a.id, 'harmful-content', s.state, '截图见附件', '2021-10-09', '王主任', s.decider, s.at::timestamptz
        from new_media_accounts a, (values ('suspected', null, null), ('confirmed', '李主任', '2021-10-10 09:00+08'), ('dismissed', '李主任', '2021-10-10 09:00+08')) s (state, decider, at) where a.code = 'M001'`)
  const workbench = await open()
  expect(workbench).toMatchObject({
    period: '2021Q4',
    site: [
      { id: 'x', count: 1, limit: 5, units: [{ code: 'CS-T02', columns: 1 }] },
      { id: 'y', count: 1, limit: 10 },
      { id: 'z', count: 0, limit: 5, units: [] },
    ],
    imports: [{ fileName: '十月.xlsx', rejected: 7 }],
    owners: [{ unit: { code: 'CS-T02' }, stale: 1, near: 0, columns: [{ code: 'C0102', state: 'stale' }] }],
    stale: 1,
    near: 0,
    accounts: [{ code: 'M002', daysLeft: -4 }],
    vetoes: [{ account: { code: 'M001' }, conditionLabel: '发布或链接反动、暴力、色情等内容', note: '截图见附件' }],
  })
  expect(workbench.gaps.map(({ code, gaps }) => [code, gaps])).toEqual([
    ['C0103', ['no-lead']],
    ['C09', ['no-lead']],
  ])

  const { body } = await office.get<{ columns: Column[] }>('/api/columns?period=2021Q4')
  const states = body.columns.map(({ state }) => state)
  expect(states.filter((state) => state === 'unknown')).toHaveLength(workbench.unknown)
  expect(states.filter((state) => state === 'stale')).toHaveLength(workbench.stale)
})

it('免考的超期栏目仍列出，注明免考', async () => {
  const second = await app.signedIn('office')
  const request = {
    unit: 'CS-T02',
    kind: 'column',
    subject: 'C0102',
    startsOn: '2021-10-11',
    endsOn: '2021-11-30',
    ground: 'migration',
    note: '栏目迁移',
  }
  const asked = await office.post<ExemptionDetail>('/api/exemption-requests', request)
  expect((await open()).owners[0]?.columns).toMatchObject([{ code: 'C0102', isExempt: false }])
  const { id, version } = asked.body
  await second.post(`/api/exemption-requests/${id}/approve`, { version, reason: '同意' })
  expect(await open()).toMatchObject({
    owners: [{ unit: { code: 'CS-T02' }, stale: 1, columns: [{ code: 'C0102', state: 'stale', isExempt: true }] }],
    stale: 1,
  })
})
