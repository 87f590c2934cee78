import { once } from 'node:events'
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'

async function listening(): Promise<{ port: string; close: () => void }> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return { port: String(address.port), close: () => server.close() }
}

test.each(['PORT', 'WEB_PORT'])('%s 被占用时，pnpm dev 说明白就结束，什么也不留', async (name) => {
  const other = await listening()
  const free = await listening()
  free.close()
  const ports = { PORT: free.port, WEB_PORT: free.port, [name]: other.port }
  const dev = spawn(process.execPath, [join(import.meta.dirname, 'dev.mjs')], {
    env: { ...process.env, ...ports },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const [printed, [code]] = await Promise.all([text(dev.stderr), once(dev, 'exit')])
  other.close()
  expect(printed).toContain(`端口 ${other.port} 已被占用。请先停止占用它的程序，或用 ${name} 另指一个端口。`)
  expect(code).toBe(1)
})
