import type { Circular, CircularDraft } from '@mingkao/contract'
import type { TestApp } from './build-app.ts'
import { closeQuarter, correctQuarter } from './close-quarter.ts'
import type { Answer, Visitor } from './visitor.ts'

const reason = '按来函更正'
/** Words that suit a district of one group. */
const blocks = [
  { id: 'title', kind: 'title', text: '关于{{考核周期}}信息发布情况的通报' },
  { id: 'addressee', kind: 'addressee', text: '各有关单位：' },
  { id: 'total', kind: 'paragraph', text: '共发布信息{{信息发布总数}}条。' },
  { id: 'closing', kind: 'closing', text: '专此通报。' },
]

let number = 0

/** One successful call of every route that writes to 通报 and its templates. */
export function circularWrites(app: TestApp, office: Visitor): Record<string, () => Promise<Answer>> {
  /** A period of its own, with its circular as a draft. */
  async function drafted() {
    number += 1
    await app.deps.db.pool.query(
      `insert into periods (id, label, kind, starts_on, ends_on, check_at, data_as_of)
       values ($1, $1, 'custom', '2021-07-01', '2021-09-30', '2021-10-08 18:00+08', '2021-10-08 18:00+08')`,
      [`通报${number}`],
    )
    return office.post<Circular>('/api/circulars', { period: `通报${number}` })
  }

  async function edited() {
    const { body } = await drafted()
    const { body: draft } = await office.get<CircularDraft>(`/api/circulars/${body.id}/draft`)
    const words = { ...draft.issuance, letterhead: null, blocks }
    return office.patch<CircularDraft>(`/api/circulars/${body.id}`, { version: body.version, ...words })
  }

  async function issued() {
    const { body } = await edited()
    await closeQuarter(office, body.period)
    const { body: draft } = await office.get<CircularDraft>(`/api/circulars/${body.id}/draft`)
    const { version, factsHash } = draft
    const documentNumber = `仓政办〔2021〕${number}号`
    const issue = { version, factsHash, documentNumber, issuedOn: '2021-10-11', acceptsDeviations: true }
    return office.post<Circular>(`/api/circulars/${body.id}/issue`, issue)
  }

  async function correctable() {
    const { body } = await issued()
    await app.deps.db.pool.query(
      `insert into publications (unit_id, title, published_at, published_on, arrived_at)
       select id, '漏采的一条', '2021-09-21 09:00+08', '2021-09-21', '2021-09-21 09:00+08' from units where code = 'CS-T01'`,
    )
    await correctQuarter(office, body.period, reason)
    return body.id
  }

  const copied = () => office.post<{ number: number }>('/api/circular-templates', { template: 'cangshan', number: 1 })
  const words = { name: '本区通报', letterhead: null, blocks, version: 1 }

  return {
    'POST /circulars': drafted,
    'PATCH /circulars/{id}': edited,
    'DELETE /circulars/{id}': async () => {
      const { body } = await drafted()
      return office.delete(`/api/circulars/${body.id}`, { version: body.version, reason })
    },
    'POST /circulars/{id}/issue': issued,
    'POST /circulars/{id}/receipts': async () => {
      const { body } = await issued()
      const staff = await app.signedIn('staff', { unit: 'CS-T01' })
      return staff.post(`/api/circulars/${body.id}/receipts`)
    },
    'POST /circulars/{id}/reminders': async () => {
      const { body } = await issued()
      return office.post(`/api/circulars/${body.id}/reminders`, { units: ['CS-T01'] })
    },
    'POST /circulars/{id}/corrections': async () => office.post(`/api/circulars/${await correctable()}/corrections`),
    'POST /circular-templates': copied,
    'PATCH /circular-templates/{template}/{number}': async () => {
      const { body } = await copied()
      return office.patch(`/api/circular-templates/cangshan/${body.number}`, words)
    },
    'POST /circular-templates/{template}/{number}/default': async () => {
      const { body } = await copied()
      return office.post(`/api/circular-templates/cangshan/${body.number}/default`, { kind: 'regular' })
    },
  }
}
