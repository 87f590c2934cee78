import { expect, test } from 'vitest'
import { shanghaiMoment } from './shanghai-moment.ts'

test('填的时间是北京时间，不随电脑的时区变', () => {
  expect(shanghaiMoment('2021-10-08T18:00')).toBe('2021-10-08T18:00:00+08:00')
  expect(shanghaiMoment('')).toBeNull()
  expect(shanghaiMoment(undefined)).toBeNull()
})
