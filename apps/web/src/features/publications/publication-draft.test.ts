import { expect, test } from 'vitest'
import { draftOf, inputOf } from './publication-draft.ts'

const publication = {
  title: '标题',
  url: null,
  unit: { code: 'CS-T01', name: '仓山镇' },
  column: null,
  publishedAt: '2021-07-31T16:30:45.000Z',
  kind: 'original',
} as const

test('打开更正再原样保存，发布时间一秒不差', () => {
  const { publishedAt } = inputOf({ ...draftOf(publication), reason: '核对' })
  expect(publishedAt).toBe('2021-08-01T00:30:45+08:00')
  expect(Date.parse(publishedAt)).toBe(Date.parse(publication.publishedAt))
})

test('网址留空就是没有网址', () => {
  expect(inputOf({ ...draftOf(publication), url: '  ', reason: '核对' }).url).toBeNull()
})
