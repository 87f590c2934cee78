import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import busboy from 'busboy'
import { Refusal } from '../refusal.ts'

/** How large a file may be (bytes), and what is said of a larger one and of a request without any. */
export type Reception = {
  largest: number
  tooLarge: string
  missing: string
  /** Told the file's first bytes while the rest is still on its way. */
  onBeginning?: (head: Buffer) => void
}

/** A file that has come in whole and lies on disk until `remove`. `lines` counts its line ends. */
export type ReceivedFile = {
  path: string
  name: string
  size: number
  hash: string
  lines: number
  remove: () => Promise<void>
}

/** Multipart heads and the other fields. */
const WRAPPING = 64 * 1024
const LINE_END = 0x0a

/**
 * Receives the one file of a multipart request, streamed to disk while it is counted and hashed.
 * @throws Refusal PAYLOAD_TOO_LARGE beyond the largest size, BAD_REQUEST where there is no file or the request breaks off
 */
export async function receiveFile(req: IncomingMessage, reception: Reception): Promise<ReceivedFile> {
  const { largest, tooLarge } = reception
  if (Number(req.headers['content-length']) > largest + WRAPPING) throw new Refusal('PAYLOAD_TOO_LARGE', tooLarge)
  const folder = await mkdtemp(join(tmpdir(), 'mingkao-upload-'))
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    return { ...(await receiveInto(req, join(folder, 'file'), reception)), remove }
  } catch (error) {
    await remove()
    throw error
  }
}

type Received = Omit<ReceivedFile, 'remove'>

async function receiveInto(req: IncomingMessage, path: string, reception: Reception): Promise<Received> {
  const form = openForm(req, reception.largest)
  let receiving: Promise<Received> | undefined
  form.on('file', (field, stream, { filename }) => {
    if (field !== 'file' || receiving) stream.resume()
    else {
      receiving = store(stream, { path, name: filename ?? '', reception })
      // It is awaited below; until then a failure must not count as unhandled.
      receiving.catch(() => undefined)
    }
  })
  try {
    await pipeline(req, form)
  } catch {
    throw (await receiving?.then(() => null, refusalOf)) ?? new Refusal('BAD_REQUEST', '文件没有传完，请重新上传。')
  }
  const received = await receiving
  if (!received) throw new Refusal('BAD_REQUEST', reception.missing)
  return received
}

function refusalOf(error: unknown): Refusal | null {
  return error instanceof Refusal ? error : null
}

function openForm(req: IncomingMessage, largest: number): busboy.Busboy {
  try {
    return busboy({
      headers: req.headers,
      defParamCharset: 'utf8',
      // busboy already cuts a file of exactly its limit.
      limits: { fileSize: largest + 1, files: 2, fields: 20, fieldSize: 1024, parts: 22, headerPairs: 50 },
    })
  } catch {
    throw new Refusal('BAD_REQUEST', '请以 multipart/form-data 方式上传文件。')
  }
}

type Target = { path: string; name: string; reception: Reception }

async function store(stream: Readable & { truncated?: boolean }, { path, name, reception }: Target): Promise<Received> {
  const hash = createHash('sha256')
  let size = 0
  let lines = 0
  await pipeline(
    stream,
    async function* count(chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        if (size === 0) reception.onBeginning?.(chunk)
        hash.update(chunk)
        size += chunk.length
        for (let at = chunk.indexOf(LINE_END); at !== -1; at = chunk.indexOf(LINE_END, at + 1)) lines++
        yield chunk
      }
      if (stream.truncated) throw new Refusal('PAYLOAD_TOO_LARGE', reception.tooLarge)
    },
    createWriteStream(path),
  )
  return { path, name: tidyName(name), size, hash: hash.digest('hex'), lines }
}

/** Only the file's own name, without folders and without characters no name has. */
function tidyName(name: string): string {
  const own = name.split(/[/\\]/).at(-1) ?? ''
  const plain = own.replaceAll(/\p{C}/gu, '').trim().slice(-200)
  return plain === '' ? '未命名文件' : plain
}
