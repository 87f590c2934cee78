import { describe, expect, test } from 'vitest'
import { aLedger } from '../../testing/a-ledger.ts'
import { judge, parameters, told } from '../../testing/judge.ts'
import { circularOccasion } from '../../testing/occasions.ts'
import { isVetoed, unitVeto } from './index.ts'

const given = parameters['unit-veto']

describe('单位一票否决', () => {
  test('经第二人确认的才算', () => {
    const ledger = aLedger().vetoed({ id: 'V1', note: '8月20日补填日期' })
    expect(told(judge(unitVeto, given, ledger))).toEqual(['vetoed 0.00 伪造信息发布日期（8月20日补填日期），一票否决'])
    expect(isVetoed(ledger.build(), circularOccasion)).toBe(true)
  })

  test('疑似的待确认，不算数', () => {
    const ledger = aLedger().vetoed({ id: 'V1', state: 'suspected' })
    expect(told(judge(unitVeto, given, ledger))).toEqual([
      'undetermined 0.00 疑似伪造信息发布日期，尚待第二人确认，确认前不计',
    ])
    expect(isVetoed(ledger.build(), circularOccasion)).toBe(false)
  })

  test('已排除的不再列出', () => {
    expect(told(judge(unitVeto, given, aLedger().vetoed({ id: 'V1', state: 'dismissed' })))).toEqual([])
  })

  test('以前周期的、检查之后的不算在本周期', () => {
    for (const foundOn of ['2021-06-30', '2021-10-09']) {
      expect(isVetoed(aLedger().vetoed({ id: 'V1', foundOn }).build(), circularOccasion)).toBe(false)
    }
    for (const foundOn of ['2021-07-01', '2021-10-08', null]) {
      expect(isVetoed(aLedger().vetoed({ id: 'V1', foundOn }).build(), circularOccasion)).toBe(true)
    }
  })

  test('方案里没有的条件照原样写出', () => {
    const ledger = aLedger().vetoed({ id: 'V1', condition: '其他严重情形' })
    expect(told(judge(unitVeto, given, ledger))).toEqual(['vetoed 0.00 其他严重情形，一票否决'])
  })
})
