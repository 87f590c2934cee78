import type { AppealDetail, ExemptionDetail } from '@mingkao/contract'
import { draftQuarter, fileAppeal, stepAppeal } from './appeals.ts'
import type { TestApp } from './build-app.ts'
import type { Answer, Visitor } from './visitor.ts'

const reason = '按来函更正'

/** One successful call of every route that writes to 申诉 and 免考. */
export function appealWrites(app: TestApp, office: Visitor): Record<string, () => Promise<Answer>> {
  const staffOf = () => app.signedIn('staff', { unit: 'CS-T01' })

  /** A new appeal: what stood there before is taken off. */
  async function filed(): Promise<Answer<AppealDetail>> {
    await draftQuarter(app.deps.db)
    await app.deps.db.pool.query('delete from appeals')
    return fileAppeal(await staffOf())
  }

  async function decided(step: 'accept' | 'reject'): Promise<Answer<AppealDetail>> {
    return stepAppeal(office, (await filed()).body, step)
  }

  async function asked(): Promise<Answer<ExemptionDetail>> {
    await app.deps.db.pool.query('delete from exemption_requests')
    const days = { startsOn: '2021-10-12', endsOn: '2021-10-31' }
    const input = { unit: 'CS-T01', kind: 'account', subject: 'M001', ground: 'suspension', note: '停用维护', ...days }
    return (await staffOf()).post<ExemptionDetail>('/api/exemption-requests', input)
  }

  async function exemption(verb: string): Promise<Answer<ExemptionDetail>> {
    const { body } = await asked()
    return office.post(`/api/exemption-requests/${body.id}/${verb}`, { version: body.version, reason })
  }

  return {
    'POST /appeals': filed,
    'POST /appeals/{id}/withdraw': async () => stepAppeal(await staffOf(), (await filed()).body, 'withdraw'),
    'POST /appeals/{id}/accept': () => decided('accept'),
    'POST /appeals/{id}/reject': () => decided('reject'),
    'POST /appeals/{id}/reopen': async () => stepAppeal(office, (await decided('accept')).body, 'reopen'),
    'POST /exemption-requests': asked,
    'POST /exemption-requests/{id}/withdraw': async () => {
      const { body } = await asked()
      const withdrawal = { version: body.version, reason }
      return (await staffOf()).post(`/api/exemption-requests/${body.id}/withdraw`, withdrawal)
    },
    'POST /exemption-requests/{id}/approve': () => exemption('approve'),
    'POST /exemption-requests/{id}/refuse': () => exemption('refuse'),
    'POST /exemption-requests/{id}/revoke': async () => {
      const { body } = await exemption('approve')
      return office.post(`/api/exemption-requests/${body.id}/revoke`, { version: body.version, reason })
    },
  }
}
