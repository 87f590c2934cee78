import { SaxesParser } from 'saxes'
import { brokenFile } from './zip-archive.ts'

export type XmlAttributes = Readonly<Record<string, string>>

/** What an XML part holds, in its order. Element names come without their prefix. */
export interface XmlHandler {
  open: (element: string, attributes: XmlAttributes) => void
  text?: (text: string) => void
  close?: (element: string) => void
  /**
   * A short cut past the parser for what a part has thousands of. `beginning` is how such an element begins; `read` reads
   * as many as follow each other from there and says where it stopped (`at` when it read none).
   */
  shortCut?: { beginning: string; read: (text: string, at: number) => number }
}

/** Parts that only describe a workbook are small; a larger one is not read. */
const largestDescription = 64 * 1024 * 1024

/** XML that is not well-formed, or has a document type, which no part of a workbook ever has. */
class XmlError extends Error {
  override readonly name = 'XmlError'
}

/**
 * Feeds an XML part to a handler. Throws SheetError (broken-file) when it is not well-formed, is in no known encoding, or
 * declares a document type: so there are no entities to expand and nothing outside to fetch.
 */
export async function readXml(texts: AsyncIterable<string>, handler: XmlHandler): Promise<void> {
  const feed = xmlFeed(handler)
  for await (const text of texts) feed.write(text)
  feed.end()
}

/** As readXml, piece by piece. */
export function xmlFeed(handler: XmlHandler): { write: (text: string) => void; end: () => void } {
  const parser = parserFor(handler)
  let { shortCut } = handler
  return {
    write: (text) => {
      // Inside a comment a short cut would see what isn't there: a part with comments goes without.
      if (text.includes('<!')) shortCut = undefined
      told(() => feedWithShortCut(parser, shortCut, text))
    },
    end: () => told(() => parser.close()),
  }
}

function told(step: () => void): void {
  try {
    step()
  } catch (error) {
    throw error instanceof XmlError ? brokenFile(error) : error
  }
}

/** As readXml, for bytes of a part that can't be large. */
export function readDescription(bytes: AsyncIterable<Uint8Array>, handler: XmlHandler): Promise<void> {
  return readXml(decodeXml(withinBound(bytes)), handler)
}

function parserFor(handler: XmlHandler): SaxesParser {
  const parser = new SaxesParser({ xmlns: false, position: false })
  parser.on('error', (error) => {
    throw new XmlError(error.message)
  })
  parser.on('doctype', () => {
    throw new XmlError('a document type is not allowed')
  })
  parser.on('opentag', ({ name, attributes }) => handler.open(localName(name), attributes))
  const { text, close } = handler
  if (text) {
    parser.on('text', (found) => text(found))
    parser.on('cdata', (found) => text(found))
  }
  if (close) parser.on('closetag', ({ name }) => close(localName(name)))
  return parser
}

function feedWithShortCut(parser: SaxesParser, shortCut: XmlHandler['shortCut'], text: string): void {
  if (!shortCut) {
    parser.write(text)
    return
  }
  let fed = 0
  let at = text.indexOf(shortCut.beginning)
  while (at !== -1) {
    if (at > fed) parser.write(text.slice(fed, at))
    fed = shortCut.read(text, at)
    at = text.indexOf(shortCut.beginning, Math.max(fed, at + 1))
  }
  if (fed < text.length) parser.write(text.slice(fed))
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon === -1 ? name : name.slice(colon + 1)
}

async function* withinBound(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  let size = 0
  for await (const chunk of bytes) {
    size += chunk.length
    if (size > largestDescription) throw brokenFile('a description of unbelievable size')
    yield chunk
  }
}

/** The text of an XML part: UTF-16 with a byte-order mark, else as its declaration says, else UTF-8. */
export async function* decodeXml(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string, void, undefined> {
  let decoder: InstanceType<typeof TextDecoder> | null = null
  try {
    for await (const chunk of bytes) {
      decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true })
      yield decoder.decode(chunk, { stream: true })
    }
    if (decoder) yield decoder.decode()
  } catch (error) {
    throw isEncodingError(error) ? brokenFile(error) : error
  }
}

/** The bytes of an XML part in UTF-8, which nearly all are written in. */
export async function* asUtf8(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const pieces = bytes[Symbol.asyncIterator]()
  const first = await pieces.next()
  if (first.done === true) return
  const whole = startingWith(first.value, pieces)
  if (encodingOf(first.value).toLowerCase() === 'utf-8') yield* whole
  else for await (const text of decodeXml(whole)) yield Buffer.from(text)
}

async function* startingWith(
  first: Uint8Array,
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield first
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value
  } finally {
    await rest.return?.()
  }
}

/** Bytes that don't fit, or a declared encoding that nobody knows. */
function isEncodingError(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : null
  return code === 'ERR_ENCODING_INVALID_ENCODED_DATA' || code === 'ERR_ENCODING_NOT_SUPPORTED'
}

function encodingOf(head: Uint8Array): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  const declaration = Buffer.from(head.subarray(0, 200)).toString('latin1')
  return /^(?:ï»¿)?<\?xml[^>]*encoding\s*=\s*["']([^"']+)["']/.exec(declaration)?.[1] ?? 'utf-8'
}
