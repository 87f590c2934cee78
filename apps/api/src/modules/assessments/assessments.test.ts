import { contract, type Rankings, type Standing, type VetoFinding } from '@mingkao/contract'
import { type Ledger, type Occasion, type PeerSummary, type Scheme, toPoints, whatIf } from '@mingkao/rules'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadDemo } from '../../demo/load-demo.ts'
import { buildApp } from '../../testing/build-app.ts'
import type { Answer, Visitor } from '../../testing/visitor.ts'

const app = await buildApp()
let office: Visitor
let leader: Visitor
let staff: Visitor

beforeAll(async () => {
  await loadDemo(app.deps)
  office = await app.signedIn('office')
  leader = await app.signedIn('leader')
  staff = await app.signedIn('staff', { unit: 'CS-T07' })
})

function places({ body }: Answer<Rankings>) {
  return new Map(body.groups.flatMap(({ rows }) => rows.map(({ unit, place }) => [unit.code, place])))
}

function tryOut(changes: object[]): Promise<Answer<Standing>> {
  return staff.post<Standing>('/api/units/CS-T07/standing/what-if', { period: '2021Q3', changes })
}

describe('谁能看什么', () => {
  it.each([
    ['/api/periods', [200, 200, 200, 403, 401]],
    ['/api/periods/2021Q3/summary', [200, 200, 200, 403, 401]],
    ['/api/periods/2021Q2/summary', [200, 200, 200, 403, 401]],
    ['/api/rankings?period=2021Q3', [200, 200, 200, 403, 401]],
    ['/api/units/CS-T07/standing?period=2021Q3', [200, 200, 200, 403, 401]],
    ['/api/units/CS-T07/standing/basis?period=2021Q3', [200, 200, 200, 403, 401]],
    ['/api/units/CS-T01/standing?period=2021Q3', [200, 200, 403, 403, 401]],
    ['/api/units/CS-T01/standing/basis?period=2021Q3', [200, 200, 403, 403, 401]],
  ])('%s：管理员、领导、东升街道经办、运维、未登录', async (path, statuses) => {
    const operator = await app.signedIn('operator')
    const answers: number[] = []
    for (const who of [office, leader, staff, operator, app.visitor()]) answers.push((await who.get(path)).status)
    expect(answers).toEqual(statuses)
  })

  it('经办人员试算只能算本单位', async () => {
    const question = { period: '2021Q3', changes: [] }
    expect((await staff.post('/api/units/CS-T07/standing/what-if', question)).status).toBe(200)
    expect((await staff.post('/api/units/CS-T01/standing/what-if', question)).status).toBe(403)
  })

  it('排名和试算台账里没有别家的检查发现', async () => {
    const ranking = JSON.stringify((await staff.get('/api/rankings?period=2021Q3')).body)
    const { body } = await staff.get<{ peers: object[] }>('/api/units/CS-T07/standing/basis?period=2021Q3')
    expect(body.peers).toHaveLength(12)
    for (const text of [ranking, JSON.stringify(body.peers)]) expect(text).not.toMatch(/finding|evidence|sentence/)
  })
})

describe('排名', () => {
  it('与契约逐字段相符，再问一次一字不差', async () => {
    const one = await leader.get<Rankings>('/api/rankings?period=2021Q3')
    const { outputSchema } = contract.assessments.rankings['~orpc']
    expect(outputSchema?.['~standard'].validate(one.body)).toEqual({ value: one.body })
    expect((await staff.get('/api/rankings?period=2021Q3')).body).toEqual(one.body)
    expect(one.headers.get('content-type')).toContain('application/json')
  })

  it('可以只看一组、翻页；各页拼起来就是全部', async () => {
    const all = await leader.get<Rankings>('/api/rankings?period=2021Q3')
    const towns = await leader.get<Rankings>(`/api/rankings?period=2021Q3&group=${encodeURIComponent('镇街')}`)
    expect(towns.body.groups).toEqual([all.body.groups[0]])
    const rows: unknown[] = []
    for (const page of [1, 2, 3]) {
      const part = await leader.get<Rankings>(
        `/api/rankings?period=2021Q3&group=${encodeURIComponent('镇街')}&page=${page}&pageSize=5`,
      )
      expect(part.body.groups[0]?.total).toBe(13)
      rows.push(...(part.body.groups[0]?.rows ?? []))
    }
    expect(rows).toEqual(all.body.groups[0]?.rows)
  })

  it.each(['period=2021Q3&page=0', 'period=2021Q3&pageSize=x', 'period=', ''])(
    '写错的参数是400，与其他接口同一种样子：%s',
    async (query) => {
      const { status, body } = await leader.get<{ code: string; requestId: string; fields: object[] }>(
        `/api/rankings?${query}`,
      )
      expect(status).toBe(400)
      expect(body).toMatchObject({ code: 'BAD_REQUEST', message: expect.stringMatching(/\p{Script=Han}/u) })
      expect(body.fields.length).toBeGreaterThan(0)
    },
  )

  it('没有的周期、没有的单位是404', async () => {
    const paths = ['rankings?period=2030Q1', 'periods/2030Q1/summary', 'units/CS-T99/standing?period=2021Q3']
    for (const path of paths) expect((await leader.get(`/api/${path}`)).status).toBe(404)
  })

  it('与上一季度同一方案时，给出上期名次；第一季度没有上期', async () => {
    const q3 = await leader.get<Rankings>('/api/rankings?period=2021Q3')
    const q2 = await leader.get<Rankings>('/api/rankings?period=2021Q2')
    const q1 = await leader.get<Rankings>('/api/rankings?period=2021Q1')
    for (const { unit, previousPlace } of q3.body.groups.flatMap(({ rows }) => rows)) {
      expect(previousPlace).toBe(places(q2).get(unit.code))
    }
    expect(q1.body.groups.flatMap(({ rows }) => rows).every(({ previousPlace }) => previousPlace === null)).toBe(true)
  })

  it('正在进行的季度标暂计，未到的月份不算未达标', async () => {
    const { body } = await leader.get<Rankings>('/api/rankings?period=2021Q4')
    expect(body).toMatchObject({ provisional: true, checkAt: null })
    for (const { volume, yearMonths } of body.groups.flatMap(({ rows }) => rows)) {
      expect(volume.months.map(({ month }) => month)).toEqual(['2021-10'])
      expect(volume.months[0]?.met).not.toBe(false)
      expect(yearMonths.map(({ month }) => month).slice(8)).toEqual(['2021-09', '2021-10'])
    }
    const { body: standing } = await staff.get<Standing>('/api/units/CS-T07/standing?period=2021Q4')
    expect(standing.yearMonths.slice(10)).toMatchObject([
      { month: '2021-11', count: null, state: 'not-begun' },
      { month: '2021-12', count: null, state: 'not-begun' },
    ])
  })
})

describe('自查', () => {
  it('扣分加起来就是所失的分；本月进度按今天算', async () => {
    const { body } = await staff.get<Standing>('/api/units/CS-T07/standing?period=2021Q3')
    const lost = body.indicators.reduce((sum, { deduction }) => sum + deduction, 0)
    expect(100 - lost).toBeCloseTo(82.5, 10)
    expect(body.rescaledBy).toBe('×1.25')
    expect(body.previous).toMatchObject({ period: '2021Q2' })
    expect(body.groupScores).toHaveLength(13)
    expect(body.thisMonth).toMatchObject({ month: '2021-10', quota: 10, workingDaysLeft: 15 })
    const { body: items } = await staff.get<{ total: number }>('/api/publications?month=2021-10&counted=true')
    expect(body.thisMonth.count).toBe(items.total)
    expect(body.yearMonths.filter(({ isInPeriod }) => isInPeriod).map(({ count, state }) => [count, state])).toEqual([
      [12, 'met'],
      [7, 'unmet'],
      [9, 'unmet'],
    ])
  })

  it('每一种佐证都点得开，编号对得上', async () => {
    const kinds = new Set<string>()
    for (const code of ['CS-D07', 'CS-D12', 'CS-T01']) {
      const { body } = await leader.get<Standing>(`/api/units/${code}/standing?period=2021Q3`)
      for (const finding of body.indicators.flatMap(({ findings }) => findings)) {
        for (const { kind, id, href } of finding.evidence.slice(0, 2)) {
          const row = await leader.get<{ id?: string; code?: string }>(`/api${href}`)
          expect([href, row.status]).toEqual([href, 200])
          expect([row.body.id, row.body.code]).toContain(id)
          kinds.add(kind)
        }
      }
    }
    expect([...kinds].toSorted()).toEqual(['account', 'column', 'disclosure', 'interpretation', 'publication'])
  })
})

describe('单项否决', () => {
  it('第二人确认后账号不合格、该项为零，佐证点得开；别家经办人员点不开', async () => {
    await app.deps.db.pool.query(
      `insert into veto_findings (unit_id, account_id, condition, state, note, happened_on, found_by, decided_by, decided_at)
       select unit_id, id, 'forced-likes', 'confirmed', '要求点赞截图', '2021-09-01', '甲', '乙', '2021-09-02'
         from new_media_accounts where code = 'M003'`,
    )
    const { body } = await leader.get<Standing>('/api/units/CS-D02/standing?period=2021Q3')
    const media = body.indicators.find(({ id }) => id === 'new-media')
    expect(media?.score).toBe(0)
    const vetoed = media?.findings.find(({ outcome }) => outcome === 'vetoed')
    const proof = vetoed?.evidence.find(({ kind }) => kind === 'veto')
    const row = await leader.get<VetoFinding>(`/api${proof?.href}`)
    expect(row.body).toMatchObject({
      id: proof?.id,
      account: { code: 'M003' },
      conditionLabel: expect.stringContaining('点赞'),
      foundBy: '甲',
      decidedBy: '乙',
    })
    expect((await staff.get(`/api${proof?.href}`)).status).toBe(403)
    expect((await leader.get('/api/veto-findings/999')).status).toBe(404)
  })
})

describe('试算', () => {
  it('什么都不改，结果不变', async () => {
    const { body } = await staff.get<Standing>('/api/units/CS-T07/standing?period=2021Q3')
    expect((await tryOut([])).body).toEqual(body)
  })

  it('8月补3条、9月补1条就达标；接口与浏览器用同一套规则，得分名次相同', async () => {
    const changes = [
      { kind: 'add-publications' as const, month: '2021-08', count: 3 },
      { kind: 'add-publications' as const, month: '2021-09', count: 1 },
    ]
    const { body } = await tryOut(changes)
    expect(body.volume.months).toEqual([
      { month: '2021-07', count: 12, met: true },
      { month: '2021-08', count: 10, met: true },
      { month: '2021-09', count: 10, met: true },
    ])
    const { body: basis } = await staff.get<{
      ledger: Ledger
      peers: PeerSummary[]
      scheme: Scheme
      occasion: Occasion
    }>('/api/units/CS-T07/standing/basis?period=2021Q3')
    const here = whatIf({ ...basis, changes })
    expect([body.score, body.place]).toEqual([here.score && toPoints(here.score), here.place])
    expect(body.score).toBeGreaterThan(82.5)
    const after = await staff.get<Standing>('/api/units/CS-T07/standing?period=2021Q3')
    expect(after.body.score).toBe(82.5)
  })

  it('解读形式写中文也认得', async () => {
    const [byId, byWord] = await Promise.all(
      ['illustrated', '图文'].map((form) => tryOut([{ kind: 'publish-interpretation', form }])),
    )
    expect(byWord?.status).toBe(200)
    expect(byWord?.body).toEqual(byId?.body)
  })

  it('办不到的改动说明原因', async () => {
    const { status, body } = await staff.post<{ message: string }>('/api/units/CS-T07/standing/what-if', {
      period: '2021Q3',
      changes: [{ kind: 'refresh-column', code: 'C030101' }],
    })
    expect(status).toBe(422)
    expect(body.message).toMatch(/\p{Script=Han}/u)
    expect((await tryOut([{ kind: 'add-publications', month: '2021-08', count: -1 }])).status).toBe(400)
  })
})
