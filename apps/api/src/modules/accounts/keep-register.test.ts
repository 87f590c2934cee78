import type { Account, AccountEvent, AccountPost } from '@mingkao/contract'
import { describe, expect, it } from 'vitest'
import { buildApp } from '../../testing/build-app.ts'
import { smallDistrict } from '../../testing/district.ts'

const app = await buildApp()
await smallDistrict(app.deps.db)
const office = await app.signedIn('office')
const reason = '按来函更正'

const account = async (code: string, period?: string) =>
  (await office.get<Account>(`/api/accounts/${code}${period ? `?period=${period}` : ''}`)).body
const step = (name: string, code: string, version: number, more: object = {}) =>
  office.post('/api/accounts/steps', {
    step: name,
    accounts: [{ code, version }],
    from: '2021-10-10',
    reason,
    ...more,
  })
const correct = (code: string, version: number, fields: object) =>
  office.patch<Account>(`/api/accounts/${code}`, { version, fields, reason })
const history = async (code: string) =>
  (await office.get<{ events: AccountEvent[]; formerRecords: object[] }>(`/api/accounts/${code}/history`)).body

describe('登记簿', () => {
  it('发现未备案的，从发现那天起算违规；补办备案后不再违规，此前的日子不变', async () => {
    const fields = { name: '某镇视频号', platform: '视频号', unit: 'CS-T01' }
    const { body } = await office.post<Account>('/api/accounts', { state: 'unregistered', fields, reason })
    expect(body).toMatchObject({ code: 'M004', stateLabel: '未备案', verdict: 'failed' })
    expect(await account('M004', '2021Q3')).toMatchObject({ verdict: 'not-checked' })
    const form = { purpose: '宣传', responsiblePerson: '甲', contact: '乙', phone: '1', reviewChain: '三审' }
    const filed = await office.post<{ id: number }>('/api/registrations', {
      kind: 'opening',
      account: 'M004',
      fields: { ...fields, ...form, openedOn: '2021-10-01', publishesContent: true },
      isSubmitted: true,
    })
    expect(filed.status).toBe(200)
    await office.post(`/api/registrations/${filed.body.id}/approve`, { version: 1 })
    expect(await account('M004')).toMatchObject({ stateLabel: '正常', registeredOn: '2021-10-11' })
  })

  it('同一个账号同时登记几次，只留一个；名称不同而账号ID相同的也是同一个', async () => {
    const fields = { name: '某镇快手号', platform: '快手', platformId: 'ks-1', unit: 'CS-T01' }
    const add = (over: object = {}) =>
      office.post<Account>('/api/accounts', { state: 'active', fields: { ...fields, ...over }, reason })
    const answers = await Promise.all([add(), add(), add()])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409])
    const code = answers.find(({ status }) => status === 200)?.body.code
    expect(answers.find(({ status }) => status === 409)?.text).toContain(`已登记“某镇快手号”（${code}）`)
    expect((await add({ name: '改了名的快手号' })).status).toBe(409)
    expect((await add({ name: '另一个快手号', platformId: 'ks-2' })).status).toBe(200)
  })

  it('关停、擅自重开：没有公告不能关停；重开的从那天起算违规，关停期间不检查', async () => {
    expect(await step('announce', 'M001', 1)).toMatchObject({
      status: 422,
      body: { fields: [{ path: 'announcementUrl' }] },
    })
    const announcementUrl = 'https://www.example.gov.cn/gg'
    expect((await step('announce', 'M001', 1, { announcementUrl, from: '2021-10-01' })).status).toBe(200)
    expect((await step('cancel', 'M001', 2, { from: '2021-10-05' })).status).toBe(200)
    expect(await account('M001')).toMatchObject({ stateLabel: '已关停', verdict: 'not-checked' })
    expect((await step('find-reopened', 'M001', 3, { from: '2021-10-10' })).status).toBe(200)
    expect(await account('M001')).toMatchObject({ stateLabel: '擅自重开', verdict: 'failed', cancelledOn: null })
    expect(await account('M001', '2021Q3')).toMatchObject({ verdict: 'not-checked' })
    expect((await history('M001')).formerRecords).toMatchObject([
      { stateLabel: '已关停', to: '2021-10-10' },
      { stateLabel: '停更公告中', to: '2021-10-05' },
      { stateLabel: '正常', to: '2021-10-01' },
    ])
  })

  it('恢复旧版：资料、状态和它有效的日子都回来；别人改过的说明两个版本', async () => {
    const { events } = await history('M001')
    const event = events.find(({ action }) => action === '登记停更公告')?.id
    const stale = await office.post('/api/accounts/M001/restore', { version: 1, event, reason })
    expect(stale).toMatchObject({ status: 409, body: { data: { currentVersion: 4, yourVersion: 1 } } })
    const { body } = await office.post<Account>('/api/accounts/M001/restore', { version: 4, event, reason })
    expect(body).toMatchObject({ stateLabel: '正常', announcementUrl: null, cancelledOn: null, since: null })
    expect((await history('M001')).formerRecords).toEqual([])
  })

  it('更正时没有写的各项不变，写明为空的才清空', async () => {
    const { version } = await account('M002')
    const filled = { purpose: '发布', openedOn: '2020-05-01', phone: '0591-1' }
    const before = (await correct('M002', version, filled)).body
    expect(before).toMatchObject(filled)
    const purpose = '宣传'
    expect((await correct('M002', version + 1, { purpose })).body).toEqual({ ...before, purpose, version: version + 2 })
    const emptied = await correct('M002', version + 2, { openedOn: null, phone: null })
    expect(emptied.body).toMatchObject({ name: before.name, purpose, openedOn: null, phone: null })
    expect(await correct('M002', version + 3, { name: null })).toMatchObject({ status: 400 })
    expect(await correct('M002', version + 3, { name: '' })).toMatchObject({ status: 422 })
  })

  it('换主管单位从一天起算，此前仍是原单位的', async () => {
    const before = await account('M003')
    const fields = { ...before, unit: 'CS-T01' }
    const moved = { version: before.version, fields, from: '2021-10-09', reason }
    expect((await office.patch<Account>('/api/accounts/M003', moved)).body).toMatchObject({ unit: { code: 'CS-T01' } })
    const { rows } = await app.deps.db.pool.query(
      `select u.code, o.valid_from, o.valid_to::text from account_former_owners o join units u on u.id = o.unit_id`,
    )
    expect(rows).toEqual([{ code: 'CS-T02', valid_from: null, valid_to: '2021-10-09' }])
    const early = { version: before.version + 1, fields: before, from: '2021-10-01', reason }
    expect(await office.patch('/api/accounts/M003', { ...early, fields: { ...fields, name: '早' } })).toMatchObject({
      status: 422,
      body: { fields: [{ path: 'from' }] },
    })
  })
})

describe('发布记录', () => {
  it('补录、更正、撤下、恢复，最近更新随之变；当天同题的只计一次', async () => {
    const post = (postedOn: string, title = '防汛提醒') =>
      office.post<AccountPost>('/api/accounts/M002/posts', { postedOn, title })
    const { body } = await post('2021-10-10')
    expect(body).toMatchObject({ account: 'M002', origin: 'manual', isWithdrawn: false })
    expect(await account('M002')).toMatchObject({
      lastPostedOn: '2021-10-10',
      verdict: 'passed',
      longestGap: 17,
      posts: 2,
    })
    expect(await post('2021-10-10')).toMatchObject({ status: 409 })
    expect(await post('2021-10-12')).toMatchObject({ status: 422 })
    const path = `/api/account-posts/${body.id}`
    await office.patch(path, { version: 1, postedOn: '2021-10-08', title: '防汛提醒', reason })
    expect(await account('M002')).toMatchObject({ lastPostedOn: '2021-10-08' })
    expect(await office.post(`${path}/withdraw`, { version: 1, reason })).toMatchObject({ status: 409 })
    expect((await office.post<AccountPost>(`${path}/withdraw`, { version: 2, reason })).body.isWithdrawn).toBe(true)
    expect(await account('M002')).toMatchObject({ lastPostedOn: '2021-09-23', verdict: 'failed', posts: 1 })
    await office.post(`${path}/restore`, { version: 3, reason })
    expect(await account('M002')).toMatchObject({ lastPostedOn: '2021-10-08' })
  })
})
