import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compare, exact, ratio } from '../../kernel/exact.ts'
import { aLedger } from '../../testing/a-ledger.ts'
import { earnedOf, judge, parameters, told } from '../../testing/judge.ts'
import { liveOn } from '../../testing/occasions.ts'
import { yearSpan, yearVolume } from './facts.ts'
import { earnedByPlace, volumeRank } from './index.ts'

const given = parameters['volume-rank']
const occasion = liveOn('2021-10-11', { id: '2021Q3', kind: 'quarter', start: '2021-07-01', end: '2021-09-30' })

describe('年度更新数量排名', () => {
  test.each([
    [1, 13, '10.00'],
    [2, 13, '9.17'],
    [13, 13, '0.00'],
    [1, 1, '10.00'],
  ])('第%i名，共%i家，得%s分', (place, of, earned) => {
    const standing = { volume: 90, place, of, ahead: null }
    expect(earnedOf(judge(volumeRank, given, aLedger(), { full: 10, standing }))).toBe(earned)
  })

  test('说明写出累计条数和名次，佐证与条数相符，并写出与前一名差几条', () => {
    const ahead = { name: '盖山镇', place: 12, volume: 94 }
    const judgement = judge(volumeRank, given, aLedger(), {
      full: 10,
      standing: { volume: 90, place: 13, of: 13, ahead },
    })
    expect(told(judgement)).toEqual(['unmet -10.00 1—9月累计发布90条，居镇街第13名（共13家）'])
    expect(judgement.findings[0]).toMatchObject({
      advice: '距第12名盖山镇差4条',
      evidence: [{ kind: 'publications', from: '2021-01', to: '2021-09', count: 90 }],
    })
  })

  test('有月份尚未采集：不排名，本项不计入，不当作零', () => {
    const judgement = judge(volumeRank, given, aLedger(), {
      standing: { volume: null, place: null, of: 13, ahead: null },
    })
    expect(told(judgement)).toEqual(['undetermined 0.00 1—9月信息量尚未采集齐全，暂不排名'])
    expect(earnedOf(judgement)).toBe('不适用')
  })

  test('累计到周期最后一天所在的月；设立前没有数据的月份按零计', () => {
    const ledger = aLedger({ owesFrom: '2021-03-15' })
      .over('2021-01', '2021-12', 10)
      .publishing({ '2021-01': null, '2021-02': null })
    expect(yearVolume(ledger.build(), yearSpan(occasion))).toBe(70)
    expect(yearVolume(ledger.publishing({ '2021-03': null }).build(), yearSpan(occasion))).toBeNull()
  })

  test('台账缺一个月，不当作那个月没有发布', () => {
    const { ledger } = aLedger()
    expect(yearVolume({ ...ledger, months: ledger.months.slice(1) }, yearSpan(occasion))).toBeNull()
  })

  test('名次靠后从不多得分，第一名满分，最后一名零分', () => {
    const full = exact(10)
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 10_000 }), fc.nat(), (of, seed) => {
        const place = 1 + (seed % (of - 1))
        expect(compare(earnedByPlace(full, place, of), earnedByPlace(full, place + 1, of))).toBeGreaterThan(0)
        expect(earnedByPlace(full, 1, of)).toEqual(full)
        expect(earnedByPlace(full, of, of)).toEqual(ratio(0, 1))
      }),
    )
  })
})
