import type { CalendarYear } from '@mingkao/contract'
import { describe, expect, it } from 'vitest'
import { buildApp } from '../../testing/build-app.ts'
import { smallDistrict } from '../../testing/district.ts'

const app = await buildApp()
await smallDistrict(app.deps.db)
const office = await app.signedIn('office')
const reason = '按省政府办公厅通知'

const save = (year: number, body: object) =>
  office.patch<CalendarYear>(`/api/working-calendar/${year}`, {
    version: 0,
    isComplete: false,
    days: [],
    reason,
    ...body,
  })

const rest = (day: string) => ({ day, kind: 'rest', note: '国庆节' })

const workingDays = async () =>
  (await office.get<{ rows: { workingDays: number }[] }>('/api/disclosures?q=FZ-2')).body.rows[0]?.workingDays

describe('工作日历', () => {
  it('国务院安排的节假日和调休日写明节日', async () => {
    const { body } = await office.get<CalendarYear>('/api/working-calendar/2021')
    expect(body).toMatchObject({ year: 2021, source: 'state-council', version: 0, days: [] })
    expect(body.arranged).toContainEqual({ day: '2021-10-01', kind: 'rest', note: '国庆节', isOverridden: false })
    expect(body.arranged).toContainEqual({ day: '2021-10-09', kind: 'working', note: '国庆节', isOverridden: false })
  })

  it('改了工作日历，主动公开的用时随即重算', async () => {
    expect(await workingDays()).toBe(21)
    const { status, body } = await save(2021, { days: [rest('2021-08-05')] })
    expect([status, body.version]).toEqual([200, 1])
    expect(await workingDays()).toBe(20)
    await save(2021, { version: 1 })
    expect(await workingDays()).toBe(21)
  })

  it('没有放假安排的年份照实说没有；录入不全不能标为完整，录全后即可', async () => {
    expect((await office.get('/api/working-calendar/2030')).body).toMatchObject({ source: null, version: 0 })
    expect(await save(2030, { isComplete: true, days: [rest('2030-10-01')] })).toMatchObject({
      status: 422,
      body: { message: '2030-01-01（元旦）还不是休息日，请录入全年放假安排后再标为完整。' },
    })
    const days = ['2030-01-01', '2030-05-01', '2030-10-01', '2030-10-02'].map(rest)
    expect((await save(2030, { isComplete: true, days })).body).toMatchObject({ source: 'office', isComplete: true })
  })

  it('别的年份的日期、同一天写两次都不收', async () => {
    expect(await save(2022, { days: [rest('2021-10-01')] })).toMatchObject({
      status: 422,
      body: { message: '2021-10-01 不是 2022 年的日期，请核对。' },
    })
    expect(await save(2022, { days: [rest('2022-03-01'), rest('2022-03-01')] })).toMatchObject({ status: 422 })
  })

  it('他人已改过的年份，不覆盖，给出现有内容', async () => {
    await save(2023, { days: [rest('2023-03-01')] })
    expect(await save(2023, { days: [] })).toMatchObject({
      status: 409,
      body: { data: { current: { days: [{ day: '2023-03-01' }] }, currentVersion: 1 } },
    })
  })
})
