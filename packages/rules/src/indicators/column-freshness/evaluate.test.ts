import { describe, expect, test } from 'vitest'
import type { Lead } from '../../kernel/ledger.ts'
import { aLedger } from '../../testing/a-ledger.ts'
import { aColumn } from '../../testing/facts.ts'
import { earnedOf, judge, parameters, told } from '../../testing/judge.ts'
import { checkedOn } from '../../testing/occasions.ts'
import { columnFreshness } from './index.ts'

const given = parameters['column-freshness']

function judged(ledger: ReturnType<typeof aLedger>, day = '2021-10-08') {
  return judge(columnFreshness, given, ledger, { occasion: checkedOn(day) })
}

function leads(...entries: readonly [string, string | null, string | null][]): readonly Lead[] {
  return entries.map(([unit, from, to]) => ({ unit, from, to }))
}

describe('栏目更新', () => {
  test('没有负责检查范围内的栏目：满分', () => {
    expect(told(judged(aLedger()))).toEqual(['met 0.00 本单位没有负责检查范围内的栏目，不扣分'])
    expect(earnedOf(judged(aLedger()))).toBe('20.00')
  })

  test.each([
    ['2021-04-08', 'warning', '20.00'],
    ['2021-04-07', 'unmet', '18.00'],
    ['2021-09-08', 'met', '20.00'],
  ])('6个月期限，最近更新%s：%s，得%s分（恰好到期不算超期）', (lastUpdatedOn, outcome, earned) => {
    const judgement = judged(aLedger().leading({ code: 'C1', lastUpdatedOn }))
    expect(judgement.findings[0]?.outcome).toBe(outcome)
    expect(earnedOf(judgement)).toBe(earned)
  })

  test('超期的写明最近更新、期限、从哪天起，并要求更新', () => {
    const judgement = judged(aLedger().leading({ code: 'C1', path: '通知公告', lastUpdatedOn: '2021-03-01' }))
    expect(judgement.findings[0]).toMatchObject({
      sentence: '栏目“通知公告”最近更新于2021年3月1日，超过更新期限（6个月）',
      advice: '请尽快更新栏目“通知公告”',
      since: '2021-09-02',
      limit: 184,
      actual: 221,
      proposes: null,
    })
    expect(judgement.findings[0]?.source).toMatchObject({ article: '四、一是' })
  })

  test('超期一年以上的提请约谈，恰好一年的不提', () => {
    const proposals = ['2020-04-06', '2020-04-07'].map(
      (lastUpdatedOn) => judged(aLedger().leading({ code: 'C1', lastUpdatedOn })).findings[0]?.proposes,
    )
    expect(proposals).toEqual(['interview', null])
  })

  test('空白栏目扣4分；没人看过的不是空白，待核实', () => {
    const findings = (['covered', 'seen-empty', 'unknown'] as const).flatMap((knowledge) =>
      told(judged(aLedger().leading({ code: 'C1', lastUpdatedOn: null, knowledge }))),
    )
    expect(findings).toEqual([
      'unmet -4.00 栏目“C1”为空白栏目，没有任何内容',
      'unmet -4.00 栏目“C1”为空白栏目，没有任何内容',
      'undetermined 0.00 栏目“C1”更新情况尚未核查，暂不判断',
    ])
  })

  test('新开栏目空白30天内不扣分，第31天起扣', () => {
    const column = { code: 'C1', openedOn: '2021-09-08', lastUpdatedOn: null }
    expect(judged(aLedger().leading(column), '2021-10-08').findings[0]?.outcome).toBe('warning')
    expect(judged(aLedger().leading(column), '2021-10-09').findings[0]).toMatchObject({
      outcome: 'unmet',
      since: '2021-10-09',
    })
  })

  test('静态栏目、已归档、尚未开设的和频道不检查', () => {
    const ledger = aLedger()
      .leading({ code: 'C1', exemptReason: '静态栏目', lastUpdatedOn: '2018-01-01' })
      .leading({ code: 'C2', archivedOn: '2021-10-08', lastUpdatedOn: '2018-01-01' })
      .leading({ code: 'C3', openedOn: '2021-10-09', lastUpdatedOn: null })
      .leading({ code: 'C4', limit: null, lastUpdatedOn: null })
    expect(told(judged(ledger))).toEqual(['met 0.00 本单位没有负责检查范围内的栏目，不扣分'])
  })

  test('扣到零为止', () => {
    let ledger = aLedger()
    for (let index = 0; index < 12; index += 1)
      ledger = ledger.leading({ code: `C${index}`, lastUpdatedOn: '2021-01-01' })
    expect(earnedOf(judged(ledger))).toBe('0.00')
  })

  test('上级栏目和五个下级栏目都超期：算五个，不算六个', () => {
    let ledger = aLedger().leading({ code: 'C0', lastUpdatedOn: '2020-01-01' })
    for (const code of ['C1', 'C2', 'C3', 'C4', 'C5']) {
      ledger = ledger.leading({ code, parent: 'C0', lastUpdatedOn: '2021-01-01' })
    }
    const judgement = judged(ledger)
    expect(judgement.findings.filter((finding) => finding.outcome === 'unmet')).toHaveLength(5)
    expect(earnedOf(judgement)).toBe('10.00')
  })

  test('任一下级更新了，上级就不算超期', () => {
    const ledger = aLedger()
      .leading({ code: 'C0', limit: { kind: 'days', count: 14 }, lastUpdatedOn: null })
      .leading({ code: 'C1', parent: 'C0', lastUpdatedOn: '2021-05-01' })
      .leading({ code: 'C2', parent: 'C0', lastUpdatedOn: '2021-01-01' })
    expect(judged(ledger).findings.map((finding) => finding.outcome)).toEqual(['met', 'warning', 'unmet'])
  })

  test('上下级互为父子的坏数据也能算完', () => {
    const ledger = aLedger()
      .leading({ code: 'C1', parent: 'C2', lastUpdatedOn: '2021-01-01' })
      .leading({ code: 'C2', parent: 'C1', lastUpdatedOn: '2021-01-01' })
    expect(judged(ledger).findings.filter((finding) => finding.outcome === 'unmet')).toHaveLength(1)
  })
})

describe('栏目问题由发生当日的责任单位承担', () => {
  const stale = { code: 'C1', lastUpdatedOn: '2021-01-31' }

  function ofUnit(code: string, handover: readonly Lead[], day = '2021-10-08', column = stale) {
    return judged(aLedger({ code }).leading({ ...column, leads: handover }), day)
  }

  test('季中移交：超期发生在移交前，由原责任单位承担', () => {
    const handover = leads(['A', null, '2021-08-31'], ['B', '2021-09-01', null])
    expect(ofUnit('A', handover).findings[0]).toMatchObject({ outcome: 'unmet', since: '2021-08-01' })
    expect(ofUnit('B', handover).findings[0]).toMatchObject({
      outcome: 'warning',
      sentence: '栏目“C1”接手前已超期，本单位尚在宽限期内，不扣分',
      advice: '宽限期满仍未更新的将计为本单位问题，请于2022年2月28日前更新',
    })
  })

  test('新责任单位宽限到接手日加期限，届时仍未更新的当天起由其承担', () => {
    const handover = leads(['A', null, '2021-03-31'], ['B', '2021-04-01', null])
    expect(ofUnit('B', handover, '2021-09-30').findings[0]?.outcome).toBe('warning')
    expect(ofUnit('B', handover, '2021-10-01').findings[0]).toMatchObject({ outcome: 'unmet', since: '2021-10-01' })
    expect(told(ofUnit('A', handover, '2021-10-01'))).toEqual(['met 0.00 本单位没有负责检查范围内的栏目，不扣分'])
  })

  test('自2021年1月1日起负责、多年未更新的栏目，7月1日起承担', () => {
    const column = { code: 'C1', lastUpdatedOn: '2018-12-20' }
    const since = leads(['A', '2021-01-01', null])
    expect(ofUnit('A', since, '2021-06-30', column).findings[0]?.outcome).toBe('warning')
    expect(ofUnit('A', since, '2021-10-08', column).findings[0]).toMatchObject({
      since: '2021-07-01',
      proposes: 'interview',
      sentence:
        '栏目“C1”最近更新于2018年12月20日，超过更新期限（6个月），2021年7月1日起由本单位负责，超期已逾12个月，提请约谈',
    })
  })

  test('发生时没有责任单位的，谁也不扣', () => {
    const gap = leads(['A', null, '2021-07-15'], ['B', '2021-08-15', null])
    expect(earnedOf(ofUnit('A', gap))).toBe('20.00')
    expect(earnedOf(ofUnit('B', gap))).toBe('20.00')
  })

  test('同一单位换了一条分工记录，不算重新接手', () => {
    const renewed = leads(['A', '2020-01-01', '2021-06-30'], ['A', '2021-07-01', null])
    expect(ofUnit('A', renewed).findings[0]).toMatchObject({ outcome: 'unmet', since: '2021-08-01' })
  })

  test('先后两次负责同一栏目的，同一问题只扣一次', () => {
    const days = { code: 'C1', limit: { kind: 'days', count: 14 } as const, lastUpdatedOn: '2021-06-01' }
    const twice = leads(['A', null, '2021-07-31'], ['B', '2021-08-01', '2021-08-10'], ['A', '2021-08-11', null])
    const judgement = judged(aLedger({ code: 'A' }).leading({ ...days, leads: twice }))
    expect(judgement.findings.filter((finding) => finding.outcome === 'unmet')).toHaveLength(1)
  })

  test('接手前就空白的旧栏目有接手宽限，开设时就负责的没有', () => {
    const blank = { code: 'C1', lastUpdatedOn: null, openedOn: '2021-03-01' }
    const outcome = (from: string) =>
      judged(aLedger({ code: 'A' }).leading({ ...blank, leads: leads(['A', from, null]) })).findings[0]?.outcome
    expect(outcome('2021-03-01')).toBe('unmet')
    expect(outcome('2021-06-01')).toBe('warning')
  })

  test('协办单位、别的单位的栏目不影响本单位', () => {
    const other = aColumn({ code: 'C1', lastUpdatedOn: '2018-01-01', leads: leads(['B', null, null]) })
    expect(earnedOf(judged(aLedger({ code: 'A' }).leading(other)))).toBe('20.00')
  })
})
