import type { Account, AccountEvent } from '@mingkao/contract'
import { expect, it } from 'vitest'
import { buildApp } from '../../testing/build-app.ts'
import { smallDistrict } from '../../testing/district.ts'

const app = await buildApp()
await smallDistrict(app.deps.db)
const office = await app.signedIn('office')
const reason = '按来函更正'
const fields = { name: '某镇视频号', platform: '视频号', unit: 'CS-T01' }

const record = (state: 'unregistered' | 'active', openedOn: string) =>
  office.post<Account>('/api/accounts', { state, fields: { ...fields, openedOn }, reason })

it('登记簿里的账号，开设日期不能晚于今天；今天开设的可以', async () => {
  for (const state of ['unregistered', 'active'] as const) {
    expect(await record(state, '2021-10-12')).toMatchObject({
      status: 422,
      body: {
        fields: [{ path: 'fields.openedOn', message: '开设日期晚于今天，请核对；拟开设的账号请办理备案' }],
      },
    })
  }
  const { status, body } = await record('unregistered', '2021-10-11')
  expect([status, body.openedOn]).toEqual([200, '2021-10-11'])
  const later = {
    version: body.version,
    fields: { ...body, unit: 'CS-T01', openedOn: '2021-10-12' },
    from: null,
    reason,
  }
  expect(await office.patch(`/api/accounts/${body.code}`, later)).toMatchObject({
    status: 422,
    body: { fields: [{ path: 'fields.openedOn' }] },
  })
})

it('拟开设的账号办开设备案，开设日期可以在今天以后', async () => {
  const form = { purpose: '宣传', responsiblePerson: '甲', contact: '乙', phone: '1', reviewChain: '三审' }
  const planned = { ...fields, ...form, name: '某镇抖音号', platform: '抖音', openedOn: '2021-11-01' }
  const filed = await office.post<{ id: number }>('/api/registrations', {
    kind: 'opening',
    account: null,
    fields: { ...planned, publishesContent: true },
    isSubmitted: true,
  })
  expect([filed.status, filed.text]).toEqual([200, filed.text])
})

it('沿革里的主管单位写简称，不写编码', async () => {
  const { body } = await office.get<Account>('/api/accounts/M003')
  const moved = { version: body.version, fields: { ...body, unit: 'CS-T01' }, from: '2021-10-09', reason }
  expect((await office.patch('/api/accounts/M003', moved)).status).toBe(200)
  const { events } = (await office.get<{ events: AccountEvent[] }>('/api/accounts/M003/history')).body
  const { rows } = await app.deps.db.pool.query<{ code: string; name: string }>(
    'select code, short_name as name from units order by code',
  )
  const nameOf = (code: string) => rows.find((row) => row.code === code)?.name
  expect([events[0]?.before['unit'], events[0]?.after['unit']]).toEqual([nameOf(body.unit.code), nameOf('CS-T01')])
  expect(events[0]?.after['unit']).not.toBe('CS-T01')
})
