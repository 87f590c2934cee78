import { describe, expect, test } from 'vitest'
import { exact } from '../kernel/exact.ts'
import { rank } from './rank.ts'

const rows = [
  { name: '甲', order: 4, score: exact(95) },
  { name: '乙', order: 2, score: exact(98) },
  { name: '丙', order: 3, score: exact(95) },
  { name: '丁', order: 1, score: null },
  { name: '戊', order: 5, score: exact(90) },
]

describe('排名', () => {
  test('并列同名次，其后顺延（1、2、2、3）；并列之内按单位序列', () => {
    expect(rank(rows, 'dense').map(({ row, place }) => [row.name, place])).toEqual([
      ['乙', 1],
      ['丙', 2],
      ['甲', 2],
      ['戊', 3],
      ['丁', null],
    ])
  })

  test('或其后跳过（1、2、2、4）', () => {
    expect(rank(rows, 'competition').map(({ place }) => place)).toEqual([1, 2, 2, 4, null])
  })

  test('没有得分的排在最后，没有名次', () => {
    const absent = [
      { order: 2, score: null },
      { order: 1, score: null },
    ]
    expect(rank(absent, 'dense')).toEqual([
      { row: { order: 1, score: null }, place: null },
      { row: { order: 2, score: null }, place: null },
    ])
  })
})
