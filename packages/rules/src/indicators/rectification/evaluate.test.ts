import { describe, expect, test } from 'vitest'
import { exact, ZERO } from '../../kernel/exact.ts'
import { draft, findingId } from '../../kernel/finding.ts'
import type { Draft, Outcome } from '../../kernel/finding.ts'
import type { Judgement } from '../../kernel/indicator.ts'
import { aLedger } from '../../testing/a-ledger.ts'
import { judge, parameters, told } from '../../testing/judge.ts'
import { checkedOn } from '../../testing/occasions.ts'
import { rectification } from './index.ts'

const given = parameters.rectification
const due = { id: 'O1', title: '第二季度整改通知', dueOn: '2021-07-25' }

function judged(ledger: ReturnType<typeof aLedger>, day = '2021-10-08', before: readonly Judgement[] = []) {
  return judge(rectification, given, ledger, { occasion: checkedOn(day), full: 0, before })
}

const column = { kind: 'column', code: 'C1', path: '社会救助' } as const
const mended = { id: 'P1', key: 'column-freshness/column/C1', title: '栏目“社会救助”未更新' }
const found = (
  { key, indicator, subject }: Pick<Draft, 'indicator' | 'subject'> & { key: string },
  outcome: Outcome = 'unmet',
) => {
  const id = findingId(indicator, key)
  const source = { kind: 'local', reason: '本区设定', decidedOn: '2021-01-01' } as const
  return {
    earned: null,
    bonus: ZERO,
    findings: [draft({ id, indicator, outcome, sentence: '又出现了', source, subject, evidence: [] })],
  }
}
const stale = found({ indicator: 'column-freshness', key: 'C1', subject: column })
const short = (month: string) => found({ indicator: 'monthly-quota', key: month, subject: { kind: 'month', month } })

describe('整改落实', () => {
  test('没有整改通知，也没有重复问题：不扣分', () => {
    expect(judged(aLedger())).toMatchObject({ earned: { n: 0 }, findings: [] })
  })

  test('截止日当天报送不算逾期，次日起算', () => {
    expect(told(judged(aLedger().ordered({ ...due, answeredOn: '2021-07-25' })))).toEqual([])
    expect(told(judged(aLedger().ordered({ ...due, answeredOn: '2021-07-26' })))).toEqual([
      'unmet -1.00 “第二季度整改通知”应于2021年7月25日前报送整改报告，2021年7月26日才报送',
    ])
  })

  test('未到期的只提醒，过期未报的扣分', () => {
    expect(told(judged(aLedger().ordered(due), '2021-07-25'))).toEqual([
      'warning 0.00 “第二季度整改通知”的整改报告应于2021年7月25日前报送',
    ])
    expect(told(judged(aLedger().ordered(due)))).toEqual([
      'unmet -1.00 “第二季度整改通知”应于2021年7月25日前报送整改报告，已逾期75天',
    ])
  })

  test('以前周期迟报的不在本周期再扣，一直未报的照扣', () => {
    const old = { ...due, dueOn: '2021-05-10' }
    expect(told(judged(aLedger().ordered({ ...old, answeredOn: '2021-05-20' })))).toEqual([])
    expect(judged(aLedger().ordered(old)).findings).toHaveLength(1)
  })

  test('上期整改的栏目仍然超期，扣2分；已更新的不扣', () => {
    const ledger = aLedger().askedToMend(mended)
    expect(told(judged(ledger, '2021-10-08', [stale]))).toEqual(['unmet -2.00 上期问题“栏目“社会救助”未更新”再次出现'])
    expect(told(judged(ledger))).toEqual([])
    const met = found({ indicator: 'column-freshness', key: 'C1', subject: column }, 'warning')
    expect(told(judged(ledger, '2021-10-08', [met]))).toEqual([])
    const other = { ...column, code: 'C2' }
    const elsewhere = found({ indicator: 'column-freshness', key: 'C2', subject: other })
    expect(told(judged(ledger, '2021-10-08', [elsewhere]))).toEqual([])
  })

  test('整改期限最后一天还不算重复，次日起算', () => {
    const ledger = aLedger().askedToMend({ ...mended, dueOn: '2021-10-25' })
    expect(told(judged(ledger, '2021-10-25', [stale]))).toEqual([
      'warning 0.00 上期问题“栏目“社会救助”未更新”尚未消除，整改期限为2021年10月25日',
    ])
    expect(judged(ledger, '2021-10-26', [stale]).earned).toEqual(exact(-2))
  })

  test('月度不达标：换了月份也是同一问题，几个月只算一项；同一个月再查一遍不算', () => {
    const key = 'monthly-quota/month'
    const ledger = aLedger()
      .askedToMend({ id: 'P1', key, findingId: 'monthly-quota/2021-05', title: '5月不足10条' })
      .askedToMend({ id: 'P2', key, findingId: 'monthly-quota/2021-06', title: '6月不足10条' })
    const twice = judged(ledger, '2021-10-08', [short('2021-07'), short('2021-08')])
    expect(twice.findings.map(({ subject }) => subject)).toEqual([{ kind: 'problem', id: 'P1', title: '5月不足10条' }])
    expect(judged(ledger, '2021-10-08', [short('2021-05'), short('2021-06')]).findings).toEqual([])
  })
})
