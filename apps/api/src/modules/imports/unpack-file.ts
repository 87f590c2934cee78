import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

/** Puts a stored file on this machine's disk for as long as it is read; any process may run any batch. */
export async function unpackFile(
  pieces: AsyncIterable<Buffer>,
): Promise<{ path: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'mingkao-import-'))
  const path = join(folder, 'file')
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    await pipeline(pieces, createWriteStream(path))
    return { path, remove }
  } catch (error) {
    await remove()
    throw error
  }
}
