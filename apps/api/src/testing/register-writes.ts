import type { Answer, Visitor } from './visitor.ts'

const reason = '按来函更正'

/** One successful call of every route that writes to 主动公开、政策解读 and 工作日历. */
export function registerWrites(office: Visitor): Record<string, () => Promise<Answer>> {
  let count = 0
  const next = () => {
    count += 1
    return count
  }
  const disclosure = () => {
    const number = next()
    return {
      indexNumber: `FZ202110-${number}`,
      documentNumber: `仓政办〔2021〕${number}号`,
      title: `第${number}号通知`,
      unit: 'CS-T01',
      madeOn: '2021-10-08',
      disclosedOn: '2021-10-09',
    }
  }
  const interpretation = () => ({
    title: `第${next()}篇图解`,
    unit: 'CS-T01',
    form: 'illustrated',
    column: 'C09',
    publishedOn: '2021-10-09',
    policies: ['FZ-1', 'FZ-2'],
  })
  return {
    ...writesOf(office, '/disclosures', disclosure),
    ...writesOf(office, '/interpretations', interpretation),
    'PATCH /working-calendar/{year}': () =>
      office.patch('/api/working-calendar/2024', {
        version: 0,
        isComplete: false,
        days: [{ day: '2024-03-08', kind: 'rest', note: '本区放假' }],
        reason,
      }),
  }
}

type Row = { id: string; version: number }

function writesOf(office: Visitor, path: string, input: () => object) {
  const made = async (): Promise<Row> => (await office.post<Row>(`/api${path}`, input())).body
  const withdrawn = async () => {
    const { id, version } = await made()
    return office.post<Row>(`/api${path}/${id}/withdraw`, { version, reason })
  }
  return {
    [`POST ${path}`]: () => office.post(`/api${path}`, input()),
    [`PATCH ${path}/{id}`]: async () => {
      const { id, version } = await made()
      return office.patch(`/api${path}/${id}`, { ...input(), version, reason })
    },
    [`POST ${path}/{id}/withdraw`]: withdrawn,
    [`POST ${path}/{id}/restore`]: async () => {
      const { id, version } = (await withdrawn()).body
      return office.post(`/api${path}/${id}/restore`, { version, reason })
    },
    [`POST ${path}/{id}/restore-version`]: async () => {
      const { id, version } = (await withdrawn()).body
      return office.post(`/api${path}/${id}/restore-version`, { version, toVersion: 1, reason })
    },
    [`POST ${path}/bulk`]: async () => {
      const rows = [await made(), await made()].map(({ id, version }) => ({ id, version }))
      return office.post(`/api${path}/bulk`, { rows, change: { kind: 'withdraw' }, reason })
    },
  }
}
