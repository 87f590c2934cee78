import type { Interpretation, InterpretationDetail } from '@mingkao/contract'
import { describe, expect, it } from 'vitest'
import { fixedClock } from '../../clock.ts'
import { buildApp } from '../../testing/build-app.ts'
import { smallDistrict } from '../../testing/district.ts'

const app = await buildApp({ clock: fixedClock('2021-10-25T09:00:00+08:00') })
await smallDistrict(app.deps.db)
const office = await app.signedIn('office', { name: '王主任' })
const reason = '按来函更正'

let count = 0
const input = (change: object = {}) => {
  count += 1
  return {
    title: `图解${count}`,
    unit: 'CS-T02',
    form: 'illustrated',
    column: 'C09',
    publishedOn: '2021-10-25',
    policies: [],
    policyDisclosedOn: '2021-10-25',
    ...change,
  }
}

const create = async (change: object = {}) =>
  (await office.post<Interpretation>('/api/interpretations', input(change))).body
const detail = async (id: string) => (await office.get<InterpretationDetail>(`/api/interpretations/${id}`)).body

async function disclosed(indexNumber: string, disclosedOn: string) {
  const document = { indexNumber, documentNumber: null, title: `${indexNumber}号文件`, unit: 'CS-T02' }
  await office.post('/api/disclosures', { ...document, madeOn: disclosedOn, disclosedOn })
}

describe('登记政策解读', () => {
  it('编号留空时自动编，计不计入当即说明，与列表一样', async () => {
    const made = await create()
    expect(made).toMatchObject({ code: 'J2021001', isCounted: true, isInStep: true, origin: 'manual' })
    const { body } = await office.get<{ rows: Interpretation[] }>('/api/interpretations?q=J2021001')
    expect(body.rows).toEqual([made])
    expect((await create()).code).toBe('J2021002')
  })

  it.each([
    ['2021-09-24', '2021-09-28', true, 3],
    ['2021-09-24', '2021-09-29', false, 4],
    ['2021-09-30', '2021-10-11', true, 3],
    ['2021-09-30', '2021-10-12', false, 4],
  ])(
    '文件%s公开，%s解读：国庆放假、9月26日和10月9日调休上班都算在内',
    async (on, publishedOn, isInStep, workingDays) => {
      const made = await create({ policyDisclosedOn: on, publishedOn })
      expect(made).toMatchObject({ isCounted: true, isInStep, workingDays })
      expect(made.sentence.includes('未同步公开')).toBe(!isInStep)
    },
  )

  it('一篇解读几份文件的，几份都列出，从最后公开的一份算起；文件那边也看得到', async () => {
    await disclosed('FZ202110-0001', '2021-10-08')
    await disclosed('FZ202110-0002', '2021-10-21')
    const policies = ['FZ202110-0001', 'FZ202110-0002']
    const made = await create({ policies, policyDisclosedOn: null })
    expect(made).toMatchObject({ lastDisclosedOn: '2021-10-21', workingDays: 2, isInStep: true })
    expect(made.policies.map(({ disclosure }) => disclosure?.title)).toEqual([
      'FZ202110-0001号文件',
      'FZ202110-0002号文件',
    ])
    const { body } = await office.get<{ rows: { id: string; interpretations: number }[] }>(
      '/api/disclosures?q=FZ202110-0002',
    )
    expect(body.rows).toMatchObject([{ interpretations: 1 }])
    const again = await create({ policies: ['FZ202110-0001'], policyDisclosedOn: null })
    expect(again).toMatchObject({ isCounted: false, sentence: expect.stringContaining('同一份政策') })
  })

  it('只有装饰性配图的、解读上级文件的、不在本区政策解读栏目的，都说明不计入', async () => {
    expect((await create({ isDecorativeOnly: true })).sentence).toContain('只有装饰性配图')
    expect((await create({ isOfSuperior: true })).sentence).toContain('上级文件')
    expect((await create({ column: 'C0101' })).sentence).toContain('未发布在本区政策解读栏目')
    expect(await office.post('/api/interpretations', input({ form: 'text', isDecorativeOnly: true }))).toMatchObject({
      status: 422,
      body: { fields: [{ path: 'isDecorativeOnly' }] },
    })
  })

  it('列表的说明和自查的说明是同一句话', async () => {
    const made = await create({ policyDisclosedOn: '2021-10-13' })
    const { text } = await office.get('/api/units/CS-T02/standing?period=2021Q4')
    expect(made.sentence).toContain('晚于文件公开8个工作日')
    expect(text).toContain(made.sentence.replace(/。$/, ''))
  })
})

describe('更正、撤下与恢复', () => {
  it('更正连同被解读文件一起留下沿革', async () => {
    const { id } = await create({ policies: ['FZ-1'] })
    const change = { ...input({ policies: ['FZ-2'] }), code: null, version: 1, reason }
    expect(await office.patch(`/api/interpretations/${id}`, change)).toMatchObject({
      status: 200,
      body: { version: 2, policies: [{ indexNumber: 'FZ-2' }] },
    })
    expect((await detail(id)).history.at(-1)).toMatchObject({
      action: 'update-interpretation',
      changes: { before: { policies: ['FZ-1'] }, after: { policies: ['FZ-2'] } },
    })
    expect(await office.patch(`/api/interpretations/${id}`, change)).toMatchObject({ status: 409 })
  })

  it('撤下的不计入，恢复后照旧', async () => {
    const { id } = await create()
    const { body } = await office.post<Interpretation>(`/api/interpretations/${id}/withdraw`, { version: 1, reason })
    expect(body).toMatchObject({ isCounted: false, sentence: expect.stringContaining('已撤下') })
    const restored = await office.post<Interpretation>(`/api/interpretations/${id}/restore`, { version: 2, reason })
    expect(restored.body).toMatchObject({ isCounted: true, withdrawnAt: null })
  })

  it('恢复到此前的版本：连同被解读的文件', async () => {
    const { id, title } = await create({ policies: ['FZ-1'] })
    const path = `/api/interpretations/${id}`
    await office.patch(path, { ...input({ policies: ['FZ-2'] }), version: 1, reason })
    const { status } = await office.post(`${path}/restore-version`, { version: 2, toVersion: 1, reason })
    const { policies, ...now } = await detail(id)
    expect([status, now, policies.map(({ indexNumber }) => indexNumber)]).toMatchObject([
      200,
      { title, version: 3 },
      ['FZ-1'],
    ])
  })

  it('批量标为装饰性配图，只对图文', async () => {
    const rows = [await create(), await create({ form: 'audio-video' })].map(({ id, version }) => ({ id, version }))
    const change = { kind: 'decorative', isDecorativeOnly: true }
    expect(await office.post('/api/interpretations/bulk', { rows, change, reason })).toMatchObject({ status: 422 })
    const bulk = { rows: rows.slice(0, 1), change, reason }
    expect(await office.post('/api/interpretations/bulk', bulk)).toMatchObject({ body: { changed: 1 } })
    expect(await detail(rows[0]?.id ?? '')).toMatchObject({ isCounted: false, isDecorativeOnly: true })
  })
})
