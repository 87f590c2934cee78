import type { ChecklistDetail, InspectionRound, InspectionSheet, InspectionSheetDetail } from '@mingkao/contract'
import type { TestApp } from './build-app.ts'
import type { Answer, Visitor } from './visitor.ts'

/** An item nothing is known of. */
export const anItem = {
  section: '单项否决',
  subsection: null,
  text: '未出现严重表述错误',
  article: null,
  isVeto: true,
  points: null,
  appliesTo: 'every-unit',
  prefill: null,
} as const

export const aChecklist = { name: '省级检查指标', source: '省政府办公厅通知', level: 'provincial', items: [anItem] }

/** One successful call of every route of 逐条自查 that writes. */
export function checklistWrites(app: TestApp, office: Visitor): Record<string, () => Promise<Answer>> {
  const drafted = () => office.post<ChecklistDetail>('/api/checklists', aChecklist)
  const published = async () => {
    const { body } = await drafted()
    return office.post<ChecklistDetail>(`/api/checklists/${body.id}/publish`, { version: body.version })
  }
  const opened = async () => {
    const { body } = await published()
    const round = { checklist: body.id, period: '2021Q3', dueOn: '2021-12-30' }
    return office.post<InspectionRound>('/api/self-inspection-rounds', round)
  }
  const staff = () => app.signedIn('staff', { unit: 'CS-T01' })

  /** An answered sheet of CS-T01, and its one item. */
  const answered = async () => {
    const { body: round } = await opened()
    const handler = await staff()
    const { body } = await handler.get<{ rows: InspectionSheet[] }>('/api/self-inspections')
    const id = body.rows.find((sheet) => sheet.round === round.id)?.id
    const { body: sheet } = await handler.get<InspectionSheetDetail>(`/api/self-inspections/${id}`)
    const given = { version: 0, answer: 'met', note: '', evidence: '', attachments: [] }
    const path = `/api/self-inspections/${id}/answers/${sheet.lines[0]?.item.id}`
    return {
      handler,
      path: `/api/self-inspections/${id}`,
      answer: await handler.patch<InspectionSheetDetail>(path, given),
    }
  }
  const signed = async () => {
    const { handler, path, answer } = await answered()
    const signing = { version: answer.body.version, as: 'handler', name: '李经办' }
    return { handler, path, answer: await handler.post<InspectionSheetDetail>(`${path}/sign`, signing) }
  }
  const submitted = async () => {
    const { handler, path, answer } = await signed()
    const leader = { version: answer.body.version, as: 'leader', name: '陈主任' }
    const both = await (await staff()).post<InspectionSheetDetail>(`${path}/sign`, leader)
    return { path, answer: await handler.post<InspectionSheetDetail>(`${path}/submit`, { version: both.body.version }) }
  }

  return {
    'POST /checklists': drafted,
    'POST /checklists/from-scheme': () => office.post('/api/checklists/from-scheme'),
    'POST /checklists/{id}/publish': published,
    'POST /checklists/{id}/revise': async () => office.post(`/api/checklists/${(await published()).body.id}/revise`),
    'PATCH /checklists/{id}': async () => {
      const { body } = await drafted()
      return office.patch(`/api/checklists/${body.id}`, { ...aChecklist, version: body.version, name: '市级检查指标' })
    },
    'DELETE /checklists/{id}': async () => office.delete(`/api/checklists/${(await drafted()).body.id}`),
    'POST /self-inspection-rounds': opened,
    'POST /self-inspection-rounds/{id}/remind': async () =>
      office.post(`/api/self-inspection-rounds/${(await opened()).body.id}/remind`),
    'POST /self-inspection-rounds/{id}/close': async () => {
      const { body } = await opened()
      return office.post(`/api/self-inspection-rounds/${body.id}/close`, { version: body.version })
    },
    'PATCH /self-inspections/{id}/answers/{item}': async () => (await answered()).answer,
    'POST /self-inspections/{id}/sign': async () => (await signed()).answer,
    'POST /self-inspections/{id}/submit': async () => (await submitted()).answer,
    'POST /self-inspections/{id}/send-back': async () => {
      const { path, answer } = await submitted()
      const back = { version: answer.body.version, dueOn: '2021-12-30', reason: '请补充佐证' }
      return office.post(`${path}/send-back`, back)
    },
  }
}
