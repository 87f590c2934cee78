import type { PeriodDetail } from '@mingkao/contract'
import type { TestApp } from './build-app.ts'
import { closeQuarter, correctQuarter } from './close-quarter.ts'
import type { Answer, Visitor } from './visitor.ts'

const reason = '按来函更正'
const moment = '2021-10-08T18:00:00+08:00'

/** One successful call of every route that moves 考核周期 on; each with a period of its own. */
export function periodWrites(app: TestApp, office: Visitor): Record<string, () => Promise<Answer>> {
  let day = 0
  const created = async () => {
    day += 1
    const end = `2021-09-${String(day).padStart(2, '0')}`
    const period = { kind: 'custom', label: `截至${end}`, start: '2021-07-01', end, checkAt: moment, dataAsOf: moment }
    return office.post<PeriodDetail>('/api/periods', period)
  }
  const step = async (what: string, input: object, from = created): Promise<Answer<PeriodDetail>> => {
    const { id, version } = (await from()).body
    return office.post<PeriodDetail>(`/api/periods/${id}/${what}`, { version, ...input })
  }
  const drafted = () => step('draft', { workingDays: 3 })
  const closed = async () => {
    const { body } = await created()
    return closeQuarter(office, body.id)
  }
  return {
    'POST /periods': created,
    'PATCH /periods/{id}': async () => {
      const { id, version, checkAt, dataAsOf } = (await created()).body
      return office.patch(`/api/periods/${id}`, { version, label: `改名的${id}`, checkAt, dataAsOf, reason })
    },
    'POST /periods/{id}/draft': drafted,
    'POST /periods/{id}/appeals-until': () => step('appeals-until', { until: '2021-10-29', reason }, drafted),
    'POST /periods/{id}/draft/take-back': () => step('draft/take-back', { reason }, drafted),
    'POST /periods/{id}/closings': closed,
    'POST /periods/{id}/corrections': async () => {
      const { body } = await closed()
      await app.deps.db.pool.query(
        `insert into publications (unit_id, title, published_at, published_on, arrived_at)
         select id, '迟到的信息', '2021-08-02 09:00+08', '2021-08-02', '2021-10-09 09:00+08' from units where code = 'CS-T01'`,
      )
      return correctQuarter(office, body.id, reason)
    },
  }
}
