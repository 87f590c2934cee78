import type { Disclosure } from '@mingkao/contract'
import { describe, expect, it } from 'vitest'
import { buildApp } from '../../testing/build-app.ts'
import { smallDistrict } from '../../testing/district.ts'

const app = await buildApp()
await smallDistrict(app.deps.db)
const office = await app.signedIn('office')
const first = await app.signedIn('staff', { unit: 'CS-T01' })

type Page = { rows: Disclosure[]; total: number }

const numbers = async (query: string, visitor = office) =>
  (await visitor.get<Page>(`/api/disclosures?${query}`)).body.rows.map(({ indexNumber }) => indexNumber)

describe('主动公开', () => {
  it('新公开的在前；20个工作日内不算迟，第21天算迟，成文日期不详的不下结论', async () => {
    const { body } = await office.get<Page>('/api/disclosures')
    expect(body).toMatchObject({
      total: 3,
      rows: [
        { indexNumber: 'FZ-3', madeOn: null, workingDays: null, isLate: null },
        { indexNumber: 'FZ-2', workingDays: 21, isLate: true },
        { indexNumber: 'FZ-1', workingDays: 20, isLate: false },
      ],
    })
  })

  it('公开日期在周期内的才属于这个周期', async () => {
    expect(await numbers('period=2021Q3')).toEqual(['FZ-2', 'FZ-1'])
    expect(await numbers('period=2021Q4')).toEqual(['FZ-3'])
  })

  it('按单位、文字筛选；经办人员只看到本单位', async () => {
    expect(await numbers('unit=CS-T02')).toEqual(['FZ-3', 'FZ-2'])
    expect(await numbers('q=规划')).toEqual(['FZ-2'])
    expect(await numbers('q=仓政〔2021〕1号&unit=CS-T01')).toEqual(['FZ-1'])
    expect(await numbers('', first)).toEqual(['FZ-1'])
    expect(await first.get('/api/disclosures?unit=CS-T02')).toMatchObject({ status: 403 })
  })

  it('一件的详情，别的单位的不给看，没有的说没有', async () => {
    const { body } = await office.get<Page>('/api/disclosures')
    const [third, , own] = body.rows
    expect(await first.get(`/api/disclosures/${own?.id}`)).toMatchObject({ status: 200, body: { ...own, history: [] } })
    expect(await first.get(`/api/disclosures/${third?.id}`)).toMatchObject({ status: 403 })
    expect(await office.get('/api/disclosures/999999999')).toMatchObject({ status: 404 })
    expect(await office.get('/api/disclosures/abc')).toMatchObject({ status: 400 })
  })
})
