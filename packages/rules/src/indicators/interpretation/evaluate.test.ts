import { describe, expect, test } from 'vitest'
import { toPoints } from '../../kernel/exact.ts'
import type { InterpretationFact } from '../../kernel/ledger.ts'
import { cangshan2021 } from '../../schemes/cangshan-2021.ts'
import { aLedger } from '../../testing/a-ledger.ts'
import { anInterpretation, policy } from '../../testing/facts.ts'
import { earnedOf, judge, parameters, told } from '../../testing/judge.ts'
import { checkedOn, fourthQuarter, liveOn, wholeYear } from '../../testing/occasions.ts'
import { interpretation, interpretationStates } from './index.ts'

const given = parameters.interpretation

function judged(facts: readonly (Partial<InterpretationFact> & { id: string })[], occasion = checkedOn('2021-10-08')) {
  const ledger = facts.reduce((builder, fact) => builder.interpreting(fact), aLedger())
  return judge(interpretation, given, ledger, { occasion, full: 10 })
}

describe('政策解读', () => {
  test('一篇也没有：年内只预警，写明还剩几天', () => {
    const judgement = judged([])
    expect(told(judgement)).toEqual(['warning 0.00 本年尚无图文或音视频解读'])
    expect(judgement.findings[0]?.advice).toBe('12月31日前还须在本区政策解读栏目发布1篇图文或音视频解读，剩84天')
    expect(earnedOf(judgement)).toBe('10.00')
  })

  test('截至12月31日的周期结束后才扣10分', () => {
    expect(earnedOf(judged([], liveOn('2021-12-31')))).toBe('10.00')
    expect(told(judged([], checkedOn('2022-01-08', fourthQuarter)))).toEqual([
      'unmet -10.00 本年没有发布图文或音视频解读',
    ])
    expect(earnedOf(judged([], checkedOn('2022-01-08', wholeYear)))).toBe('0.00')
  })

  test('文字解读、未发在本区政策解读栏目的不计入，并写明为什么', () => {
    const judgement = judged([
      { id: 'J1', form: 'text' },
      { id: 'J2', isInDistrictColumn: false, publishedOn: '2021-03-02' },
    ])
    expect(told(judgement).slice(1)).toEqual([
      'not-applicable 0.00 “图解｜J1”为文字解读，只有图文或音视频解读计入',
      'not-applicable 0.00 “图解｜J2”未发布在本区政策解读栏目，不计入',
    ])
    expect(judgement.findings[0]?.outcome).toBe('warning')
  })

  test.each([
    ['2021-02-10', '2021-02-20', 'met', '10.00'],
    ['2021-02-10', '2021-02-18', 'met', '10.00'],
    ['2021-02-10', '2021-02-22', 'unmet', '8.00'],
    ['2021-09-30', '2021-09-30', 'met', '10.00'],
  ])('文件%s公开，%s解读：%s，得%s分（春节放假和调休都算在内）', (policyDisclosedOn, publishedOn, outcome, earned) => {
    const judgement = judged([{ id: 'J1', policies: [policy('FZ-1', policyDisclosedOn)], publishedOn }])
    expect(judgement.findings[1]?.outcome).toBe(outcome)
    expect(earnedOf(judgement)).toBe(earned)
  })

  test('未同步公开的仍算当年一篇，但不加分', () => {
    const judgement = judged([{ id: 'J1', policies: [policy('FZ-1', '2021-01-08')], publishedOn: '2021-01-29' }])
    expect(told(judgement)).toEqual([
      'met 0.00 本年已发布1篇图文或音视频解读，达到每年1篇的要求',
      'unmet -2.00 “图解｜J1”晚于文件公开15个工作日，超过3个工作日，未同步公开',
    ])
  })

  test('多于一篇且同步的每篇加2分，最多加6分', () => {
    const facts = ['J1', 'J2', 'J3', 'J4', 'J5', 'J6'].map((id) => ({ id }))
    expect(judged(facts.slice(0, 1)).bonus.n).toBe(0)
    expect(toPoints(judged(facts.slice(0, 3)).bonus)).toBe(4)
    expect(toPoints(judged(facts).bonus)).toBe(6)
    expect(judged(facts).findings.filter((finding) => finding.outcome === 'bonus')).toHaveLength(3)
  })

  test('多一篇不同步的，不会让别的解读得到加分', () => {
    const late = { id: 'J0', policies: [policy('FZ-0', '2021-01-04')], publishedOn: '2021-01-29' }
    expect(judged([{ id: 'J1' }, late]).bonus.n).toBe(0)
  })

  test('同一份政策的三种形式只算一篇，以最早的为准', () => {
    const policies = [policy('FZ-1', '2021-03-01')]
    const judgement = judged([
      { id: 'J1', policies, publishedOn: '2021-03-02' },
      { id: 'J2', policies, form: 'audio-video', publishedOn: '2021-03-20' },
      { id: 'J3', policies, form: 'text' },
    ])
    expect(judgement.bonus.n).toBe(0)
    expect(earnedOf(judgement)).toBe('10.00')
    expect(told(judgement)).toContain('not-applicable 0.00 “图解｜J2”与已计入的解读为同一份政策，合计一篇')
  })

  test('文件公开日期不详：计入一篇，是否同步待核实，不扣分也不加分', () => {
    const judgement = judged([{ id: 'J1' }, { id: 'J2', policies: [policy('FZ-2', null)], publishedOn: '2021-04-01' }])
    expect(judgement.findings[2]?.outcome).toBe('undetermined')
    expect(judgement.bonus.n).toBe(0)
    expect(earnedOf(judgement)).toBe('10.00')
  })

  test('上一年的、周期之后的不属于本周期', () => {
    const judgement = judged([
      { id: 'J1', publishedOn: '2020-12-31', policies: [policy('FZ-1', '2020-12-31')] },
      { id: 'J2', publishedOn: '2021-10-02', policies: [policy('FZ-2', '2021-09-30')] },
    ])
    expect(told(judgement)).toEqual(['warning 0.00 本年尚无图文或音视频解读'])
  })

  test('只有装饰性配图的图文按文字解读；上级文件的解读不计入', () => {
    const judgement = judged([
      { id: 'J1', isDecorativeOnly: true },
      { id: 'J2', isOfSuperior: true, publishedOn: '2021-03-02' },
      { id: 'J3', form: 'audio-video', isDecorativeOnly: true, publishedOn: '2021-03-03' },
    ])
    expect(told(judgement)).toEqual([
      'met 0.00 本年已发布1篇图文或音视频解读，达到每年1篇的要求',
      'not-applicable 0.00 “图解｜J1”只有装饰性配图，按文字解读，只有图文或音视频解读计入',
      'not-applicable 0.00 “图解｜J2”解读的是上级文件，不是本区政策，不计入',
      'met 0.00 “图解｜J3”计入，与文件同步公开',
    ])
  })

  test.each([
    ['2021-10-13', 'met', 'met 0.00 “图解｜J1”计入，与文件同步公开'],
    ['2021-10-14', 'unmet', 'unmet -2.00 “图解｜J1”晚于最后一份文件公开4个工作日，超过3个工作日，未同步公开'],
  ])('一并解读几份文件的，从最后公开的一份算起：%s发布，%s', (publishedOn, outcome, sentence) => {
    const policies = [policy('FZ-1', '2021-03-01'), policy('FZ-2', '2021-10-09')]
    const judgement = judged([{ id: 'J1', policies, publishedOn }], liveOn('2021-10-20', fourthQuarter))
    expect(judgement.findings[1]?.outcome).toBe(outcome)
    expect(told(judgement)[1]).toBe(sentence)
  })

  test('几份文件中有一份还没有解读过，就计入；都解读过的不再计', () => {
    const judgement = judged([
      { id: 'J1', policies: [policy('FZ-1', '2021-03-01')], publishedOn: '2021-03-01' },
      { id: 'J2', policies: [policy('FZ-1', '2021-03-01'), policy('FZ-2', '2021-03-02')], publishedOn: '2021-03-02' },
      { id: 'J3', policies: [policy('FZ-1', '2021-03-01'), policy('FZ-2', '2021-03-02')], publishedOn: '2021-03-03' },
    ])
    expect(judgement.findings.slice(1).map(({ outcome }) => outcome)).toEqual(['met', 'bonus', 'not-applicable'])
    expect(told(judgement)[3]).toBe('not-applicable 0.00 “图解｜J3”所解读的2份政策均已有计入的解读，不再计')
  })

  test('几份文件中有一份公开日期不详：其余已能证明同步的算同步，不能证明的待核实', () => {
    const policies = [policy('FZ-1', '2021-03-01'), policy('FZ-2', null)]
    const [, near, far] = judged([
      { id: 'J1', policies, publishedOn: '2021-03-04' },
      { id: 'J2', policies: [...policies, policy('FZ-3', null)], publishedOn: '2021-03-05' },
    ]).findings
    expect([near?.outcome, far?.outcome]).toEqual(['met', 'undetermined'])
  })

  test('没有工作日历的年份是错误，不按周一至周五猜', () => {
    const unknown = { id: 'J1', policies: [policy('FZ-1', '2019-03-01')], publishedOn: '2021-03-01' }
    expect(() => judged([unknown])).toThrow('没有 2019 年的工作日历')
  })

  test('列表里每篇写明是否计入、是否同步', () => {
    const interpretations = [anInterpretation({ id: 'J2', form: 'text' }), anInterpretation({ id: 'J1' })]
    expect(interpretationStates({ interpretations }, checkedOn('2021-10-08'), cangshan2021)).toEqual([
      {
        id: 'J2',
        isCounted: false,
        isInStep: true,
        workingDays: 0,
        sentence: '“图解｜J2”为文字解读，只有图文或音视频解读计入',
      },
      { id: 'J1', isCounted: true, isInStep: true, workingDays: 0, sentence: '“图解｜J1”计入，与文件同步公开' },
    ])
  })
})
