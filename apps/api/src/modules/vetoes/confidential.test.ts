import type { Notification } from '@mingkao/contract'
import { beforeEach, describe, expect, it } from 'vitest'
import { buildApp } from '../../testing/build-app.ts'
import { emptyDatabase } from '../../testing/database.ts'
import { smallDistrict } from '../../testing/district.ts'
import { confirmVeto, mediaOf, recordedVeto } from '../../testing/veto-evidence.ts'
import type { Visitor } from '../../testing/visitor.ts'

const app = await buildApp()
const { db } = app.deps

let finder: Visitor
let second: Visitor
let leader: Visitor
let staff: Visitor
let others: Visitor

beforeEach(async () => {
  await emptyDatabase(db)
  await smallDistrict(db)
  finder = await app.signedIn('office', { name: '王主任' })
  second = await app.signedIn('office', { name: '李科长' })
  leader = await app.signedIn('leader')
  staff = await app.signedIn('staff', { unit: 'CS-T01' })
  others = await app.signedIn('staff', { unit: 'CS-T02' })
})

const record = (change: object = {}) => recordedVeto(finder, change)

const answersFor = async (who: Visitor, id: string) => {
  const paths = [
    `/veto-findings/${id}`,
    '/veto-findings',
    '/veto-findings?q=内部文件',
    '/units/CS-T01/standing?period=2021Q4',
    '/units/CS-T01/standing/basis?period=2021Q4',
    '/accounts/M001?period=2021Q4',
    '/rankings?period=2021Q4',
    '/periods/2021Q4/summary',
  ]
  const answers = await Promise.all(paths.map((path) => who.get(`/api${path}`)))
  return answers.map(({ text }) => text).join('\n')
}

const bell = async (who: Visitor) => {
  const { body } = await who.get<{ rows: Notification[] }>('/api/notifications')
  return body.rows.map(({ title, detail }) => `${title} ${detail}`)
}

describe('涉密事项只有区政府办和该单位看得到', () => {
  const secret = '内部文件第三页被公开在推文中'

  it.each(['疑似', '已确认'])('%s时：领导和别的单位既看不到内容，也看不到有这一项', async (state) => {
    const found = await record({ condition: 'state-secret', note: secret })
    if (state === '已确认') await confirmVeto(second, found)
    for (const who of [leader, others]) {
      const text = await answersFor(who, found.id)
      expect(text).not.toMatch(/内部文件第三页|"condition":"state-secret"|M001\/\d/)
      expect((await who.get(`/api/veto-findings/${found.id}`)).status).toBe(404)
    }
    for (const who of [finder, staff]) expect(await answersFor(who, found.id)).toContain(secret)
  })

  it('领导看到的分数与单位看到的相同，只是没有内容', async () => {
    await confirmVeto(second, await record({ condition: 'state-secret', note: secret }))
    const [own, led] = [await mediaOf(staff), await mediaOf(leader)]
    expect([own.score, led.score]).toEqual([0, 0])
    expect(own.findings[0]).toMatchObject({ isConfidential: true, outcome: 'vetoed' })
    expect(led.findings[0]?.sentence).toContain('内容限区政府办和该单位查看')
    expect(led.findings[0]?.evidence.map(({ kind }) => kind)).not.toContain('veto')
  })

  it('操作日志记下有人办理，不记内容和理由', async () => {
    await confirmVeto(second, await record({ condition: 'state-secret', note: secret }))
    const entries = await db.prisma.auditEntry.findMany({ where: { entity: 'veto-finding' } })
    expect(entries.map(({ action }) => action)).toEqual(['recorded-veto-finding', 'confirmed-veto-finding'])
    expect(JSON.stringify(entries.map((entry) => ({ ...entry, id: null })))).not.toMatch(/内部文件|state-secret|已核对/)
  })
})

describe('告知', () => {
  it('登记后告知其他管理员；确认后告知该单位；涉密的只说有一项', async () => {
    const found = await record()
    expect(await bell(finder)).toEqual([])
    expect(await bell(second)).toEqual([expect.stringContaining('待第二人核实')])
    expect(await bell(staff)).toEqual([])
    await confirmVeto(second, found)
    expect(await bell(staff)).toEqual([expect.stringContaining('已确认，单项否决')])
    const words = '内部文件第三页被公开在推文中'
    await confirmVeto(second, await record({ condition: 'state-secret', note: words }))
    for (const who of [second, staff, finder]) expect((await bell(who)).join('')).not.toMatch(/内部文件|秘密/)
    expect(await bell(leader)).toEqual([])
    expect(await bell(others)).toEqual([])
  })
})
