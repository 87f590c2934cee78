import { expect, test } from 'vitest'
import { quotaLabel } from './quota-label.ts'

test('各组要求相同时只写一个数，不同时从多到少写', () => {
  expect(quotaLabel({ groups: [{ quota: 10 }, { quota: 10 }] })).toBe('10')
  expect(quotaLabel({ groups: [10, 20, 15, 20].map((quota) => ({ quota })) })).toBe('20/15/10')
})
