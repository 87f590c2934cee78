import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AuditEntry, AuditField } from '@mingkao/contract'
import { beforeEach, describe, expect, it } from 'vitest'
import { buildApp } from '../../testing/build-app.ts'
import { unitRow } from '../../testing/people.ts'
import { actionLabels } from './action-labels.ts'
import { entityLabels } from './entity-labels.ts'

const app = await buildApp()
const { pool } = app.deps.db
await unitRow(app.deps.db, 'T02')
const office = await app.signedIn('office')
const staff = await app.signedIn('staff', { unit: 'T01', username: '甲' })

type Line = Partial<Record<'at' | 'actor' | 'action' | 'entity' | 'id' | 'unit' | 'reason' | 'actorId', string>> & {
  before?: unknown
  after?: unknown
}

async function write(...lines: Line[]): Promise<void> {
  for (const line of lines) {
    await pool.query(
      `insert into audit_entries (at, actor_name, actor_role, action, entity, entity_id, unit_code, reason, before, after, actor_id)
       values (coalesce($1::timestamptz, now()), $2, 'office', $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        line.at ?? null,
        line.actor ?? '王主任',
        line.action ?? 'correct-publication',
        line.entity ?? 'publication',
        line.id ?? null,
        line.unit ?? null,
        line.reason ?? null,
        line.before === undefined ? null : JSON.stringify(line.before),
        line.after === undefined ? null : JSON.stringify(line.after),
        line.actorId ?? null,
      ],
    )
  }
}

type Page = { rows: AuditEntry[]; total: number }
const list = async (query = '', visitor = office) => (await visitor.get<Page>(`/api/audit?${query}`)).body
const ids = async (query = '', visitor = office) => (await list(query, visitor)).rows.map(({ entityId }) => entityId)

beforeEach(async () => {
  await pool.query('truncate audit_entries')
})

describe('操作日志', () => {
  it('新的在前，写明谁、做了什么、对哪一条、为什么', async () => {
    await write({ id: '1', at: '2021-10-08T08:00:00+08:00' }, { id: '2', unit: 'T01', reason: '标题漏字' })
    const { rows, total } = await list()
    expect(total).toBe(2)
    expect(rows[0]).toMatchObject({
      actor: { name: '王主任', role: 'office' },
      actionLabel: '更正信息',
      entityLabel: '网站信息',
      entityId: '2',
      unit: { code: 'T01', name: 'T01街道' },
      reason: '标题漏字',
    })
    expect(await ids('page=2&pageSize=1')).toEqual(['1'])
  })

  it.each([
    ['actor=李四', ['2']],
    ['action=withdraw-publication', ['3']],
    ['entity=column', ['4']],
    ['entity=column&entityId=4', ['4']],
    ['unit=T02', ['3']],
    ['from=2021-10-08&to=2021-10-08', ['1']],
    ['q=防火', ['5']],
    ['q=冬季防火会议', ['5']],
    ['q=100%25', []],
    ['q=来函', ['2']],
  ])('按 %s 找到', async (query, found) => {
    await write(
      { id: '1', at: '2021-10-07T16:30:00Z' },
      { id: '2', actor: '李四', reason: '按来函更正' },
      { id: '3', action: 'withdraw-publication', unit: 'T02' },
      { id: '4', entity: 'column' },
      { id: '5', after: { title: '召开冬季防火会议' } },
    )
    expect(await ids(query)).toEqual(found)
  })

  it('一条操作逐项对照改前改后，改了的在前，字段用中文名', async () => {
    await write({
      unit: 'T01',
      before: { url: 'http://a/1', title: '漏字', unit: { code: 'T01' }, tags: ['一'] },
      after: { url: 'http://a/1', title: '不漏字', unit: { code: 'T02' }, isCounted: true },
    })
    const { id } = (await list()).rows[0] ?? { id: '' }
    const { body } = await office.get<{ fields: AuditField[] }>(`/api/audit/${id}`)
    expect(body.fields.map(({ label, before, after }) => [label, before, after])).toEqual([
      ['tags', '一', null],
      ['单位 · 编码', 'T01', 'T02'],
      ['标题', '漏字', '不漏字'],
      ['isCounted', null, '是'],
      ['网址', 'http://a/1', 'http://a/1'],
    ])
    expect((await office.get('/api/audit/999999')).status).toBe(404)
  })

  it('经办人员只看本单位的，别人的账号和登录也不看；别的单位的、全区的都打不开', async () => {
    const me = await app.deps.db.prisma.user.findFirstOrThrow({ where: { displayUsername: '甲' } })
    await write(
      { id: '本单位', unit: 'T01' },
      { id: '别单位', unit: 'T02' },
      { id: '全区' },
      { id: '同事登录', unit: 'T01', entity: 'session' },
      { id: '自己登录', unit: 'T01', entity: 'session', actorId: me.id },
    )
    expect(await ids('', staff)).toEqual(['自己登录', '本单位'])
    for (const { id, entityId } of (await list()).rows) {
      const isOwn = ['本单位', '自己登录'].includes(entityId ?? '')
      expect([entityId, (await staff.get(`/api/audit/${id}`)).status]).toEqual([entityId, isOwn ? 200 : 403])
    }
    expect((await staff.get('/api/audit?unit=T02')).status).toBe(403)
  })

  it('筛选项：出现过的人，各看各的', async () => {
    await write({ actor: '王主任' }, { actor: '李四', unit: 'T01' }, { actor: '李四', unit: 'T02' })
    const actors = async (visitor: typeof office) =>
      (await visitor.get<{ actors: string[] }>('/api/audit/choices')).body.actors
    expect(new Set(await actors(office))).toEqual(new Set(['王主任', '李四']))
    expect(await actors(staff)).toEqual(['李四'])
  })
})

describe('每一种操作都有中文名', () => {
  it.each([
    ['action', actionLabels],
    ['entity', entityLabels],
  ])('程序里写到的 %s', (kind, labels) => {
    const source = join(import.meta.dirname, '../..')
    const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
    const named = files
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.startsWith('testing'))
      .flatMap((file) => [
        ...readFileSync(join(source, file), 'utf8').matchAll(new RegExp(String.raw`\b${kind}: '([a-z_-]+)'`, 'g')),
      ])
      .map(([, name]) => name ?? '')
    expect(named.length).toBeGreaterThan(20)
    expect(named.filter((name) => !(name in labels))).toEqual([])
  })
})
