import type { Disclosure, DisclosureDetail, DisclosureQuarters } from '@mingkao/contract'
import { describe, expect, it } from 'vitest'
import { buildApp } from '../../testing/build-app.ts'
import { smallDistrict } from '../../testing/district.ts'

const app = await buildApp()
await smallDistrict(app.deps.db)
const office = await app.signedIn('office', { name: '王主任' })
const staff = await app.signedIn('staff', { unit: 'CS-T01' })
const reason = '按来函更正'

let count = 100
const input = (change: object = {}) => {
  count += 1
  return {
    indexNumber: `FZ202110-${count}`,
    documentNumber: `仓政办〔2021〕${count}号`,
    title: `第${count}号通知`,
    unit: 'CS-T01',
    madeOn: '2021-09-30',
    disclosedOn: '2021-10-09',
    ...change,
  }
}

const create = (change: object = {}) => office.post<Disclosure>('/api/disclosures', input(change))
const detail = async (id: string) => (await office.get<DisclosureDetail>(`/api/disclosures/${id}`)).body

describe('登记主动公开信息', () => {
  it('登记后即在列表中，用时按国务院放假安排计，并说明是谁登记的', async () => {
    const { status, body } = await create()
    expect([status, body]).toMatchObject([
      200,
      { workingDays: 2, allowedDays: 20, isLate: false, validity: 'valid', origin: 'manual', version: 1 },
    ])
    expect((await detail(body.id)).history).toMatchObject([{ actor: '王主任', action: 'create-disclosure' }])
  })

  it.each([
    ['仓政办[2021]212号', 200, '仓政办〔2021〕212号'],
    ['仓政办（2021）213号', 200, '仓政办〔2021〕213号'],
    ['2021年第3号', 200, '2021年第3号'],
    ['仓政办〔2021〕第14号', 422, '序号前不加“第”'],
    ['仓政办〔2021〕014号', 422, '不编虚位'],
    ['14号文', 422, '机关代字〔年份〕序号'],
  ])('文号“%s”：%s', async (documentNumber, status, words) => {
    const answer = await create({ documentNumber })
    expect([answer.status === 400 ? 422 : answer.status, answer.text]).toEqual([status, expect.stringContaining(words)])
  })

  it('索引号有几种写法，写错的说明怎么写', async () => {
    for (const indexNumber of ['FZ04103-0200-2021-00012', '000014349/2021-00012', 'ＦＺ２０２１－１']) {
      expect((await create({ indexNumber })).status).toBe(200)
    }
    const { text } = await create({ indexNumber: '第12号' })
    expect(text).toContain('如 FZ202101-0001')
  })

  it('一号一文：索引号、文号都不能重复，说明已登记为哪一件', async () => {
    const { body } = await create()
    expect(await create({ indexNumber: body.indexNumber })).toMatchObject({
      status: 409,
      body: { fields: [{ path: 'indexNumber' }], message: expect.stringContaining(body.title) },
    })
    expect(await create({ documentNumber: body.documentNumber })).toMatchObject({
      status: 409,
      body: { fields: [{ path: 'documentNumber' }] },
    })
  })

  it.each([
    [{ disclosedOn: '2021-10-12' }, '晚于今天'],
    [{ madeOn: '2021-10-10' }, '成文日期晚于公开日期'],
    [{ unit: 'CS-T99' }, '没有编码为“CS-T99”的单位'],
    [{ invalidOn: '2021-10-10' }, '请先选择失效或废止'],
  ])('%j：%s', async (change, words) => {
    expect(await create(change)).toMatchObject({ status: 422, body: { message: expect.stringContaining(words) } })
  })
})

describe('更正、撤下与恢复', () => {
  it('可恢复到沿革里的任一版：内容回到当时，记为新的一版，撤下与否不变', async () => {
    const first = (await create()).body
    const path = `/api/disclosures/${first.id}`
    await office.patch(path, { ...input(), title: '改错的标题', version: 1, reason })
    await office.post(`${path}/withdraw`, { version: 2, reason })
    const back = (toVersion: number, version: number) =>
      office.post<Disclosure>(`${path}/restore-version`, { version, toVersion, reason })
    expect(await back(1, 3)).toMatchObject({
      status: 200,
      body: { title: first.title, indexNumber: first.indexNumber, version: 4, withdrawnAt: expect.any(String) },
    })
    const { history } = await detail(first.id)
    expect(history.map(({ version }) => version)).toEqual([1, 2, 3, 4])
    expect(history.at(-1)).toMatchObject({ action: 'restore-disclosure-version', reason })
    expect([(await back(2, 3)).status, (await back(4, 4)).status, (await back(9, 4)).status]).toEqual([409, 409, 404])
  })

  it('号码已归了另一件的，旧版恢复不了，说明归了谁', async () => {
    const first = (await create()).body
    const path = `/api/disclosures/${first.id}`
    await office.patch(path, { ...input(), version: 1, reason })
    const { body: other } = await create({ indexNumber: first.indexNumber })
    expect(await office.post(`${path}/restore-version`, { version: 2, toVersion: 1, reason })).toMatchObject({
      status: 409,
      body: { message: expect.stringContaining(other.title) },
    })
  })

  it('更正留下沿革；别人已改过的不覆盖，给出现有内容', async () => {
    const { body } = await create()
    const change = { ...input(), title: '改后的标题', validity: 'repealed', invalidOn: '2021-10-10', reason }
    const saved = await office.patch<Disclosure>(`/api/disclosures/${body.id}`, { ...change, version: 1 })
    expect([saved.status, saved.body]).toMatchObject([200, { title: '改后的标题', validity: 'repealed', version: 2 }])
    expect(await office.patch(`/api/disclosures/${body.id}`, { ...change, version: 1 })).toMatchObject({
      status: 409,
      body: { data: { current: { title: '改后的标题' }, currentVersion: 2 } },
    })
    expect((await detail(body.id)).history.at(-1)).toMatchObject({
      action: 'update-disclosure',
      reason,
      changes: { before: { title: body.title }, after: { title: '改后的标题' } },
    })
  })

  it('撤下的不再列出、不再计入，恢复后都回来', async () => {
    const { body } = await create({ unit: 'CS-T02' })
    const list = async (query: string) =>
      (await office.get<{ rows: Disclosure[] }>(`/api/disclosures?${query}`)).body.rows.map(({ id }) => id)
    const withdrawn = await office.post<Disclosure>(`/api/disclosures/${body.id}/withdraw`, { version: 1, reason })
    expect(withdrawn.body.withdrawReason).toBe(reason)
    expect(await list('')).not.toContain(body.id)
    expect(await list('withdrawn=true')).toContain(body.id)
    await office.post(`/api/disclosures/${body.id}/restore`, { version: 2, reason })
    expect(await list('')).toContain(body.id)
  })

  it('撤下后文号给了别的文件，就不能再恢复', async () => {
    const { body } = await create()
    await office.post(`/api/disclosures/${body.id}/withdraw`, { version: 1, reason })
    expect((await create({ documentNumber: body.documentNumber })).status).toBe(200)
    expect(await office.post(`/api/disclosures/${body.id}/restore`, { version: 2, reason })).toMatchObject({
      status: 409,
      body: { message: expect.stringContaining('文号') },
    })
  })

  it('批量设置有效性：有一件被他人改过，就一件也不改', async () => {
    const rows = [(await create()).body, (await create()).body].map(({ id, version }) => ({ id, version }))
    const change = { kind: 'validity', validity: 'expired', invalidOn: '2021-10-10' }
    const stale = rows.map((row, at) => ({ ...row, version: at + 1 }))
    expect(await office.post('/api/disclosures/bulk', { rows: stale, change, reason })).toMatchObject({
      status: 409,
      body: { message: expect.stringContaining('没有改动任何一件') },
    })
    expect(await office.post('/api/disclosures/bulk', { rows, change, reason })).toMatchObject({
      body: { changed: 2 },
    })
    expect(await detail(rows[0]?.id ?? '')).toMatchObject({ validity: 'expired', invalidOn: '2021-10-10', version: 2 })
  })

  it('索引号更正后，解读仍连着这件文件', async () => {
    const { body } = await create()
    const linked = { title: '图解', unit: 'CS-T01', form: 'illustrated', column: 'C09', publishedOn: '2021-10-11' }
    await office.post('/api/interpretations', { ...linked, policies: [body.indexNumber] })
    await office.patch(`/api/disclosures/${body.id}`, { ...input({ indexNumber: 'FZ202110-999' }), version: 1, reason })
    expect(await detail(body.id)).toMatchObject({ indexNumber: 'FZ202110-999', interpretedBy: [{ title: '图解' }] })
  })

  it('单位收到告知，自己改的不告知自己', async () => {
    const { body } = await create()
    const told = await staff.get<{ rows: { title: string; detail: string }[] }>('/api/notifications')
    expect(told.body.rows).toContainEqual(
      expect.objectContaining({ title: '主动公开信息已登记', detail: `“${body.title}”` }),
    )
  })
})

it('各单位各季度件数：没有的写0，尚未开始的不写；零公开单位单列', async () => {
  const { body } = await office.get<DisclosureQuarters>('/api/disclosures/quarters?year=2021')
  const first = body.rows.find(({ unit }) => unit.code === 'CS-T01')
  expect(first?.quarters.slice(0, 3)).toEqual([
    { quarter: '2021Q1', count: 0 },
    { quarter: '2021Q2', count: 0 },
    { quarter: '2021Q3', count: 1 },
  ])
  expect(body.zero.map(({ quarter, isOver, units }) => [quarter, isOver, units.length])).toEqual([
    ['2021Q1', true, 2],
    ['2021Q2', true, 2],
    ['2021Q3', true, 0],
    ['2021Q4', false, 0],
  ])
  expect((await staff.get<DisclosureQuarters>('/api/disclosures/quarters')).body.rows).toHaveLength(1)
})
