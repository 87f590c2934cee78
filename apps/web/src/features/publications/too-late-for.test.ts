import { expect, test } from 'vitest'
import { tooLateFor } from './too-late-for.ts'

const bounds = { start: '2021-07-01', end: '2021-09-30', dataAsOf: '2021-10-08T10:00:00.000Z' }
const quarter = { ...bounds, label: '2021年第三季度' }
const year = { label: '2021年度', start: '2021-01-01', end: '2021-12-31', dataAsOf: '2022-01-10T10:00:00.000Z' }
const added = { publishedOn: '2021-08-05', arrivedAt: '2021-10-11T01:00:00.000Z' }

test('数据截止以后补录的，说明哪个周期已截止；还没截止的周期不提', () => {
  expect(tooLateFor(added, [quarter, year])).toBe(
    '2021年第三季度数据已于2021年10月8日截止，这一条不计入，可在更正时计入',
  )
  expect(tooLateFor({ ...added, arrivedAt: '2022-02-01T01:00:00.000Z' }, [quarter, year])).toContain(
    '2021年度数据已于2022年1月10日截止',
  )
})

test('截止以前到的、发布日不在周期里的、随到随计的，都不必说', () => {
  expect(tooLateFor({ ...added, arrivedAt: bounds.dataAsOf }, [quarter])).toBeNull()
  expect(tooLateFor({ ...added, publishedOn: '2021-10-01' }, [quarter])).toBeNull()
  expect(tooLateFor(added, [{ ...quarter, dataAsOf: null }])).toBeNull()
})
