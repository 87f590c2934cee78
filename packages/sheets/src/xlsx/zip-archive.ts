import { pipeline } from 'node:stream'
import { createInflateRaw, crc32 } from 'node:zlib'
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl'
import { SheetError } from '../sheet-error.ts'
import type { SheetSource } from '../sheet-source.ts'

const mostEntries = 10_000
const pieceBytes = 256 * 1024

/** The parts of a zip file by name. Names are compared without case, as Excel does. */
export interface ZipArchive {
  /** What the directory declares all parts to be unpacked. */
  readonly unpackedBytes: number
  readonly names: readonly string[]
  has: (name: string) => boolean
  /** Unpacks a part piece by piece and checks it: size and checksum must be what the directory says. */
  read: (name: string) => AsyncGenerator<Uint8Array, void, undefined>
  close: () => void
}

/** Reads a zip's directory. Throws SheetError: broken-file, password-protected, zip-bomb (declared size or number of parts). */
export async function openZip(source: SheetSource, mostBytes: number): Promise<ZipArchive> {
  const zip = await openDirectory(source)
  const entries = new Map<string, Entry>()
  let unpackedBytes = 0
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) throw passwordProtected()
      unpackedBytes += entry.uncompressedSize
      if (unpackedBytes > mostBytes || zip.entriesRead > mostEntries) throw zipBomb(mostBytes)
      entries.set(entry.fileName.toLowerCase(), entry)
    }
  } catch (error) {
    zip.close()
    throw asSheetError(error)
  }
  return {
    unpackedBytes,
    names: [...entries.values()].map(({ fileName }) => fileName),
    has: (name) => entries.has(name.toLowerCase()),
    read: (name) => readEntry(zip, entries.get(name.toLowerCase()), mostBytes),
    close: () => zip.close(),
  }
}

async function openDirectory(source: SheetSource): Promise<ZipFile> {
  const options = { lazyEntries: true, autoClose: false, validateEntrySizes: false }
  try {
    if (!(source instanceof Uint8Array)) return await openPromise(source.path, options)
    return await fromBufferPromise(Buffer.from(source.buffer, source.byteOffset, source.byteLength), options)
  } catch (error) {
    throw asSheetError(error)
  }
}

async function* readEntry(
  zip: ZipFile,
  entry: Entry | undefined,
  mostBytes: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (!entry) throw brokenFile('a part is missing')
  let size = 0
  let checksum = 0
  try {
    for await (const chunk of await unpacked(zip, entry)) {
      size += chunk.length
      if (size > entry.uncompressedSize) throw zipBomb(mostBytes)
      checksum = crc32(chunk, checksum)
      yield chunk
    }
  } catch (error) {
    throw asSheetError(error)
  }
  if (size !== entry.uncompressedSize || checksum !== entry.crc32) throw brokenFile('a part is damaged')
}

/** yauzl's own inflating gives 16 kB at a time; larger pieces make everything after it cheaper. */
async function unpacked(zip: ZipFile, entry: Entry): Promise<AsyncIterable<Uint8Array>> {
  if (entry.compressionMethod !== 8) return zip.openReadStreamPromise(entry)
  const packed = await zip.openReadStreamPromise(entry, { decodeFileData: false })
  return pipeline(packed, createInflateRaw({ chunkSize: pieceBytes }), () => undefined)
}

function asSheetError(error: unknown): unknown {
  if (error instanceof SheetError || !(error instanceof Error)) return error
  if (error.message.includes('encrypt')) return passwordProtected()
  return 'code' in error && (error.code === 'ENOENT' || error.code === 'EACCES') ? error : brokenFile(error)
}

export function brokenFile(cause: unknown): SheetError {
  return new SheetError('broken-file', '文件已损坏，无法读取。请用 Excel 或 WPS 打开，另存为新的 xlsx 文件后再上传。', {
    cause,
  })
}

export function passwordProtected(): SheetError {
  return new SheetError('password-protected', '文件设有打开密码。请在 Excel 或 WPS 中去掉密码，保存后再上传。')
}

function zipBomb(mostBytes: number): SheetError {
  const megabytes = String(Math.floor(mostBytes / 1024 / 1024))
  return new SheetError(
    'zip-bomb',
    `文件解压后超过 ${megabytes} MB 的上限，不予读取。请删去无关的工作表和空行，或分成几个文件。`,
  )
}
