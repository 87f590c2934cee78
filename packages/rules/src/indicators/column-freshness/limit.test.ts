import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addMonths, dayOf, dayNumber } from '../../kernel/day.ts'
import type { UpdateLimit } from '../../kernel/ledger.ts'
import { calendar } from '../../testing/calendar.ts'
import { lastFreshDay, lastGraceDay } from './limit.ts'

const halfYear: UpdateLimit = { kind: 'months', count: 6 }

describe('更新期限', () => {
  test.each([
    [{ kind: 'days', count: 14 }, '2021-09-24', '2021-10-08'],
    [halfYear, '2021-04-08', '2021-10-08'],
    [halfYear, '2021-08-31', '2022-02-28'],
    [halfYear, '2021-02-28', '2021-08-31'],
    [{ kind: 'months', count: 12 }, '2020-02-29', '2021-02-28'],
    [{ kind: 'working-days', count: 3 }, '2021-09-30', '2021-10-11'],
    [{ kind: 'yearly', month: 1, date: 31 }, '2020-12-30', '2021-01-31'],
    [{ kind: 'yearly', month: 1, date: 31 }, '2021-01-05', '2022-01-31'],
    [{ kind: 'yearly', month: 2, date: 30 }, '2020-05-01', '2021-02-28'],
    [{ kind: 'after-event', count: 20, unit: 'days', eventOn: '2021-09-01' }, '2021-08-31', '2021-09-21'],
    [{ kind: 'after-event', count: 20, unit: 'working-days', eventOn: '2021-09-01' }, '2021-08-31', '2021-09-29'],
    [{ kind: 'after-event', count: 20, unit: 'days', eventOn: '2021-09-01' }, '2021-09-01', null],
    [{ kind: 'after-event', count: 20, unit: 'days', eventOn: null }, '2018-01-01', null],
  ] as const)('%o，更新于%s：%s仍不算超期', (limit, updated, last) => {
    expect(lastFreshDay(limit, updated, calendar)).toBe(last)
  })

  test('按月的期限与定义逐日相符：更新日早于“当天减期限”才算超期', () => {
    fc.assert(
      fc.property(fc.integer({ min: 17_000, max: 20_000 }), fc.integer({ min: 1, max: 24 }), (number, count) => {
        const updated = dayOf(number)
        const last = lastFreshDay({ kind: 'months', count }, updated, calendar) ?? ''
        const isStaleOn = (day: string) => updated < addMonths(day, -count)
        expect(isStaleOn(last)).toBe(false)
        expect(isStaleOn(dayOf(dayNumber(last) + 1))).toBe(true)
      }),
    )
  })

  test('接手宽限到接手日加期限的前一天', () => {
    expect(lastGraceDay(halfYear, '2021-01-01', calendar)).toBe('2021-06-30')
    expect(lastGraceDay(halfYear, '2021-08-31', calendar)).toBe('2022-02-27')
    expect(lastGraceDay({ kind: 'days', count: 14 }, '2021-08-01', calendar)).toBe('2021-08-14')
    const afterEvent = { kind: 'after-event', count: 10, unit: 'days', eventOn: '2021-03-01' } as const
    expect(lastGraceDay(afterEvent, '2021-08-01', calendar)).toBe('2021-08-10')
    expect(lastGraceDay(afterEvent, '2021-02-01', calendar)).toBe('2021-03-11')
  })

  test('没有工作日历的年份是错误', () => {
    expect(() => lastFreshDay({ kind: 'working-days', count: 3 }, '2018-12-20', calendar)).toThrow('2018')
  })
})
