import { createReadStream } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { pipeline } from 'node:stream/promises'
import { Transform } from 'node:stream'
import type { ClamdConfig } from '../../config.ts'

/** What the scanner says of a file. */
export type ScanVerdict = { state: 'clean' } | { state: 'infected'; virus: string } | { state: 'unscanned' }

/** The scanner could not be asked, or gave no verdict. */
export class ScannerFailure extends Error {
  override readonly name = 'ScannerFailure'
}

const LONGEST_SILENCE_MS = 30_000

/**
 * 病毒扫描: asks clamd by its INSTREAM command. `clamd` null: no scanner is set.
 * @throws ScannerFailure
 */
export async function scanFile(clamd: ClamdConfig | null, path: string): Promise<ScanVerdict> {
  if (!clamd) return { state: 'unscanned' }
  return verdictOf(await ask(clamd, path))
}

async function ask(clamd: ClamdConfig, path: string): Promise<string> {
  const socket = connect(clamd)
  socket.setTimeout(LONGEST_SILENCE_MS, () => socket.destroy(new Error('the scanner keeps silent')))
  // Answers come at any time: a scanner that has had enough answers and hangs up while the file is still being sent.
  const answer = read(socket)
  try {
    await Promise.race([pipeline(createReadStream(path), inPieces(), socket, { end: false }), answer])
    return await answer
  } catch (error) {
    throw new ScannerFailure('the virus scanner can not be asked', { cause: error })
  } finally {
    socket.destroy()
  }
}

/** `zINSTREAM`, then pieces led by their length, then a piece of no length. */
function inPieces(): Transform {
  let isBegun = false
  return new Transform({
    transform(piece: Buffer, _encoding, done) {
      if (!isBegun) this.push('zINSTREAM\0')
      isBegun = true
      const length = Buffer.alloc(4)
      length.writeUInt32BE(piece.length)
      this.push(length)
      done(null, piece)
    },
    flush(done) {
      done(null, Buffer.alloc(4))
    },
  })
}

function read(socket: Socket): Promise<string> {
  const answer = new Promise<string>((resolve, reject) => {
    let text = ''
    socket.setEncoding('utf8')
    socket.on('data', (piece: string) => {
      text += piece
      if (text.includes('\0')) resolve(text)
    })
    socket.on('error', reject)
    socket.on('close', () => resolve(text))
  })
  answer.catch(() => undefined)
  return answer
}

function verdictOf(answer: string): ScanVerdict {
  const text = answer.replaceAll('\0', '').trim()
  if (/^stream: OK$/.test(text)) return { state: 'clean' }
  const virus = /^stream: (.+) FOUND$/.exec(text)?.[1]
  if (virus !== undefined) return { state: 'infected', virus }
  throw new ScannerFailure(`the virus scanner answered: ${text === '' ? 'nothing' : text}`)
}
