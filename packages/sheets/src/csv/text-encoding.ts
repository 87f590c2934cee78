import { isUtf8 } from 'node:buffer'
import type { OpenedFile } from '../open-file.ts'
import { SheetError } from '../sheet-error.ts'
import type { CsvForm } from '../sheet-source.ts'

export type TextEncoding = CsvForm['encoding']

export const chunkBytes = 64 * 1024

/**
 * Finds the encoding of a text file by reading all of it: a byte-order mark, else NULs on every other byte, else UTF-8 if
 * every byte fits, else GB18030. Throws SheetError (unknown-encoding, not-a-sheet) when it is no text in any of them.
 */
export async function findEncoding(file: OpenedFile): Promise<TextEncoding> {
  const head = await file.read(0, chunkBytes)
  const marked = markedEncoding(head)
  const wide = marked ?? wideEncoding(head)
  if (wide === 'utf-16le' || wide === 'utf-16be') {
    if (file.size % 2 === 0 && (await decodes(file, wide))) return wide
    throw marked ? unknownEncoding() : notText()
  }
  if (looksBinary(head)) throw notText()
  if (await isWhollyUtf8(file)) return 'utf-8'
  if (marked === null && (await decodes(file, 'gb18030'))) return 'gb18030'
  throw unknownEncoding()
}

function markedEncoding(head: Uint8Array): TextEncoding | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8'
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  return null
}

/** Commas, digits and line ends have a NUL beside them in UTF-16: after them in little-endian, before them in big-endian. */
function wideEncoding(head: Uint8Array): TextEncoding | null {
  const nuls = [0, 0]
  for (let at = 0; at < head.length; at += 1) {
    if (head[at] === 0) nuls[at % 2] = (nuls[at % 2] ?? 0) + 1
  }
  const [even = 0, odd = 0] = nuls
  if (odd > even * 10) return 'utf-16le'
  if (even > odd * 10) return 'utf-16be'
  return null
}

/** NUL never stands in text; other control characters hardly ever (one in fifty is forgiven; of a packed file they are one in ten). */
function looksBinary(head: Uint8Array): boolean {
  let controls = 0
  for (const byte of head) {
    if (byte === 0) return true
    if (byte < 0x20 && (byte < 0x09 || byte > 0x0d)) controls += 1
  }
  return controls * 50 > head.length
}

async function isWhollyUtf8(file: OpenedFile): Promise<boolean> {
  let position = 0
  while (position < file.size) {
    const chunk = await file.read(position, chunkBytes * 16)
    const isLast = position + chunk.length >= file.size || chunk.length === 0
    const whole = isLast ? chunk : chunk.subarray(0, lastCharacterStart(chunk))
    if (!isUtf8(whole)) return false
    if (isLast) return true
    position += whole.length
  }
  return true
}

/** Where the last character begins, so that a chunk can be cut there. */
function lastCharacterStart(chunk: Uint8Array): number {
  let at = chunk.length - 1
  while (at > chunk.length - 4 && ((chunk[at] ?? 0) & 0xc0) === 0x80) at -= 1
  return at
}

async function decodes(file: OpenedFile, encoding: TextEncoding): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  try {
    for (let position = 0; position < file.size; position += chunkBytes) {
      const text = decoder.decode(await file.read(position, chunkBytes), { stream: true })
      if (text.includes('\0')) return false
    }
    decoder.decode()
    return true
  } catch {
    return false
  }
}

function notText(): SheetError {
  return new SheetError('not-a-sheet', '这不是表格文件，请上传 xlsx 或 CSV 文件。')
}

function unknownEncoding(): SheetError {
  return new SheetError(
    'unknown-encoding',
    '文件里的文字编码无法识别，可能已损坏。请用 Excel 或 WPS 打开，另存为 xlsx 后再上传。',
  )
}
