import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Database } from '../../db/client.ts'
import { describeImport, findImport } from './find-import.ts'
import type { ImportAnnouncements } from './import-announcements.ts'
import { openBell } from './open-bell.ts'

type StreamDeps = { db: Database; announcements: ImportAnnouncements }

/** Keeps proxies from closing a stream that has nothing to say. */
const HEARTBEAT_MS = 15_000

/**
 * 进度: sends the import at once and whenever it changes, until it is over or the reader goes.
 * @throws Refusal NOT_FOUND, before anything is sent
 */
export async function streamImport(
  { db, announcements }: StreamDeps,
  id: string,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  await findImport({ db }, id)
  const bell = openBell()
  const isGone = new AbortController()
  res.once('close', () => {
    isGone.abort()
    bell.ring()
  })
  const leave = await announcements.subscribe(id, bell.ring)
  const heartbeat = setInterval(() => res.write(': \n\n'), HEARTBEAT_MS)
  try {
    res.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
    req.socket.setNoDelay(true)
    for (;;) {
      await bell.rung()
      if (isGone.signal.aborted) return
      const current = await describeImport({ db }, id)
      res.write(`event: import\ndata: ${JSON.stringify(current)}\n\n`)
      if (current.state !== 'running') return
    }
  } finally {
    clearInterval(heartbeat)
    await leave()
    res.end()
  }
}
