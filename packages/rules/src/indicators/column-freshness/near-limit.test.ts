import { describe, expect, test } from 'vitest'
import { cangshan2021 } from '../../schemes/cangshan-2021.ts'
import { aColumn } from '../../testing/facts.ts'
import { calendar } from '../../testing/calendar.ts'
import { columnStates } from './column-states.ts'
import { nearLimitDays, nearLevelOn } from './near-limit.ts'

const parameters = cangshan2021.indicators['column-freshness']
const { secondNearLimitPercent: _second, ...single } = parameters
const span = { lastUpdatedOn: '2021-10-01', dueOn: '2021-10-15' }

describe('预警档', () => {
  test.each([
    ['2021-10-10', null],
    ['2021-10-11', 70],
    ['2021-10-13', 70],
    ['2021-10-14', 90],
    ['2021-10-15', 90],
  ])('14天期限，10月1日更新，%s：%s', (day, level) => {
    expect(nearLevelOn(day, span, parameters)).toBe(level)
  })

  test('预警日就是达到那一档的第一天', () => {
    expect(nearLimitDays(span, parameters)).toEqual([
      { percent: 70, day: '2021-10-11' },
      { percent: 90, day: '2021-10-14' },
    ])
  })

  test('以前发布的方案没有第二档，照旧只有一档', () => {
    expect(nearLevelOn('2021-10-14', span, single)).toBe(70)
    expect(nearLimitDays(span, single)).toEqual([{ percent: 70, day: '2021-10-11' }])
  })

  test('超期、空白、不详都没有预警档', () => {
    const columns = [
      aColumn({ code: 'C1', lastUpdatedOn: '2021-04-01' }),
      aColumn({ code: 'C2', lastUpdatedOn: null }),
      aColumn({ code: 'C3', lastUpdatedOn: null, knowledge: 'unknown' }),
    ]
    const states = columnStates({ columns }, { at: { day: '2021-10-08' }, calendar }, cangshan2021)
    expect(states.map(({ nearLevel }) => nearLevel)).toEqual([null, null, null])
  })
})
