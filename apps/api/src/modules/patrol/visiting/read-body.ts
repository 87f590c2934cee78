import type { Readable, Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { VisitFailure } from './visit-failure.ts'

/** 一页最多 5 MB, unpacked: what comes after is not read. */
export const LARGEST_PAGE = 5 * 1024 * 1024

/** The whole body, unpacked. @throws VisitFailure too-large, broken */
export async function readBody(body: Readable, encoding: string, largest: number): Promise<Buffer> {
  const unpacking = unpacker(encoding)
  const source = unpacking ? body.pipe(unpacking) : body
  if (unpacking) body.once('error', (error) => unpacking.destroy(error))
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of source) {
      const bytes = Buffer.from(chunk)
      size += bytes.length
      if (size > largest) throw new VisitFailure('too-large', { detail: `${Math.round(largest / 1024 / 1024)} MB` })
      chunks.push(bytes)
    }
  } finally {
    unpacking?.destroy()
    body.destroy()
  }
  return Buffer.concat(chunks)
}

function unpacker(encoding: string): Transform | null {
  switch (encoding.trim().toLowerCase()) {
    case '':
    case 'identity':
      return null
    case 'gzip':
    case 'x-gzip':
      return createGunzip()
    case 'deflate':
      return createInflate()
    case 'br':
      return createBrotliDecompress()
    default:
      throw new VisitFailure('broken', { detail: `压缩方式 ${encoding}` })
  }
}
