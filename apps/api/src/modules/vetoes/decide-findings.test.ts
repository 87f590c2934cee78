import type { Notification, VetoFinding, VetoFindingDetail } from '@mingkao/contract'
import { beforeEach, expect, it } from 'vitest'
import { buildApp } from '../../testing/build-app.ts'
import { emptyDatabase } from '../../testing/database.ts'
import { smallDistrict } from '../../testing/district.ts'
import { recordVeto } from '../../testing/veto-evidence.ts'
import type { Visitor } from '../../testing/visitor.ts'

const app = await buildApp()
const reason = '逐项核对截图，情况属实'

let finder: Visitor
let second: Visitor
let found: VetoFindingDetail[]

beforeEach(async () => {
  await emptyDatabase(app.deps.db)
  await smallDistrict(app.deps.db)
  finder = await app.signedIn('office', { name: '王主任' })
  second = await app.signedIn('office', { name: '李科长' })
  found = []
  for (const condition of ['bought-followers', 'forced-likes']) {
    found.push((await recordVeto<VetoFindingDetail>(finder, { condition })).body)
  }
})

type Chosen = Pick<VetoFinding, 'id' | 'version'>
const decide = (who: Visitor, findings: readonly Chosen[], decision = 'confirmed') =>
  who.post<{ decided: number; message: string }>('/api/veto-findings/decide', {
    findings: findings.map(({ id, version }) => ({ id, version })),
    decision,
    reason,
  })
const states = async () =>
  (await finder.get<{ rows: VetoFinding[] }>('/api/veto-findings')).body.rows.map(({ state }) => state)

it('成批确认：每一项各有沿革、日志和提醒', async () => {
  expect((await decide(second, found)).body).toEqual({ decided: 2 })
  expect(await states()).toEqual(['confirmed', 'confirmed'])
  const { body } = await second.get<VetoFindingDetail>(`/api/veto-findings/${found[1]?.id}`)
  expect(body).toMatchObject({ decidedBy: '李科长', decisionReason: reason })
  expect(body.history.map(({ action, reason: why }) => [action, why])).toEqual([
    ['confirmed', reason],
    ['recorded', null],
  ])
  const noted = await app.deps.db.prisma.auditEntry.count({ where: { action: 'confirmed-veto-finding' } })
  expect(noted).toBe(2)
  const told = await finder.get<{ rows: Notification[] }>('/api/notifications')
  expect(told.body.rows.filter(({ title }) => title.includes('已确认'))).toHaveLength(2)
})

it('其中有本人登记的、已处理的、版本旧的，一项也不动', async () => {
  const own = await recordVeto<VetoFindingDetail>(second, { condition: 'no-interaction' })
  expect((await decide(second, [...found, own.body])).status).toBe(403)
  const [first] = found
  expect(
    (
      await decide(
        second,
        found.map(({ id, version }) => ({ id, version: version + 1 })),
      )
    ).status,
  ).toBe(409)
  await decide(second, first ? [first] : [], 'dismissed')
  const { status, body } = await decide(
    second,
    found.map(({ id, version }) => ({ id, version: id === first?.id ? version + 1 : version })),
  )
  expect([status, body.message]).toEqual([422, '这一项不是待核实状态，不能确认或排除。'])
  expect((await decide(second, [{ id: '99999', version: 1 }])).status).toBe(404)
  expect((await states()).toSorted((a, b) => a.localeCompare(b))).toEqual(['dismissed', 'suspected', 'suspected'])
})
