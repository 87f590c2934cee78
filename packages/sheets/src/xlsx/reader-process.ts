import { flushCompileCache } from 'node:module'
import type { RawRow } from '../raw-book.ts'
import { SheetError } from '../sheet-error.ts'
import { type OpenedWorkbook, openWorkbook } from './open-workbook.ts'
import { batchesAhead, type FromReader, type ToReader } from './process-messages.ts'
import { brokenFile } from './zip-archive.ts'

/**
 * The process in which a workbook is read: a file made to exhaust memory or time takes down nothing but this.
 * It answers its parent's messages (process-messages.ts) and ends with it.
 */

/** So few that a batch fits into the channel at once, and the reader goes on while its parent is busy. */
const mostRows = 100
const mostCharacters = 500_000

let workbook: OpenedWorkbook | null = null
let allowed = batchesAhead
let onAllowed: (() => void) | null = null

/** Waits until the parent has room for one batch more. */
async function permission(): Promise<void> {
  if (allowed === 0) {
    await new Promise<void>((resolve) => {
      onAllowed = resolve
    })
  }
  allowed -= 1
}

process.on('disconnect', () => process.exit(0))
process.on('message', (message: ToReader) => {
  if (message.kind === 'more') {
    allowed += 1
    onAllowed?.()
  } else {
    answer(message).catch(fail)
  }
})

async function answer(message: Exclude<ToReader, { kind: 'more' }>): Promise<void> {
  if (message.kind === 'open') {
    const source = message.path === null ? await standardInput() : { path: message.path }
    workbook = await openWorkbook(source, message.mostBytes)
    const { unpackedBytes, dateSystem, sheets } = workbook
    send({ kind: 'opened', unpackedBytes, dateSystem, sheets })
    flushCompileCache()
    return
  }
  if (!workbook) throw new Error('read before open')
  for await (const rows of workbook.rows(message.sheet)) {
    for (const batch of batches(rows)) {
      await permission()
      send({ kind: 'rows', rows: batch })
    }
  }
  send({ kind: 'end' })
}

/** Some rows, and never so much text that a batch weighs on the parent. */
function* batches(rows: readonly RawRow[]): Generator<RawRow[], void, undefined> {
  let batch: RawRow[] = []
  let characters = 0
  for (const row of rows) {
    batch.push(row)
    for (const text of row.texts) characters += text.length
    if (batch.length >= mostRows || characters >= mostCharacters) {
      yield batch
      batch = []
      characters = 0
    }
  }
  if (batch.length > 0) yield batch
}

async function standardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function fail(error: unknown): void {
  const known = error instanceof SheetError ? error : brokenFile(error)
  if (known !== error) process.stderr.write(`${String(error instanceof Error ? error.stack : error)}\n`)
  send({ kind: 'failed', code: known.code, message: known.message })
}

function send(message: FromReader): void {
  process.send?.(message)
}
