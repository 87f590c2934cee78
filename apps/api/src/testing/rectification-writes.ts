import type { Interview, Orderable, RectificationDetail } from '@mingkao/contract'
import type { TestApp } from './build-app.ts'
import type { Answer, Visitor } from './visitor.ts'

const reason = '按来函更正'
const talk = {
  heldOn: '2021-10-09',
  heldBy: '区效能办',
  leader: '李局',
  handler: '小张',
  subject: '栏目长期未更新',
  minutes: '已谈话提醒',
  problems: [],
}

/** One successful call of every route that writes to 整改通知 and 约谈. */
export function rectificationWrites(app: TestApp, office: Visitor): Record<string, () => Promise<Answer>> {
  /** An order to CS-T01 as it stands, with one problem. */
  async function ordered(): Promise<RectificationDetail> {
    const { rows } = await app.deps.db.pool.query<{ id: number }>(
      `with added as (
         insert into rectification_orders (unit_id, period_id, title, issued_on, due_on, measures, issued_by)
         select id, '2021Q3', '整改通知', '2021-10-09', '2021-10-16', '限期整改', '王主任' from units where code = 'CS-T01'
         returning id)
       insert into rectification_items (order_id, indicator, finding_id, problem_key, title, sentence, points)
       select id, 'monthly-quota', 'monthly-quota/2021-05', 'monthly-quota/month', '网站信息发布：5月', '5月发布2条', -2
         from added returning order_id as id`,
    )
    return (await office.get<RectificationDetail>(`/api/rectifications/${rows[0]?.id}`)).body
  }

  async function replied() {
    const { id, version } = await ordered()
    const staff = await app.signedIn('staff', { unit: 'CS-T01' })
    const reply = { version, note: '已补齐信息', measures: '专人负责', hasPlan: false }
    return staff.post<RectificationDetail>(`/api/rectifications/${id}/replies`, reply)
  }

  async function step(what: string, input: object): Promise<Answer> {
    const { id, version } = await ordered()
    return office.post(`/api/rectifications/${id}/${what}`, { version, reason, ...input })
  }

  let interviews = 0
  const recorded = () => {
    interviews += 1
    const subject = `栏目长期未更新，第${interviews}次`
    return office.post<Interview>('/api/interviews', { unit: 'CS-T01', period: '2021Q3', ...talk, subject })
  }

  return {
    'POST /rectifications': async () => {
      const { body } = await office.get<Orderable>('/api/periods/2021Q3/orderable')
      const selection = body.units.map(({ unit, problems }) => ({
        unit: unit.code,
        findings: problems.filter(({ orderId }) => orderId === null).map(({ findingId }) => findingId),
      }))
      const { issuedOn, dueOn } = body
      const asked = { measures: '限期整改', asksReport: true, asksPlan: false }
      return office.post('/api/rectifications', { period: '2021Q3', selection, issuedOn, dueOn, ...asked })
    },
    'POST /rectifications/{id}/extend': () => step('extend', { dueOn: '2021-10-20' }),
    'POST /rectifications/{id}/cancel': () => step('cancel', {}),
    'POST /rectifications/{id}/replies': replied,
    'POST /rectifications/{id}/accept': async () => {
      const { body } = await replied()
      return office.post(`/api/rectifications/${body.id}/accept`, { version: body.version })
    },
    'POST /rectifications/{id}/send-back': async () => {
      const { body } = await replied()
      const back = { version: body.version, dueOn: '2021-10-20', reason }
      return office.post(`/api/rectifications/${body.id}/send-back`, back)
    },
    'POST /rectifications/{id}/items/{item}/recheck': async () => {
      const { id, version, problems } = await ordered()
      const result = { version, result: 'fixed', note: '已更新' }
      return office.post(`/api/rectifications/${id}/items/${problems[0]?.id}/recheck`, result)
    },
    'POST /interviews': recorded,
    'PATCH /interviews/{id}': async () => {
      const { body } = await recorded()
      return office.patch(`/api/interviews/${body.id}`, { ...talk, version: body.version, leader: '王局', reason })
    },
  }
}
