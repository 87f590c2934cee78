import type { CheckRoundDetail, CheckTask } from '@mingkao/contract'
import type { TestApp } from './build-app.ts'
import type { Answer, Visitor } from './visitor.ts'

const reason = '两人已当面核对'

const handIn = async <Body = unknown>(who: Visitor, id: number | undefined, answer: 'met' | 'unable') => {
  const { body } = await who.get<CheckTask>(`/api/check-tasks/${id}`)
  const items = body.items.map(({ condition }) => ({ condition, answer, note: '无法打开', attachments: [] }))
  return who.patch<Body>(`/api/check-tasks/${id}`, { version: body.version, items, isFinished: true })
}

/** One successful call of every route of 检查轮次 that writes. */
export function checkWrites(app: TestApp, office: Visitor): Record<string, () => Promise<Answer>> {
  const started = async (others: Visitor[] = []) => {
    const people = await Promise.all([office, ...others].map((who) => who.get<{ id: string }>('/api/me')))
    return office.post<CheckRoundDetail>('/api/check-rounds', {
      name: '三季度账号检查',
      checkedOn: '2021-10-08',
      selection: { units: ['CS-T01'] },
      inspectors: people.map(({ body }) => body.id),
      perAccount: others.length === 0 ? 1 : 2,
    })
  }
  return {
    'POST /check-rounds': () => started(),
    'PATCH /check-tasks/{id}': async () => {
      const { body } = await started()
      return handIn(office, body.rows[0]?.tasks[0]?.id, 'met')
    },
    'POST /check-tasks/{id}/reopen': async () => {
      const { body } = await started()
      const task = body.rows[0]?.tasks[0]?.id
      const { body: done } = await handIn<CheckTask>(office, task, 'met')
      return office.post(`/api/check-tasks/${task}/reopen`, { version: done.version, reason })
    },
    'POST /check-rounds/{id}/settle': async () => {
      const second = await app.signedIn('office')
      const { body } = await started([second])
      const [one, two] = body.rows[0]?.tasks ?? []
      await handIn(office, one?.id, 'met')
      await handIn(second, two?.id, 'unable')
      const settlement = { row: body.rows[0]?.id, condition: 'no-interaction', answer: 'met', reason }
      return office.post(`/api/check-rounds/${body.id}/settle`, settlement)
    },
    'POST /check-rounds/{id}/close': async () => {
      const { body } = await started()
      return office.post(`/api/check-rounds/${body.id}/close`, { version: body.version, reason })
    },
  }
}
