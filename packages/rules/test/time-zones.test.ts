import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const digester = fileURLToPath(new URL('results-digest.ts', import.meta.url))
const ZONES = ['UTC', 'Asia/Shanghai', 'America/Los_Angeles']

test('机器在哪个时区，结果都一样', { timeout: 60_000 }, () => {
  const said = ZONES.map((zone) =>
    execFileSync(process.execPath, [digester], { env: { ...process.env, TZ: zone }, encoding: 'utf8' })
      .trim()
      .split(' '),
  )
  expect(said.map(([zone]) => zone)).toEqual(ZONES)
  expect(new Set(said.map(([, digest]) => digest)).size).toBe(1)
  expect(said[0]?.[1]).toMatch(/^[0-9a-f]{64}$/)
})
