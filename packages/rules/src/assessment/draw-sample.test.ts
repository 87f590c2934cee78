import { expect, test } from 'vitest'
import { drawSample } from './draw-sample.ts'

const codes = Array.from({ length: 21 }, (_, index) => `M${String(index + 1).padStart(3, '0')}`)

test('同一种子抽到同样的账号，换种子就换', () => {
  expect(drawSample(codes, 8, '2021Q3')).toEqual(drawSample(codes, 8, '2021Q3'))
  expect(drawSample(codes, 8, '2021Q3')).toHaveLength(8)
  expect(drawSample(codes, 8, '2021Q3')).not.toEqual(drawSample(codes, 8, '2021Q4'))
})

test('抽的比有的多，就全抽', () => {
  expect(drawSample(codes, 30, 'x')).toEqual(codes)
})

test('抽样不偏：一千个种子里每个账号被抽中的次数相近', () => {
  const times = new Map(codes.map((code) => [code, 0]))
  for (let seed = 0; seed < 1000; seed += 1) {
    for (const code of drawSample(codes, 7, String(seed))) times.set(code, (times.get(code) ?? 0) + 1)
  }
  expect(Math.min(...times.values())).toBeGreaterThan(270)
  expect(Math.max(...times.values())).toBeLessThan(400)
})
