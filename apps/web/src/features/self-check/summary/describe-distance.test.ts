import { expect, test } from 'vitest'
import { describeDistance } from './describe-distance.ts'

const group = [
  { unit: { code: 'A', name: '甲镇' }, place: 1, score: 95 },
  { unit: { code: 'B', name: '乙镇' }, place: 2, score: 89.58 },
  { unit: { code: 'C', name: '丙镇' }, place: 3, score: 82.5 },
  { unit: { code: 'D', name: '丁镇' }, place: null, score: null },
]
const distance = (code: string, score: number | null) =>
  describeDistance({ unit: { code, name: '', group: '镇街' }, score, groupScores: group })

test('离前一名还差多少分', () => {
  expect(distance('C', 82.5)).toBe('距第 2 名乙镇 7.08 分')
})

test('第一名看领先多少', () => {
  expect(distance('A', 95)).toBe('领先乙镇 5.42 分')
})

test('没有得分就不比', () => {
  expect(distance('D', null)).toBe('不参加排名')
})
