import type { Notification, Orderable, RectificationDetail, RectificationOrder, Standing } from '@mingkao/contract'
import { beforeAll, describe, expect, it } from 'vitest'
import { fixedClock } from '../../clock.ts'
import { loadDemo } from '../../demo/load-demo.ts'
import { buildApp } from '../../testing/build-app.ts'
import type { Visitor } from '../../testing/visitor.ts'

const app = await buildApp()
const { db } = app.deps
let office: Visitor
let dongsheng: Visitor
let gaishan: Visitor

/** The same database a while later. */
async function later(moment: string) {
  const then = await buildApp({ db, clock: fixedClock(moment) })
  return { office: await then.signedIn('office'), dongsheng: await then.signedIn('staff', { unit: 'CS-T07' }) }
}

beforeAll(async () => {
  await loadDemo(app.deps)
  office = await app.signedIn('office')
  dongsheng = await app.signedIn('staff', { unit: 'CS-T07' })
  gaishan = await app.signedIn('staff', { unit: 'CS-T03' })
})

const asked = { measures: '请逐项整改，并报送书面报告', asksReport: true, asksPlan: true }
const reply = { note: '8月、9月已补齐', measures: '专人负责', hasPlan: true }

async function orderable() {
  return (await office.get<Orderable>('/api/periods/2021Q3/orderable')).body
}

async function orderOf(unit: string, visitor = office) {
  const { body } = await visitor.get<{ rows: RectificationOrder[] }>(`/api/rectifications?unit=${unit}`)
  return (await visitor.get<RectificationDetail>(`/api/rectifications/${body.rows[0]?.id}`)).body
}

async function rectificationOf(unit: string, period: string, visitor = office) {
  const { body } = await visitor.get<Standing>(`/api/units/${unit}/standing?period=${period}`)
  const line = body.indicators.find(({ id }) => id === 'rectification')
  return {
    deduction: body.deduction,
    told: line?.findings.map(({ outcome, points, sentence }) => [outcome, points, sentence]),
  }
}

const one = (over: object) =>
  office.post<{ message: string }>('/api/rectifications', {
    period: '2021Q3',
    selection: [{ unit: 'CS-T07', findings: ['monthly-quota/2021-08'] }],
    issuedOn: '2021-10-11',
    dueOn: '2021-10-18',
    ...asked,
    ...over,
  })

const act = (visitor: Visitor, id: number, what: string, input: object) =>
  visitor.post<RectificationDetail & { message: string }>(`/api/rectifications/${id}/${what}`, input)

describe('下发整改通知', () => {
  it('列出全部未达标的问题，建议今天下发、7日内整改；达标的不列', async () => {
    const { units, ...rest } = await orderable()
    expect(rest).toMatchObject({ period: '2021Q3', issuedOn: '2021-10-11', dueOn: '2021-10-18' })
    expect(
      units.find(({ unit }) => unit.code === 'CS-T07')?.problems.map(({ title, orderId }) => [title, orderId]),
    ).toEqual([
      ['网站信息发布：8月', null],
      ['网站信息发布：9月', null],
    ])
  })

  it('下发前，第三季度和第四季度都没有整改扣分', async () => {
    expect(await rectificationOf('CS-T07', '2021Q3')).toEqual({ deduction: 0, told: [] })
    expect(await rectificationOf('CS-T07', '2021Q4')).toEqual({ deduction: 0, told: [] })
  })

  it('一次下发全部问题，每个单位一件；问题、语句和分值照当时留存；单位收到提醒', async () => {
    const { units, dueOn } = await orderable()
    const selection = units.map(({ unit, problems }) => ({
      unit: unit.code,
      findings: problems.map(({ findingId }) => findingId),
    }))
    const issued = await office.post<{ orders: number[]; problems: number }>('/api/rectifications', {
      period: '2021Q3',
      selection,
      issuedOn: '2021-10-11',
      dueOn,
      ...asked,
    })
    expect(issued.status).toBe(200)
    expect(issued.body.orders).toHaveLength(units.length)
    expect(issued.body.problems).toBe(units.flatMap(({ problems }) => problems).length)
    const order = await orderOf('CS-T07')
    expect(order).toMatchObject({
      title: '2021年第三季度整改通知',
      state: 'issued',
      dueOn: '2021-10-18',
      overdueDays: 0,
      items: 2,
      problems: [
        { findingId: 'monthly-quota/2021-08', points: -2, sentence: '8月发布7条，少3条' },
        { findingId: 'monthly-quota/2021-09', points: -2 },
      ],
      events: [{ kind: 'issued' }],
    })
    const bell = await dongsheng.get<{ rows: Notification[] }>('/api/notifications')
    expect(bell.body.rows[0]).toMatchObject({
      title: '收到“2021年第三季度整改通知”',
      href: `/rectifications?order=${order.id}`,
    })
  })

  it('同一问题不能下两次；撤销的可以再下；日期不合的、已不存在的问题不能下', async () => {
    expect((await one({})).body.message).toContain('已经下过整改通知')
    const gone = { selection: [{ unit: 'CS-T07', findings: ['monthly-quota/2021-07'] }] }
    expect(await one(gone)).toMatchObject({ status: 422, body: { message: expect.stringContaining('刷新') } })
    expect(await one({ issuedOn: '2021-10-12' })).toMatchObject({
      status: 422,
      body: { fields: [{ path: 'issuedOn' }] },
    })
    expect(await one({ dueOn: '2021-10-10' })).toMatchObject({ status: 422, body: { fields: [{ path: 'dueOn' }] } })
  })

  it('别的单位的看不到，也不能答复', async () => {
    const { id, version } = await orderOf('CS-T07')
    expect((await gaishan.get(`/api/rectifications/${id}`)).status).toBe(403)
    expect((await gaishan.post(`/api/rectifications/${id}/replies`, { version, ...reply })).status).toBe(403)
  })
})

describe('报送、退回、通过、复查', () => {
  it('要求附解读计划的，没有附不能报送', async () => {
    const { id, version } = await orderOf('CS-T07')
    const { status, body } = await act(dongsheng, id, 'replies', { version, ...reply, hasPlan: false })
    expect([status, body.message]).toEqual([422, expect.stringContaining('政策解读计划')])
  })

  it('报送后等待审核，退回后重报，再通过；两项事实分开：已报送不等于已整改', async () => {
    const { id, version } = await orderOf('CS-T07')
    const first = await act(dongsheng, id, 'replies', { version, ...reply })
    expect(first.body).toMatchObject({ state: 'replied', repliedOn: '2021-10-11', fixed: 0 })
    expect((await act(dongsheng, id, 'replies', { version: first.body.version, ...reply })).status).toBe(422)
    const back = { version: first.body.version, dueOn: '2021-10-20', reason: '措施不具体' }
    const returned = await act(office, id, 'send-back', back)
    expect(returned.body).toMatchObject({ state: 'returned', dueOn: '2021-10-20', repliedOn: null })
    expect(returned.body.replies[0]).toMatchObject({ verdict: 'returned', reason: '措施不具体' })
    const again = await act(dongsheng, id, 'replies', { version: returned.body.version, ...reply })
    const accepted = await act(office, id, 'accept', { version: again.body.version })
    expect(accepted.body).toMatchObject({ state: 'accepted', fixed: 0, unfixed: 0 })
    const [august] = accepted.body.problems
    const checked = await act(office, id, `items/${august?.id}/recheck`, {
      version: accepted.body.version,
      result: 'fixed',
      note: '已补报',
    })
    expect(checked.body).toMatchObject({ fixed: 1, unfixed: 0 })
    expect(checked.body.problems[0]).toMatchObject({
      recheck: 'fixed',
      recheckNote: '已补报',
      recheckedOn: '2021-10-11',
    })
    expect(checked.body.events.map(({ kind }) => kind)).toEqual([
      'rechecked',
      'accepted',
      'replied',
      'returned',
      'replied',
      'issued',
    ])
    const titles = (await office.get<{ rows: Notification[] }>('/api/notifications')).body.rows.map(
      ({ title }) => title,
    )
    expect(titles.filter((title) => title.includes('东升街道报送了'))).toHaveLength(2)
  })

  it('拿着旧版本办理，是409，说出是谁先办的，并给出现在的样子', async () => {
    const { id, version } = await orderOf('CS-T03')
    const longer = { version, dueOn: '2021-10-22', reason: '经办人员住院' }
    expect((await act(office, id, 'extend', longer)).body).toMatchObject({ dueOn: '2021-10-22' })
    const stale = await office.post<{ data: { currentVersion: number } }>(`/api/rectifications/${id}/extend`, longer)
    expect([stale.status, stale.body.data.currentVersion]).toEqual([409, version + 1])
    expect(stale.text).toContain('您本人在另一处（延长整改期限）办理，您的操作没有生效')
    expect((await act(office, id, 'extend', { ...longer, version: version + 1, dueOn: '2021-10-12' })).status).toBe(422)
  })

  it('撤销的不再计入，问题可以重新下发', async () => {
    const { id, version } = await orderOf('CS-D11')
    const done = await act(office, id, 'cancel', { version, reason: '下错单位' })
    expect(done.body.state).toBe('cancelled')
    const { units } = await orderable()
    expect(units.find(({ unit }) => unit.code === 'CS-D11')?.problems[0]?.orderId ?? null).toBeNull()
    expect(
      (await act(office, id, 'extend', { version: version + 1, dueOn: '2021-11-01', reason: '再看看' })).status,
    ).toBe(422)
  })
})

describe('逾期与重复', () => {
  it('第三季度的通知不影响第三季度的分', async () => {
    const then = await later('2021-11-05T09:00:00+08:00')
    expect(await rectificationOf('CS-T03', '2021Q3', then.office)).toEqual({ deduction: 0, told: [] })
  })

  it('到期日当天不扣，次日起下季度扣1分；佐证打开的就是这件通知', async () => {
    const dueDay = await later('2021-10-22T20:00:00+08:00')
    expect((await rectificationOf('CS-T03', '2021Q4', dueDay.office)).deduction).toBe(0)
    const next = await later('2021-10-24T00:30:00+08:00')
    const { deduction, told } = await rectificationOf('CS-T03', '2021Q4', next.office)
    expect([deduction, told?.[0]]).toEqual([
      1,
      ['unmet', -1, '“2021年第三季度整改通知”应于2021年10月22日前报送整改报告，已逾期2天'],
    ])
    const { body } = await next.office.get<Standing>('/api/units/CS-T03/standing?period=2021Q4')
    const [proof] = body.indicators.find(({ id }) => id === 'rectification')?.findings[0]?.evidence ?? []
    expect(proof).toMatchObject({ kind: 'order' })
    expect(await next.office.get(`/api${proof?.href}`)).toMatchObject({ status: 200, body: { overdueDays: 2 } })
    const overdue = await next.office.get<{ rows: RectificationOrder[] }>('/api/rectifications?overdue=true')
    expect(overdue.body.rows.map(({ unit }) => unit.code)).toContain('CS-T03')
    expect(overdue.body.rows.map(({ unit }) => unit.code)).not.toContain('CS-T07')
  })

  it('栏目到期仍未更新：第四季度算重复，每个栏目扣2分；期限内只提醒', async () => {
    const within = await rectificationOf('CS-D12', '2021Q4')
    expect([within.deduction, within.told?.filter(([outcome]) => outcome === 'warning').length]).toEqual([0, 5])
    const then = await later('2021-10-20T09:00:00+08:00')
    const { deduction, told } = await rectificationOf('CS-D12', '2021Q4', then.office)
    expect(deduction).toBe(9)
    expect(told?.filter(([, points]) => points === -2)).toHaveLength(4)
  })

  it('迟报的报告留着逾期；补报后退回再报，也不抹去', async () => {
    const then = await later('2021-10-25T09:00:00+08:00')
    const order = await orderOf('CS-D12', then.office)
    expect(order.overdueDays).toBe(7)
    const late = await buildApp({ db, clock: fixedClock('2021-10-25T10:00:00+08:00') })
    const unit = await late.signedIn('staff', { unit: 'CS-D12' })
    const answered = await unit.post<RectificationDetail>(`/api/rectifications/${order.id}/replies`, {
      version: order.version,
      ...reply,
    })
    expect(answered.body).toMatchObject({ state: 'replied', overdueDays: 7, repliedOn: '2021-10-25' })
    const back = { version: answered.body.version, dueOn: '2021-11-01', reason: '缺少附件' }
    await then.office.post(`/api/rectifications/${order.id}/send-back`, back)
    const { told } = await rectificationOf('CS-D12', '2021Q4', then.office)
    expect(told?.[0]?.[2]).toContain('2021年10月25日才报送')
  })
})
