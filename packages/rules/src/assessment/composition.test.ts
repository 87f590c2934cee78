import { describe, expect, test } from 'vitest'
import { exact, formatPoints, ratio, ZERO } from '../kernel/exact.ts'
import type { Exact } from '../kernel/exact.ts'
import type { ScoredIndicatorId } from '../kernel/finding.ts'
import { cangshan2021 } from '../schemes/cangshan-2021.ts'
import type { Scheme } from '../schemes/scheme.ts'
import { prepareComposition } from './composition.ts'

const FULL: Record<ScoredIndicatorId, Exact | null> = {
  'monthly-quota': exact(30),
  'volume-rank': exact(10),
  'column-freshness': exact(20),
  'new-media': exact(20),
  interpretation: exact(10),
  disclosure: exact(10),
}

function composed(
  earned: Partial<Record<ScoredIndicatorId, Exact | null>>,
  bonus: Exact = ZERO,
  deduction: Exact = ZERO,
  mode: Scheme['notApplicable']['value'] = 'rescale',
) {
  const scheme = { ...cangshan2021, notApplicable: { ...cangshan2021.notApplicable, value: mode } }
  const composition = prepareComposition(scheme, scheme.weights.value)
  const all = { ...FULL, ...earned }
  const score = composition.scoreOf(all, bonus, deduction, composition.planFor(all))
  return score && [formatPoints(score.base), formatPoints(score.bonus), formatPoints(score.score)]
}

describe('得分的合成', () => {
  test('没有账号的单位，其余80分折算为100分', () => {
    expect(composed({ 'new-media': null, 'volume-rank': ZERO, 'monthly-quota': exact(26) })).toEqual([
      '82.50',
      '0.00',
      '82.50',
    ])
  })

  test('方案也可以让不适用的得满分，或把分值平均分给其余各项', () => {
    const earned = { 'new-media': null, 'monthly-quota': ZERO }
    expect(composed(earned)?.[0]).toBe('62.50')
    expect(composed(earned, ZERO, ZERO, 'full')?.[0]).toBe('70.00')
    expect(composed(earned, ZERO, ZERO, 'spread')?.[0]).toBe('66.00')
  })

  test('基础分恰好80分不加分，高一点就加', () => {
    const eighty = { 'new-media': ZERO }
    expect(composed(eighty, exact(4))).toEqual(['80.00', '0.00', '80.00'])
    expect(composed({ 'new-media': ratio(1, 1000) }, exact(4))).toEqual(['80.00', '4.00', '84.00'])
  })

  test('加分以方案上限为限', () => {
    expect(composed({}, exact(14))).toEqual(['100.00', '10.00', '110.00'])
  })

  test('整改扣分不折算，扣到零为止', () => {
    expect(composed({ 'new-media': null }, ZERO, exact(3))).toEqual(['100.00', '0.00', '97.00'])
    const nothing = { 'monthly-quota': ZERO, 'column-freshness': ZERO, 'new-media': ZERO, interpretation: ZERO }
    expect(composed(nothing, ZERO, exact(30))).toEqual(['20.00', '0.00', '0.00'])
  })

  test('没有一项适用就没有得分', () => {
    const none = Object.fromEntries(Object.keys(FULL).map((id) => [id, null]))
    expect(composed(none)).toBeNull()
  })

  test('只在离开时四舍五入一次：13家中第2名是9.1666…分', () => {
    expect(composed({ 'volume-rank': ratio(55, 6) })?.[2]).toBe('99.17')
  })
})
