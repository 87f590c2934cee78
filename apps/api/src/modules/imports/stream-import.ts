import type { Request, Response } from 'express'
import type { Database } from '../../db/client.ts'
import { describeImport, findImport } from './find-import.ts'
import type { ImportAnnouncements } from './import-announcements.ts'

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
  req: Request,
  res: Response,
): Promise<void> {
  await findImport({ db }, id)
  let isDue = true
  let wake: () => void = () => undefined
  const tell = () => {
    isDue = true
    wake()
  }
  let isOver = false
  res.once('close', () => {
    isOver = true
    wake()
  })
  const leave = await announcements.subscribe(id, tell)
  const heartbeat = setInterval(() => res.write(': \n\n'), HEARTBEAT_MS)
  try {
    res.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
    req.socket.setNoDelay(true)
    while (!isOver) {
      if (!isDue) {
        await new Promise<void>((resolve) => (wake = resolve))
        continue
      }
      isDue = false
      const current = await describeImport({ db }, id)
      res.write(`event: import\ndata: ${JSON.stringify(current)}\n\n`)
      if (current.state !== 'running') break
    }
  } finally {
    clearInterval(heartbeat)
    await leave()
    res.end()
  }
}
