import { createServer, type Server } from 'node:net'

/** What the scanner saw, and how to end it. */
export type FakeClamd = { path: string; received: Buffer[]; close: () => Promise<void> }

/**
 * A clamd that speaks INSTREAM over a real socket.
 * @param answer what it says of a file, by its bytes; null: it hangs up without a word
 */
export async function startFakeClamd(path: string, answer: (file: Buffer) => string | null): Promise<FakeClamd> {
  const received: Buffer[] = []
  const server: Server = createServer((socket) => {
    let pending = Buffer.alloc(0)
    socket.on('error', () => undefined)
    socket.on('data', (bytes) => {
      pending = Buffer.concat([pending, bytes])
      const file = readInstream(pending)
      if (!file) return
      received.push(file)
      const verdict = answer(file)
      if (verdict === null) socket.end()
      else socket.end(`${verdict}\0`)
    })
  })
  await new Promise<void>((resolve) => server.listen(path, resolve))
  return { path, received, close: () => new Promise((resolve) => server.close(() => resolve())) }
}

const COMMAND = Buffer.from('zINSTREAM\0')

/** The file, once its closing piece of no length has come. */
function readInstream(bytes: Buffer): Buffer | null {
  if (!bytes.subarray(0, COMMAND.length).equals(COMMAND)) return null
  const pieces: Buffer[] = []
  let at = COMMAND.length
  while (at + 4 <= bytes.length) {
    const length = bytes.readUInt32BE(at)
    if (length === 0) return Buffer.concat(pieces)
    if (at + 4 + length > bytes.length) return null
    pieces.push(bytes.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return null
}
