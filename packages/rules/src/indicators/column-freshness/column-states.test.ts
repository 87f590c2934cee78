import { describe, expect, test } from 'vitest'
import type { ColumnFact } from '../../kernel/ledger.ts'
import { cangshan2021 } from '../../schemes/cangshan-2021.ts'
import { aColumn } from '../../testing/facts.ts'
import { circularOccasion } from '../../testing/occasions.ts'
import { columnStates } from './column-states.ts'

function stateOf(column: Partial<ColumnFact>) {
  return columnStates({ columns: [aColumn({ code: 'C1', ...column })] }, circularOccasion, cangshan2021)[0]
}

describe('栏目状态', () => {
  test.each([
    [{ lastUpdatedOn: '2021-10-01' }, 'fresh'],
    [{ lastUpdatedOn: '2021-05-01' }, 'near-limit'],
    [{ lastUpdatedOn: '2021-04-01' }, 'stale'],
    [{ lastUpdatedOn: '2018-12-20' }, 'long-stale'],
    [{ lastUpdatedOn: null }, 'blank'],
    [{ lastUpdatedOn: null, knowledge: 'unknown' }, 'unknown'],
    [{ exemptReason: '静态栏目' }, 'exempt'],
    [{ limit: null }, 'folder'],
  ] as const)('%o：%s', (column, state) => {
    expect(stateOf(column)?.state).toBe(state)
  })

  test('写明期限、到期日、还剩几天、从哪天起超期、谁负责', () => {
    const leads = [
      { unit: 'A', from: null, to: '2021-09-30' },
      { unit: 'B', from: '2021-10-01', to: null },
    ]
    expect(stateOf({ lastUpdatedOn: '2021-04-01', leads })).toMatchObject({
      limitLabel: '6个月',
      dueOn: '2021-10-01',
      daysLeft: -7,
      limitDays: 183,
      staleSince: '2021-10-02',
      lead: 'B',
      answerable: [],
    })
    expect(stateOf({ lastUpdatedOn: '2021-03-01', leads })?.answerable).toEqual(['A'])
  })
})
