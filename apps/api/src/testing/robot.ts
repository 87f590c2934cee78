import { createServer, type IncomingHttpHeaders } from 'node:http'
import { portOf } from './port-of.ts'
import { afterAll } from 'vitest'

export type Posted = { path: string; headers: IncomingHttpHeaders; body: string }

/** What it answers to the next message, and from then on. */
export type Reply = { status?: number; body?: string; location?: string; isSilent?: boolean }

/** A web server that takes messages as a robot of a chat would, gone when this file's tests are done. */
export async function openRobot(): Promise<{ url: string; posted: Posted[]; reply: (reply: Reply) => void }> {
  const posted: Posted[] = []
  let next: Reply = {}
  const server = createServer((req, res) => {
    const pieces: Buffer[] = []
    req.on('data', (piece: Buffer) => pieces.push(piece))
    req.on('end', () => {
      posted.push({ path: req.url ?? '', headers: req.headers, body: Buffer.concat(pieces).toString('utf8') })
      if (next.isSilent) return
      res.writeHead(next.status ?? 200, next.location === undefined ? {} : { location: next.location })
      res.end(next.body ?? '{"errcode":0,"errmsg":"ok"}')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  afterAll(() => {
    server.closeAllConnections()
    return new Promise<void>((resolve) => server.close(() => resolve()))
  })
  const port = portOf(server.address())
  return { url: `http://127.0.0.1:${port}`, posted, reply: (reply) => (next = reply) }
}
