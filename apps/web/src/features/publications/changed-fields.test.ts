import { expect, test } from 'vitest'
import { changedFields } from './changed-fields.ts'

test('沿革只列出改了的项，用人看得懂的说法', () => {
  const before = { title: '旧标题', kind: 'original', unit: { code: 'CS-T01', name: '仓山镇' }, version: 1 }
  const after = { title: '新标题', kind: 'original', unit: { code: 'CS-T02', name: '城门镇' }, version: 2 }
  expect(changedFields({ before, after })).toEqual([
    { label: '标题', before: '旧标题', after: '新标题' },
    { label: '发布单位', before: '仓山镇', after: '城门镇' },
  ])
})

test('时间按北京时间写，空的写作“空”', () => {
  const fields = changedFields({
    before: { publishedAt: '2021-07-31T16:30:00Z', url: null },
    after: { publishedAt: '2021-08-02T01:00:00Z', url: 'http://www.example.gov.cn/1' },
  })
  expect(fields).toEqual([
    { label: '网址', before: '空', after: 'http://www.example.gov.cn/1' },
    { label: '发布时间', before: '2021-08-01 00:30', after: '2021-08-02 09:00' },
  ])
})

test('首次写入没有改动前的样子，不列改动', () => {
  expect(changedFields({ before: null, after: { title: '新' } })).toEqual([])
})
