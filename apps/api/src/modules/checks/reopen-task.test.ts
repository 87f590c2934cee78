import type { CheckRoundDetail, CheckTask, VetoFinding } from '@mingkao/contract'
import { beforeEach, expect, it } from 'vitest'
import { buildApp } from '../../testing/build-app.ts'
import { emptyDatabase } from '../../testing/database.ts'
import { smallDistrict } from '../../testing/district.ts'
import { uploadFile } from '../../testing/upload-file.ts'
import type { Visitor } from '../../testing/visitor.ts'

const app = await buildApp()
const reason = '账号看错了，须重新检查'

let first: Visitor
let second: Visitor

beforeEach(async () => {
  await emptyDatabase(app.deps.db)
  await smallDistrict(app.deps.db)
  first = await app.signedIn('office', { name: '甲' })
  second = await app.signedIn('office', { name: '乙' })
})

async function start(perAccount: 1 | 2 = 1) {
  const people = await Promise.all([first, second].map((who) => who.get<{ id: string }>('/api/me')))
  const inspectors = people.map(({ body }) => body.id)
  const round = { name: '三季度账号检查', checkedOn: '2021-10-08', selection: { units: ['CS-T01'] }, perAccount }
  return (await first.post<CheckRoundDetail>('/api/check-rounds', { ...round, inspectors })).body
}

async function handIn(who: Visitor, id: number, failing: string | null) {
  const { body } = await who.get<CheckTask>(`/api/check-tasks/${id}`)
  const proof = failing === null ? [] : [(await uploadFile(who)).body.id]
  const items = body.items.map(({ condition, note, attachments }) =>
    condition === failing
      ? { condition, answer: 'failed', note: '留言区关闭，私信无自动回复', attachments: proof }
      : { condition, answer: 'met', note, attachments: attachments.map((file) => file.id) },
  )
  return who.patch<CheckTask>(`/api/check-tasks/${id}`, { version: body.version, items, isFinished: true })
}

const reopen = (who: Visitor, id: number, version: number) =>
  who.post<CheckTask & { message: string }>(`/api/check-tasks/${id}/reopen`, { version, reason })
const findings = async () => (await first.get<{ rows: VetoFinding[] }>('/api/veto-findings')).body.rows

it('已交的检查表可由检查员重新打开：疑似事项随之撤回，再交时按新的结论登记', async () => {
  const { rows } = await start()
  const id = rows[0]?.tasks[0]?.id ?? 0
  const done = await handIn(first, id, 'no-interaction')
  expect((await findings()).map(({ state }) => state)).toEqual(['suspected'])
  expect((await reopen(second, id, done.body.version)).status).toBe(403)
  expect((await reopen(first, id, 1)).status).toBe(409)
  const { body } = await reopen(first, id, done.body.version)
  expect([body.finishedAt, body.items.find(({ condition }) => condition === 'no-interaction')?.answer]).toEqual([
    null,
    'failed',
  ])
  expect((await findings()).map(({ state }) => state)).toEqual(['withdrawn'])
  expect((await reopen(first, id, body.version)).body.message).toBe('这张检查表还没有提交，直接修改即可。')
  await handIn(first, id, null)
  expect((await findings()).map(({ state }) => state)).toEqual(['withdrawn'])
})

it('第二人已确认的不受影响，再交时也不重复登记', async () => {
  const { rows } = await start()
  const id = rows[0]?.tasks[0]?.id ?? 0
  const done = await handIn(first, id, 'no-interaction')
  const [found] = await findings()
  await second.post(`/api/veto-findings/${found?.id}/decide`, { version: 1, decision: 'confirmed', reason })
  await reopen(first, id, done.body.version)
  await handIn(first, id, 'no-interaction')
  expect((await findings()).map(({ state }) => state)).toEqual(['confirmed'])
})

it('裁定过的不一致，重新打开后须重新裁定；这一轮结束后不能再打开', async () => {
  const { rows, id: round, version } = await start(2)
  const [one, two] = rows[0]?.tasks ?? []
  await handIn(first, one?.id ?? 0, 'no-interaction')
  const done = await handIn(second, two?.id ?? 0, null)
  const settlement = { row: rows[0]?.id, condition: 'no-interaction', answer: 'met', reason }
  await first.post(`/api/check-rounds/${round}/settle`, settlement)
  const { body } = await reopen(second, two?.id ?? 0, done.body.version)
  const again = await handIn(second, body.id, null)
  const { body: open } = await first.get<CheckRoundDetail>(`/api/check-rounds/${round}`)
  expect(open.rows[0]?.disagreements).toHaveLength(1)
  await first.post(`/api/check-rounds/${round}/settle`, settlement)
  await first.post(`/api/check-rounds/${round}/close`, { version, reason })
  expect((await reopen(second, body.id, again.body.version)).body.message).toBe(
    '这一轮检查已经结束，不能再填写或打开。',
  )
})
