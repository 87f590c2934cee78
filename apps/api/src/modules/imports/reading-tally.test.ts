import { expect, test } from 'vitest'
import { ReadingTally } from './reading-tally.ts'

test('日期本来就这样写的不算规范；写法不同的才计数，例子是读出来不一样的那个', () => {
  const tally = new ReadingTally()
  const read = (raw: string, time: string | null, row: number) =>
    tally.noteDateForm({ column: 'A', raw, value: null, form: 'dashes' }, { day: '2021-08-05', time }, row)
  read('2021-08-05', null, 2)
  read('2021-08-05 09:30', '09:30:00', 3)
  read('2021-08-05 09:30:15', '09:30:15', 4)
  expect(tally.notes).toEqual([])
  read('2021-8-5', null, 5)
  read(' 2021-08-05', null, 6)
  read('2021-8-5 9:30', '09:30:00', 7)
  expect(tally.notes.map(({ from, to, count, rows }) => [from, to, count, rows])).toEqual([
    ['2021-8-5', '2021-08-05', 2, [5, 6]],
    ['2021-8-5 9:30', '2021-08-05 09:30', 1, [7]],
  ])
})
