import { expect, test } from 'vitest'
import { columnStates } from '../indicators/column-freshness/column-states.ts'
import { cangshan2021 } from '../schemes/cangshan-2021.ts'
import { aColumn } from '../testing/facts.ts'
import { circularOccasion } from '../testing/occasions.ts'
import { siteCounters } from './site-counters.ts'

test('全站计数：上级栏目不与下级重复，空白的单列，不详的不算', () => {
  const columns = [
    aColumn({ code: 'C0', lastUpdatedOn: '2020-01-01' }),
    aColumn({ code: 'C1', parent: 'C0', lastUpdatedOn: '2020-01-01' }),
    aColumn({ code: 'C2', parent: 'C0', lastUpdatedOn: '2021-04-01' }),
    aColumn({ code: 'C3', category: '规划计划', lastUpdatedOn: '2020-01-01' }),
    aColumn({ code: 'C4', lastUpdatedOn: null }),
    aColumn({ code: 'C5', lastUpdatedOn: null, knowledge: 'unknown' }),
    aColumn({ code: 'C6' }),
  ]
  const states = columnStates({ columns }, circularOccasion, cangshan2021)
  expect(
    siteCounters(columns, states, cangshan2021).map(({ id, limit, columns: codes }) => [id, limit, codes]),
  ).toEqual([
    ['x', 5, ['C1', 'C2']],
    ['y', 10, ['C1', 'C2', 'C3']],
    ['z', 5, ['C4']],
  ])
})
