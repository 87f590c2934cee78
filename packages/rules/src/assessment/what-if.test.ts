import { describe, expect, test } from 'vitest'
import { formatPoints } from '../kernel/exact.ts'
import { cangshan2021 } from '../schemes/cangshan-2021.ts'
import { aLedger } from '../testing/a-ledger.ts'
import { circularOccasion } from '../testing/occasions.ts'
import { assessDistrict } from './assess-district.ts'
import { ImpossibleChange } from './changed-ledger.ts'
import type { Change } from './result.ts'
import { whatIf } from './what-if.ts'

const own = aLedger({ code: 'A', name: '东升街道', order: 1 })
  .publishing({ '2021-07': 12, '2021-08': 7, '2021-09': 9, '2021-01': null })
  .publishing({ '2021-01': 4 })
  .leading({ code: 'C1', lastUpdatedOn: '2021-01-01' })
const other = aLedger({ code: 'B', name: '盖山镇', order: 2 })
const ledgers = [own.build(), other.build()]
const peers = assessDistrict(ledgers, cangshan2021, circularOccasion).units.map((unit) => unit.peer)

function tried(...changes: Change[]) {
  return whatIf({ ledger: own.build(), peers, scheme: cangshan2021, occasion: circularOccasion, changes })
}

function brief({ score, place, of }: ReturnType<typeof tried>) {
  return [score && formatPoints(score), place, of]
}

describe('试算', () => {
  test('补足8月和9月：月度达标，数量排名也跟着变', () => {
    expect(brief(tried())).toEqual(['80.00', 2, 2])
    const august = { kind: 'add-publications', month: '2021-08', count: 3 } as const
    const september = { kind: 'add-publications', month: '2021-09', count: 1 } as const
    const result = tried(august, september)
    expect(brief(result)).toEqual(['85.00', 2, 2])
    expect(result.isQuotaMet).toBe(true)
    expect(brief(tried({ ...august, count: 10 }, september))).toEqual(['97.50', 1, 2])
  })

  test('更新一个超期栏目：视为检查当日已更新', () => {
    const result = tried({ kind: 'refresh-column', code: 'C1' })
    expect(brief(result)).toEqual(['82.50', 2, 2])
    expect(result.indicators[2]?.findings[0]?.sentence).toBe('栏目“C1”最近更新于2021年10月8日，在更新期限（6个月）之内')
  })

  test('发布一篇图文解读就够一年一篇，文字解读不算', () => {
    const outcomes = (['illustrated', 'text'] as const).map(
      (form) => tried({ kind: 'publish-interpretation', form }).indicators[4]?.findings[0]?.outcome,
    )
    expect(outcomes).toEqual(['met', 'warning'])
  })

  test('发布三篇：两篇加分', () => {
    const one = { kind: 'publish-interpretation', form: 'audio-video' } as const
    expect(tried(one, one, one).peer.bonus).toEqual({ n: 4, d: 1 })
  })

  test('补足条数，上期月度问题就不算再次出现', () => {
    const asked = own.askedToMend({ id: 'P1', key: 'monthly-quota/month', findingId: 'monthly-quota/2021-05' })
    const deductionAfter = (...changes: Change[]) =>
      whatIf({ ledger: asked.build(), peers, scheme: cangshan2021, occasion: circularOccasion, changes }).deduction
    expect(deductionAfter()).toEqual({ n: 2, d: 1 })
    const august = { kind: 'add-publications', month: '2021-08', count: 3 } as const
    expect(deductionAfter(august)).toEqual({ n: 2, d: 1 })
    expect(deductionAfter(august, { kind: 'add-publications', month: '2021-09', count: 1 })).toEqual({ n: 0, d: 1 })
  })

  test('原台账不改', () => {
    const before = structuredClone(own.build())
    tried({ kind: 'add-publications', month: '2021-08', count: 3 }, { kind: 'refresh-column', code: 'C1' })
    expect(own.build()).toEqual(before)
  })

  test.each([
    [{ kind: 'add-publications', month: '2021-10', count: 1 }, '2021-10不在本周期的台账内，不能试算'],
    [{ kind: 'add-publications', month: '2021-08', count: -1 }, '增加的条数应为不小于0的整数'],
    [{ kind: 'add-publications', month: '2021-08', count: 1.5 }, '增加的条数应为不小于0的整数'],
    [{ kind: 'refresh-column', code: 'C9' }, '栏目C9不在本单位台账内，不能试算'],
  ] as const)('做不到的试算说明为什么：%o', (change, message) => {
    expect(() => tried(change)).toThrow(new ImpossibleChange(change, message))
  })

  test('尚未采集的月份不能试算', () => {
    const ledger = own.publishing({ '2021-08': null }).build()
    const changes = [{ kind: 'add-publications', month: '2021-08', count: 3 }] as const
    const question = { ledger, peers, scheme: cangshan2021, occasion: circularOccasion, changes }
    expect(() => whatIf(question)).toThrow('8月信息量尚未采集，不能试算，请先核实')
  })
})
