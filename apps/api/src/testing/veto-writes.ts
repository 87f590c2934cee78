import type { VetoFindingDetail } from '@mingkao/contract'
import type { TestApp } from './build-app.ts'
import { itemRows } from './facts.ts'
import type { Answer, Visitor } from './visitor.ts'
import { boughtFollowers, recordVeto } from './veto-evidence.ts'

const reason = '已核对截图'

/** One successful call of every route of 单项否决 that writes. */
export function vetoWrites(app: TestApp, office: Visitor): Record<string, () => Promise<Answer>> {
  let day = 1
  const recorded = async (): Promise<VetoFindingDetail> => {
    // Of each day a case of its own: withdrawn first where one is still suspected.
    const open = await office.get<{ rows: VetoFindingDetail[] }>('/api/veto-findings?state=suspected&account=M001')
    for (const { id, version } of open.body.rows)
      await office.post(`/api/veto-findings/${id}/withdraw`, { version, reason })
    day += 1
    const happenedOn = `2021-09-${String(day).padStart(2, '0')}`
    const { body, text } = await recordVeto<VetoFindingDetail>(office, { happenedOn })
    if (!body.id) throw new Error(`a finding could not be recorded: ${text}`)
    return body
  }
  const decided = async () => {
    const { id, version } = await recorded()
    const second = await app.signedIn('office')
    return second.post<VetoFindingDetail>(`/api/veto-findings/${id}/decide`, { version, decision: 'confirmed', reason })
  }
  return {
    'POST /veto-findings': () => recordVeto(office, { condition: 'forced-likes' }),
    'PATCH /veto-findings/{id}': async () => {
      const { id, version, attachments } = await recorded()
      const { unit: _unit, account: _account, ...evidence } = boughtFollowers
      const kept = attachments.map((attachment) => attachment.id)
      return office.patch(`/api/veto-findings/${id}`, { ...evidence, attachments: kept, version, reason })
    },
    'POST /veto-findings/{id}/withdraw': async () => {
      const { id, version } = await recorded()
      return office.post(`/api/veto-findings/${id}/withdraw`, { version, reason })
    },
    'POST /veto-findings/{id}/decide': decided,
    'POST /veto-findings/decide': async () => {
      const { id, version } = await recorded()
      const second = await app.signedIn('office')
      return second.post('/api/veto-findings/decide', { findings: [{ id, version }], decision: 'dismissed', reason })
    },
    'POST /veto-findings/{id}/reopen': async () => {
      const { id, version } = (await decided()).body
      return office.post(`/api/veto-findings/${id}/reopen`, { version, reason })
    },
    'POST /veto-suspicions/dismiss': async () => {
      await itemRows(app.deps.db, { unit: 'CS-T01', published: '2021-03-01', arrived: '2021-03-09' })
      const suspicion = { kind: 'back-dated', unit: 'CS-T01', month: '2021-03', rows: 1 }
      return office.post('/api/veto-suspicions/dismiss', { ...suspicion, reason })
    },
  }
}
