import { describe, expect, test } from 'vitest'
import { toPoints } from '../../kernel/exact.ts'
import { aLedger } from '../../testing/a-ledger.ts'
import { judge, parameters, told } from '../../testing/judge.ts'
import { checkedOn } from '../../testing/occasions.ts'
import { rectification } from './index.ts'

const given = parameters.rectification
const due = { id: 'O1', title: '第二季度整改通知', dueOn: '2021-07-25' }

function judged(ledger: ReturnType<typeof aLedger>, day = '2021-10-08') {
  return judge(rectification, given, ledger, { occasion: checkedOn(day), full: 0 })
}

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

  test('上期问题再次出现，每项扣2分', () => {
    const ledger = aLedger()
      .repeating({ id: 'P1', title: '8月不足10条' })
      .repeating({ id: 'P2', title: '社会救助未更新' })
    const judgement = judged(ledger)
    expect(told(judgement)[0]).toBe('unmet -2.00 上期问题“8月不足10条”再次出现')
    expect(judgement.earned && toPoints(judgement.earned)).toBe(-4)
  })
})
