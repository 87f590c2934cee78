import type { Account, AccountFieldsInput, Registration, RegistrationDetail } from '@mingkao/contract'
import { describe, expect, it } from 'vitest'
import { buildApp } from '../../../testing/build-app.ts'
import { smallDistrict } from '../../../testing/district.ts'
import { uploadFile } from '../../../testing/upload-file.ts'

const app = await buildApp()
await smallDistrict(app.deps.db)
const office = await app.signedIn('office', { name: '王主任' })
const staff = await app.signedIn('staff', { unit: 'CS-T01', name: '李经办' })
const others = await app.signedIn('staff', { unit: 'CS-T02' })

const filled: AccountFieldsInput = {
  name: '第一小程序',
  platform: '小程序',
  unit: 'CS-T01',
  purpose: '办事预约',
  openedOn: '2021-10-08',
  responsiblePerson: '陈副主任',
  contact: '林晓',
  phone: '0591-00000000',
  reviewChain: '经办人、科室负责人、分管领导',
  publishesContent: false,
}

const file = (form: object, visitor = staff) => visitor.post<RegistrationDetail>('/api/registrations', form)
const opening = (fields: object = {}, more: object = {}) =>
  file({ kind: 'opening', fields: { ...filled, ...fields }, isSubmitted: true, ...more })
const list = async (query: string) =>
  (await office.get<{ rows: Registration[] }>(`/api/registrations?${query}`)).body.rows
const firstOf = async (query: string) => (await list(query))[0]?.id ?? 0
const decide = (id: number, verb: string, body: object, visitor = office) =>
  visitor.post<RegistrationDetail>(`/api/registrations/${id}/${verb}`, body)
const account = async (code: string, period?: string) =>
  (await office.get<Account>(`/api/accounts/${code}${period ? `?period=${period}` : ''}`)).body
const bell = async (visitor: typeof office) =>
  (await visitor.get<{ rows: { title: string; detail: string }[] }>('/api/notifications')).body.rows.map(
    ({ title, detail }) => `${title}｜${detail}`,
  )

/** What a change of a registration is refused with. */
const words = async (id: number, visitor = staff) => {
  const { body: row } = await visitor.get<RegistrationDetail>(`/api/registrations/${id}`)
  const { status, text } = await visitor.patch(`/api/registrations/${id}`, { version: row.version, fields: filled })
  expect(status).toBe(422)
  return text
}

describe('备案', () => {
  it('单位填表、存草稿、提交；退回写明原因，改后再报；通过后账号进入登记簿，办理过程双方都看得到', async () => {
    const { body: draft } = await file({ kind: 'opening', fields: { ...filled, phone: null } })
    expect(draft).toMatchObject({ state: 'draft', unit: { code: 'CS-T01' }, account: null, version: 1 })
    const path = `/api/registrations/${draft.id}`
    const missing = await staff.patch(path, { version: 1, fields: { ...filled, phone: null }, isSubmitted: true })
    expect(missing).toMatchObject({ status: 422, body: { fields: [{ path: 'fields.phone' }] } })
    expect(await decide(draft.id, 'approve', { version: 1 })).toMatchObject({ status: 422 })

    const submitted = await staff.patch<RegistrationDetail>(path, { version: 1, fields: filled, isSubmitted: true })
    expect(submitted.body).toMatchObject({ state: 'submitted', version: 2 })
    expect((await bell(office))[0]).toContain('开设备案：第一小程序（小程序）')
    const rejected = await decide(draft.id, 'reject', { version: 2, reason: '用途写得太简单' })
    expect(rejected.body).toMatchObject({ state: 'rejected', officeOpinion: '用途写得太简单', decidedBy: '王主任' })
    expect((await bell(staff))[0]).toContain('被退回｜原因：用途写得太简单')

    const again = { version: 3, fields: { ...filled, purpose: '办事预约、排队取号' }, isSubmitted: true }
    expect((await staff.patch<RegistrationDetail>(path, again)).body).toMatchObject({ state: 'submitted', version: 4 })
    const approved = await decide(draft.id, 'approve', { version: 4, opinion: '同意' })
    expect(approved.body).toMatchObject({ state: 'approved', account: { code: 'M004', name: '第一小程序' } })
    expect(
      (await staff.get<RegistrationDetail>(path)).body.steps.map(({ step, actor, note }) => [step, actor, note]),
    ).toEqual([
      ['created', '李经办', null],
      ['submitted', '李经办', null],
      ['rejected', '王主任', '用途写得太简单'],
      ['amended', '李经办', null],
      ['submitted', '李经办', null],
      ['approved', '王主任', '同意'],
    ])
    expect(await account('M004')).toMatchObject({
      state: 'active',
      registeredOn: '2021-10-11',
      openedOn: '2021-10-08',
      verdict: 'passed',
      purpose: '办事预约、排队取号',
    })
    expect((await bell(staff))[0]).toContain('已通过｜账号编码M004')
  })

  it('随表附上的材料，本单位和办公室看得到，别的单位看不到', async () => {
    const { body: proof } = await uploadFile(staff)
    const { body } = await opening({ name: '第三小程序' }, { attachments: [proof.id], duplicateReason: '业务不同' })
    expect(body.attachments).toEqual([proof])
    const path = `/api/attachments/${proof.id}/content`
    expect(await office.get(path)).toMatchObject({ status: 200 })
    expect(await others.get(path)).toMatchObject({ status: 403 })
    await decide(body.id, 'withdraw', { version: 1, reason: '不办了' }, staff)
  })

  it('别人改过的，说明两个版本；别的单位看不到也改不了', async () => {
    const { body } = await opening({ name: '第二小程序' }, { duplicateReason: '业务不同' })
    const stale = await decide(body.id, 'reject', { version: 9, reason: '不同意' })
    expect(stale).toMatchObject({
      status: 409,
      body: {
        data: {
          current: { name: '第二小程序', state: 'submitted', duplicateReason: '业务不同' },
          currentVersion: 1,
          yourVersion: 9,
        },
      },
    })
    expect(await others.get(`/api/registrations/${body.id}`)).toMatchObject({ status: 403 })
    expect(await decide(body.id, 'withdraw', { version: 1, reason: '不办了' }, others)).toMatchObject({ status: 403 })
    expect(await file({ kind: 'opening', fields: filled }, others)).toMatchObject({ status: 403 })
    expect((await others.get<{ total: number }>('/api/registrations')).body.total).toBe(0)
    expect((await decide(body.id, 'withdraw', { version: 1, reason: '不办了' }, staff)).body.state).toBe('withdrawn')
  })

  it('同一单位同一平台再开一个：要写理由，写了可以办', async () => {
    const refused = await opening({ name: '又一个公众号', platform: '微信公众号', publishesContent: true })
    expect(refused).toMatchObject({ status: 422, body: { fields: [{ path: 'duplicateReason' }] } })
    expect(refused.body).toHaveProperty('message', expect.stringContaining('“第一发布”（M001）'))
    const given = await opening({ name: '又一个公众号', platform: '微信公众号' }, { duplicateReason: '服务号另设' })
    expect(given.body).toMatchObject({ state: 'submitted', sameOnPlatform: [{ code: 'M001' }] })
  })

  it('变更也是备案：旧名称留到变更那天；只写所改的几项，期间办公室改的不丢', async () => {
    const current = await account('M001')
    const { name: _name, platform: _platform, ...said } = filled
    const form = { ...current, ...said, openedOn: current.openedOn, publishesContent: true, name: '第一发布（新）' }
    const change = { kind: 'change', account: 'M001', fields: form, effectiveOn: '2021-10-09', isSubmitted: true }
    const { body } = await file(change)
    expect(body).toMatchObject({ state: 'submitted', before: { name: '第一发布' } })
    expect(await file(change)).toMatchObject({ status: 422 })
    const meanwhile = { ...current, unit: 'CS-T01', interaction: '留言' }
    await office.patch('/api/accounts/M001', { version: current.version, fields: meanwhile, reason: '核实' })
    await decide(body.id, 'approve', { version: 1 })
    expect(await account('M001')).toMatchObject({
      name: '第一发布（新）',
      interaction: '留言',
      purpose: '办事预约',
      since: '2021-10-09',
    })
    const { body: history } = await staff.get<{ formerRecords: object[] }>('/api/accounts/M001/history')
    expect(history.formerRecords).toEqual([
      { name: '第一发布', platform: '微信公众号', stateLabel: '正常', from: null, to: '2021-10-09' },
    ])
  })

  it('关停先有停更公告，注销之前仍要更新；关停备案后从注销那天起不再检查', async () => {
    const fields = { ...filled, name: '第二发布', platform: '微博', unit: 'CS-T02', closureReason: '并入区融媒体' }
    const close = (more: object) =>
      file({ kind: 'closure', account: 'M002', fields: { ...fields, ...more }, isSubmitted: true }, others)
    expect(await close({})).toMatchObject({ status: 422, body: { fields: [{ path: 'fields.announcementUrl' }] } })
    const announcement = { announcementUrl: 'https://www.example.gov.cn/gg', announcedOn: '2021-10-05' }
    const first = await close(announcement)
    await decide(first.body.id, 'approve', { version: 1 })
    expect(await account('M002')).toMatchObject({ stateLabel: '停更公告中', verdict: 'failed' })
    const second = await close({ ...announcement, cancelledOn: '2021-10-09' })
    await decide(second.body.id, 'approve', { version: 1 })
    expect(await account('M002')).toMatchObject({
      stateLabel: '已关停',
      verdict: 'not-checked',
      cancelledOn: '2021-10-09',
    })
    expect(await account('M002', '2021Q3')).toMatchObject({ verdict: 'failed' })
  })

  it('办公室先看到待审核的；按单位、类别、状态筛选', async () => {
    expect((await list(''))[0]).toMatchObject({ state: 'submitted' })
    expect((await list('kind=closure')).map(({ unit }) => unit.code)).toEqual(['CS-T02', 'CS-T02'])
    expect((await list('state=withdrawn')).map(({ name }) => name)).toEqual(['第二小程序', '第三小程序'])
    expect((await list('account=M001&q=新')).length).toBe(1)
  })

  it('撤回、办结的不能再改，说明各自该怎么办', async () => {
    expect(await words(await firstOf('state=withdrawn'))).toContain('已经撤回，不能修改，请重新填报')
    expect(await words(await firstOf('state=approved&kind=change'))).toContain(
      '已经办结，不能修改；如需更改，请办理变更备案',
    )
    expect(await words(await firstOf('state=approved&kind=closure'), others)).toContain('请联系区政府办更正')
    expect(await words(await firstOf('state=submitted'))).toContain('正在审核，不能修改；如需更改，请撤回后重新填报')
  })

  it('变更主管单位：登记表写明移交给哪个单位，写名称不写编码', async () => {
    const fields = { ...filled, ...(await account('M001')), unit: 'CS-T02' }
    const { body } = await file({ kind: 'change', account: 'M001', fields })
    expect(body).toMatchObject({
      unit: { code: 'CS-T01' },
      owner: { code: 'CS-T02', name: 'CS-T02街道' },
    })
    await decide(body.id, 'withdraw', { version: 1, reason: '不办了' }, staff)
  })
})

describe('同一单位在同一平台只开一个，等着审核的也算', () => {
  it('同时报两件一样的，只收一件；另一件写明理由再报，两件都能通过', async () => {
    const both = await Promise.all([
      opening({ platform: '快手', name: '快手甲' }),
      opening({ platform: '快手', name: '快手甲' }),
    ])
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 422])
    const first = both.find(({ status }) => status === 200)?.body.id ?? 0
    const refused = both.find(({ status }) => status === 422)
    expect(refused?.body).toMatchObject({ fields: [{ path: 'duplicateReason' }] })
    expect(refused?.body).toHaveProperty('message', expect.stringContaining(`第${first}号“快手甲”`))
    const { body: second } = await opening({ platform: '快手', name: '快手乙' }, { duplicateReason: '两个业务分开' })
    for (const id of [first, second.id]) {
      expect((await decide(id, 'approve', { version: 1 })).body.state).toBe('approved')
    }
  })

  it('报的时候没有、审核时已经有了的，不能通过：退回，写明理由再报', async () => {
    const { body: waiting } = await opening({ platform: '抖音', name: '抖音甲' })
    const fields = { ...filled, platform: '抖音', name: '抖音乙' }
    await office.post('/api/accounts', { state: 'active', fields, reason: '补登' })
    const refused = await decide(waiting.id, 'approve', { version: 1 })
    expect(refused).toMatchObject({ status: 422, body: { fields: [{ path: 'duplicateReason' }] } })
    expect(refused.body).toHaveProperty('message', expect.stringMatching(/“抖音乙”（M\d+）.*请退回/))
    const back = await decide(waiting.id, 'reject', { version: 1, reason: '请写明再开的理由' })
    await staff.patch(`/api/registrations/${waiting.id}`, {
      version: back.body.version,
      fields: waiting.fields,
      duplicateReason: '业务不同',
      isSubmitted: true,
    })
    const approved = await decide(waiting.id, 'approve', { version: back.body.version + 1 })
    expect(approved.body).toMatchObject({ state: 'approved', account: { name: '抖音甲' } })
  })
})
