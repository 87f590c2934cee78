import { randomUUID } from 'node:crypto'
import type { ImportKind } from '@mingkao/contract'
import { SheetError, sniffSheet, type SheetForm } from '@mingkao/sheets'
import type { Clock } from '../../clock.ts'
import { type WriteContext, withSqlTransaction } from '../../db/with-transaction.ts'
import type { ReceivedFile } from '../../http/receive-file.ts'
import type { Jobs } from '../../jobs/start-jobs.ts'
import { Refusal } from '../../refusal.ts'
import type { ImportRow } from './import-row.ts'
import { importsRepository } from './imports.repository.ts'

/** What the uploader asks for. */
export type ImportRequest = {
  kind: ImportKind
  mode: ImportRow['mode']
  onReject: ImportRow['options']['onReject']
  isInitialLoad: boolean
}

type BeginDeps = { writing: WriteContext; clock: Clock; jobs: Jobs | null }

/**
 * 开始导入: keeps the file, writes down what is to be done with it, and leaves the rest to a job.
 * @param deps `jobs` null: the caller runs it
 * @returns the new import's id
 * @throws Refusal when the file can't be read as a sheet at all, with the reader's own reason
 */
export async function beginImport(
  { writing, clock, jobs }: BeginDeps,
  file: Omit<ReceivedFile, 'remove'>,
  request: ImportRequest,
) {
  const form = await recognise(file.path)
  const id = randomUUID()
  await withSqlTransaction(writing, async (tx) => {
    const imports = importsRepository(tx.client)
    await imports.create({
      id,
      kind: request.kind,
      mode: request.mode,
      fileName: file.name,
      fileHash: file.hash,
      fileSize: file.size,
      arrivedAt: clock.now(),
      options: {
        onReject: request.onReject,
        isInitialLoad: request.isInitialLoad,
        actor: writing.actor,
        requestId: writing.requestId,
        lines: form.format === 'csv' ? file.lines : null,
      },
    })
    await imports.storeFile(id, file.path)
    await tx.audit({
      action: 'upload-import',
      entity: 'import',
      entityId: id,
      after: { ...request, fileName: file.name, fileHash: file.hash },
    })
    if (jobs) await jobs.send('run-import', { importId: id }, { key: id, tx })
  })
  return id
}

async function recognise(path: string): Promise<SheetForm> {
  try {
    return await sniffSheet({ path })
  } catch (error) {
    if (error instanceof SheetError) throw unreadable(error)
    throw error
  }
}

function unreadable({ code, message }: SheetError): Refusal {
  if (code === 'empty-file') return new Refusal('BAD_REQUEST', message, { data: { reason: code } })
  if (code === 'file-too-large' || code === 'zip-bomb')
    return new Refusal('PAYLOAD_TOO_LARGE', message, { data: { reason: code } })
  return new Refusal('UNREADABLE_FILE', message, { data: { reason: code } })
}
