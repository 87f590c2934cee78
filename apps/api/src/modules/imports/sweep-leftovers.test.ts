import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { sweepLeftovers } from './sweep-leftovers.ts'

const folder = mkdtempSync(join(tmpdir(), 'mingkao-sweep-'))
afterAll(() => rmSync(folder, { recursive: true }))

it('被强行结束的进程留下的文件，隔天清掉；当天的和别人的不动', async () => {
  for (const name of ['mingkao-import-a', 'mingkao-upload-b', 'other-c']) {
    mkdirSync(join(folder, name))
    writeFileSync(join(folder, name, 'file'), 'x')
  }
  await sweepLeftovers(folder)
  expect(readdirSync(folder)).toHaveLength(3)
  await sweepLeftovers(folder, Date.now() + 25 * 3_600_000)
  expect(readdirSync(folder)).toEqual(['other-c'])
})
