import { describe, expect, it } from 'vitest'
import { keepPieces } from './part-pieces.ts'

const MEGABYTE = 1024 * 1024

/** Parts of so many megabytes, and how often each has been unpacked. */
function zipOf(megabytes: Record<string, number>) {
  const unpacked: string[] = []
  return {
    unpacked,
    read: async function* read(name: string) {
      unpacked.push(name)
      for (let index = 0; index < (megabytes[name] ?? 0); index += 1) {
        yield await Promise.resolve(new Uint8Array(MEGABYTE).fill(index))
      }
    },
  }
}

async function bytesOf(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all)
}

describe('工作簿的部件', () => {
  it('读第二遍不再解压，读到的一样', async () => {
    const zip = zipOf({ 'sheet1.xml': 3 })
    const { read } = keepPieces(zip)
    const first = await bytesOf(read('sheet1.xml'))
    expect((await bytesOf(read('sheet1.xml'))).equals(first)).toBe(true)
    expect(first).toHaveLength(3 * MEGABYTE)
    expect(zip.unpacked).toEqual(['sheet1.xml'])
  })

  it('没读完的、放不下的，重新解压：内存有上限', async () => {
    const zip = zipOf({ 'head.xml': 2, 'large.xml': 33, 'small.xml': 1 })
    const { read } = keepPieces(zip)
    for await (const piece of read('head.xml')) {
      expect(piece).toHaveLength(MEGABYTE)
      break
    }
    expect(await bytesOf(read('head.xml'))).toHaveLength(2 * MEGABYTE)
    expect(await bytesOf(read('large.xml'))).toHaveLength(33 * MEGABYTE)
    expect(await bytesOf(read('large.xml'))).toHaveLength(33 * MEGABYTE)
    await bytesOf(read('small.xml'))
    await bytesOf(read('small.xml'))
    expect(zip.unpacked).toEqual(['head.xml', 'head.xml', 'large.xml', 'large.xml', 'small.xml'])
  })
})
