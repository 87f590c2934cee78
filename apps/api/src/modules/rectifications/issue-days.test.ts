import type { Orderable } from '@mingkao/contract'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadDemo } from '../../demo/load-demo.ts'
import { buildApp } from '../../testing/build-app.ts'
import type { Visitor } from '../../testing/visitor.ts'

const app = await buildApp()
let office: Visitor

beforeAll(async () => {
  await loadDemo(app.deps)
  office = await app.signedIn('office')
})

const orderable = async (period: string) => (await office.get<Orderable>(`/api/periods/${period}/orderable`)).body

const issue = (issuedOn: string, dueOn: string) =>
  office.post<{ orders: number[] }>('/api/rectifications', {
    period: '2021Q3',
    selection: [{ unit: 'CS-T07', findings: ['monthly-quota/2021-08'] }],
    issuedOn,
    dueOn,
    measures: '请逐项整改',
    asksReport: true,
    asksPlan: false,
  })

const refused = (path: string, message: string) => ({ status: 422, body: { fields: [{ path, message }] } })

describe('整改通知的日期', () => {
  it('不能早于检查时点下发，也不能下一件期限已过的', async () => {
    expect((await orderable('2021Q3')).checkedOn).toBe('2021-10-08')
    expect(await issue('2021-10-07', '2021-10-18')).toMatchObject(
      refused('issuedOn', '下发日期早于检查时点，请填2021年10月8日或以后的日期。'),
    )
    expect(await issue('2021-10-08', '2021-10-10')).toMatchObject(
      refused('dueOn', '整改期限已经过了，请填今天或以后的日期。'),
    )
  })

  it('检查那天纸面先下、今天到期的可以补录', async () => {
    const { status, body } = await issue('2021-10-08', '2021-10-11')
    expect([status, body.orders.length]).toEqual([200, 1])
  })

  it('还没有检查的周期，没有最早的下发日期', async () => {
    expect((await orderable('2021Q4')).checkedOn).toBeNull()
  })
})
