import type { ZipArchive } from './zip-archive.ts'

/** What is kept of all parts together; a workbook of twenty thousand rows unpacks to half of it. */
const mostKept = 32 * 1024 * 1024

/** Parts that are gone through more than once: what has been unpacked whole is kept, as far as there is room. */
export function keepPieces(zip: Pick<ZipArchive, 'read'>): Pick<ZipArchive, 'read'> {
  const kept = new Map<string, readonly Uint8Array[]>()
  let room = mostKept

  async function* read(part: string): AsyncGenerator<Uint8Array, void, undefined> {
    const known = kept.get(part)
    if (known) return yield* known
    const pieces: Uint8Array[] = []
    let size = 0
    for await (const piece of zip.read(part)) {
      size += piece.length
      if (size <= room) pieces.push(piece)
      else pieces.length = 0
      yield piece
    }
    // Only here has the part been read to its end, and found sound.
    if (size > room || kept.has(part)) return
    kept.set(part, pieces)
    room -= size
  }

  return { read }
}
