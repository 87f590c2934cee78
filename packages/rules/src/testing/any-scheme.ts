import * as fc from 'fast-check'
import { cangshan2021 } from '../schemes/cangshan-2021.ts'
import type { Scheme } from '../schemes/scheme.ts'
import { checkedOn, circularOccasion, fourthQuarter, liveOn, wholeYear } from './occasions.ts'
import { classesAndTiers, thirtySeventy } from './other-districts.ts'

const local = { kind: 'local', reason: '测试', decidedOn: '2021-01-01' } as const
const heavyColumns = { ...cangshan2021.weights.value, 'column-freshness': 30, 'new-media': 10 }

/** The demo scheme or another district's, with any way of ranking, of what does not apply, and of weights by group. */
export const anyScheme: fc.Arbitrary<Scheme> = fc
  .record({
    ranking: fc.constantFrom('dense', 'competition'),
    notApplicable: fc.constantFrom('rescale', 'full', 'spread'),
    isGrouped: fc.boolean(),
    base: fc.constantFrom(cangshan2021, classesAndTiers, thirtySeventy),
  })
  .map(({ ranking, notApplicable, isGrouped, base }) => ({
    ...base,
    ranking: { ...cangshan2021.ranking, value: ranking },
    notApplicable: { ...cangshan2021.notApplicable, value: notApplicable },
    groupWeights: isGrouped ? { 镇街: { value: heavyColumns, from: '2021-01-01', source: local } } : {},
  }))

export const anyOccasion = fc.constantFrom(
  circularOccasion,
  liveOn('2021-10-11'),
  checkedOn('2022-01-08', wholeYear),
  liveOn('2021-10-11', wholeYear),
  checkedOn('2022-01-08', fourthQuarter),
)
