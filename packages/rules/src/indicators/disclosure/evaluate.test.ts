import { describe, expect, test } from 'vitest'
import { cangshan2021 } from '../../schemes/cangshan-2021.ts'
import { aLedger } from '../../testing/a-ledger.ts'
import { earnedOf, judge, parameters, told } from '../../testing/judge.ts'
import { checkedOn, liveOn } from '../../testing/occasions.ts'
import { disclosureStates } from './disclosure-states.ts'
import { disclosure } from './index.ts'

const given = parameters.disclosure

function judged(ledger: ReturnType<typeof aLedger>, occasion = checkedOn('2021-10-08')) {
  return judge(disclosure, given, ledger, { occasion, full: 10 })
}

describe('主动公开', () => {
  test('季度内一份也没有：扣5分', () => {
    const judgement = judged(aLedger().disclosingNothing())
    expect(told(judgement)).toEqual(['unmet -5.00 本季度没有主动公开信息'])
    expect(earnedOf(judgement)).toBe('5.00')
  })

  test('季度未结束：只预警', () => {
    expect(told(judged(aLedger(), liveOn('2021-12-31')))).toEqual(['warning 0.00 本季度尚无主动公开信息'])
  })

  test('按公开日期归季度，首日末日都算', () => {
    const ledger = aLedger().disclosingNothing().disclosing('2021-06-30', '2021-07-01', '2021-09-30', '2021-10-01')
    const judgement = judged(ledger)
    expect(told(judgement)).toEqual(['met 0.00 本季度主动公开2份，均在20个工作日内'])
    expect(judgement.findings[0]?.evidence).toHaveLength(2)
  })

  test.each([
    ['2021-09-02', 'met', '10.00'],
    ['2021-09-01', 'unmet', '9.00'],
  ])('%s成文、9月30日公开：%s，得%s分（中秋调休算在内）', (madeOn, outcome, earned) => {
    const judgement = judged(aLedger().disclosingNothing().disclosing({ madeOn, disclosedOn: '2021-09-30' }))
    expect(judgement.findings.at(-1)?.outcome).toBe(outcome)
    expect(earnedOf(judgement)).toBe(earned)
  })

  test('逾期每份扣1分，扣到零为止', () => {
    const late = Array.from({ length: 12 }, () => ({ madeOn: '2021-01-04', disclosedOn: '2021-08-02' }))
    expect(
      earnedOf(
        judged(
          aLedger()
            .disclosingNothing()
            .disclosing(...late.slice(0, 3)),
        ),
      ),
    ).toBe('7.00')
    expect(
      earnedOf(
        judged(
          aLedger()
            .disclosingNothing()
            .disclosing(...late),
        ),
      ),
    ).toBe('0.00')
  })

  test('成文日期不详：待核实，不算逾期', () => {
    const judgement = judged(aLedger().disclosingNothing().disclosing({ madeOn: null, disclosedOn: '2021-08-02' }))
    expect(told(judgement)).toEqual([
      'met 0.00 本季度主动公开1份',
      'undetermined 0.00 FZ-D1成文日期不详，是否按期公开待核实',
    ])
  })

  test('没有工作日历的年份是错误', () => {
    const unknown = { madeOn: '2019-12-01', disclosedOn: '2021-08-02' }
    expect(() => judged(aLedger().disclosing(unknown))).toThrow('没有 2019 年的工作日历')
  })

  test('列表里写明用去几个工作日、最迟哪天', () => {
    const { disclosures } = aLedger()
      .disclosingNothing()
      .disclosing({ madeOn: '2021-09-01', disclosedOn: '2021-09-30' }).ledger
    expect(disclosureStates({ disclosures }, checkedOn('2021-10-08'), cangshan2021)).toEqual([
      { id: 'D1', workingDays: 21, isLate: true, dueOn: '2021-09-29' },
    ])
  })

  const year = { id: '2021', kind: 'year', start: '2021-01-01', end: '2021-12-31' } as const

  test('年度按四个季度分别看：一、三季度没有，扣两次', () => {
    const judgement = judged(
      aLedger().disclosingNothing().disclosing('2021-04-01', '2021-12-31'),
      checkedOn('2022-01-08', year),
    )
    expect(told(judgement)).toEqual([
      'unmet -5.00 第一季度没有主动公开信息',
      'met 0.00 第二季度主动公开1份，均在20个工作日内',
      'unmet -5.00 第三季度没有主动公开信息',
      'met 0.00 第四季度主动公开1份，均在20个工作日内',
    ])
    expect(judgement.findings.map(({ id }) => id)).toEqual(
      ['2021Q1', '2021Q2', '2021Q3', '2021Q4'].map((id) => `disclosure/${id}`),
    )
    expect(earnedOf(judgement)).toBe('0.00')
  })

  test('年度扣分不超过本项满分；进行中的季度只提醒，未开始的季度不列', () => {
    const judgement = judged(aLedger().disclosingNothing(), liveOn('2021-09-30', year))
    expect(told(judgement)).toEqual([
      'unmet -5.00 第一季度没有主动公开信息',
      'unmet -5.00 第二季度没有主动公开信息',
      'warning 0.00 第三季度尚无主动公开信息',
    ])
    expect(earnedOf(judged(aLedger().disclosingNothing(), checkedOn('2022-01-08', year)))).toBe('0.00')
  })

  test('年中设立的单位不补欠设立前的季度', () => {
    const founded = aLedger({ owesFrom: '2021-07-02' }).disclosingNothing().disclosing('2021-10-08')
    expect(told(judged(founded, checkedOn('2022-01-08', year)))).toEqual([
      'not-applicable 0.00 第一季度不计：本单位当时尚未设立或已撤销',
      'not-applicable 0.00 第二季度不计：本单位当时尚未设立或已撤销',
      'unmet -5.00 第三季度没有主动公开信息',
      'met 0.00 第四季度主动公开1份，均在20个工作日内',
    ])
  })
})
