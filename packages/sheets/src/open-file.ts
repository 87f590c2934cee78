import { open } from 'node:fs/promises'
import type { SheetSource } from './sheet-source.ts'

/** Random access to a whole file. `read` gives fewer bytes than asked only at the file's end. */
export interface OpenedFile {
  readonly size: number
  read: (position: number, length: number) => Promise<Uint8Array>
  close: () => Promise<void>
}

export async function openFile(source: SheetSource): Promise<OpenedFile> {
  if (source instanceof Uint8Array) {
    return {
      size: source.length,
      read: (position, length) => Promise.resolve(source.subarray(position, position + length)),
      close: () => Promise.resolve(),
    }
  }
  const handle = await open(source.path, 'r')
  try {
    const { size } = await handle.stat()
    return {
      size,
      read: async (position, length) => {
        const wanted = Math.max(0, Math.min(length, size - position))
        const bytes = Buffer.allocUnsafe(wanted)
        let filled = 0
        while (filled < wanted) {
          const { bytesRead } = await handle.read(bytes, filled, wanted - filled, position + filled)
          if (bytesRead === 0) break
          filled += bytesRead
        }
        return bytes.subarray(0, filled)
      },
      close: () => handle.close(),
    }
  } catch (error) {
    await handle.close()
    throw error
  }
}
