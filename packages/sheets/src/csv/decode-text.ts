import type { OpenedFile } from '../open-file.ts'
import { chunkBytes, type TextEncoding } from './text-encoding.ts'

/** The text of a file, piece by piece, without its byte-order mark. The encoding was checked before: see findEncoding. */
export async function* decodeText(file: OpenedFile, encoding: TextEncoding): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder(encoding)
  for (let position = 0; position < file.size; position += chunkBytes) {
    yield decoder.decode(await file.read(position, chunkBytes), { stream: true })
  }
  yield decoder.decode()
}

/** The first characters of a file, enough for some dozens of rows. */
export async function decodeHead(file: OpenedFile, encoding: TextEncoding): Promise<string> {
  const bytes = await file.read(0, chunkBytes * 2)
  return new TextDecoder(encoding).decode(bytes, { stream: true })
}
