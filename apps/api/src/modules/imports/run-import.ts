import { SheetError } from '@mingkao/sheets'
import type { Logger } from 'pino'
import type { Database } from '../../db/client.ts'
import type { ImportRow } from './import-row.ts'
import { importsRepository } from './imports.repository.ts'
import { NoLongerRunning, readAndStore } from './read-and-store.ts'
import { unpackFile } from './unpack-file.ts'
import { watchImport } from './watch-import.ts'

type RunDeps = { db: Database; log: Pick<Logger, 'info'> }

/**
 * 执行导入: reads, checks and stores one batch, or tries it out; ends with its report. Safe to call again for a batch
 * that a dead process has left behind: nothing of it has been stored then.
 * @param signal stops without a verdict; the batch stays to be run
 * @throws what is not the file's fault; the caller runs it again
 */
export async function runImport({ db, log }: RunDeps, importId: string, signal?: AbortSignal): Promise<void> {
  const imports = importsRepository(db.pool)
  const batch = await imports.find(importId)
  if (batch?.state !== 'running') return
  const watch = watchImport(db, batch, signal)
  try {
    const file = await unpackFile(imports.readFile(batch.id))
    try {
      await readAndStore({ db, watch }, batch, file.path)
    } finally {
      await file.remove()
    }
  } catch (error) {
    if (watch.wasCancelled() || error instanceof NoLongerRunning) return
    if (signal?.aborted || !(error instanceof SheetError) || error.code === 'cancelled') throw error
    log.info({ importId, code: error.code }, 'import failed')
    await fail(imports, batch, { code: error.code, message: error.message, missing: [] })
  } finally {
    await watch.stop()
  }
}

/** 多次失败: the job has been given up. */
export async function giveUpImport({ db }: { db: Database }, importId: string): Promise<void> {
  const imports = importsRepository(db.pool)
  const batch = await imports.find(importId)
  if (!batch) return
  const message = '导入多次中断，没有写入任何数据。请重新上传；仍不行请联系运维。'
  await fail(imports, batch, { code: 'gave-up', message, missing: [] })
}

async function fail(
  imports: ReturnType<typeof importsRepository>,
  { id, mapping }: ImportRow,
  failure: NonNullable<ImportRow['failure']>,
): Promise<void> {
  await imports.finish(id, {
    state: 'failed',
    mapping,
    counts: null,
    notes: [],
    days: [],
    samples: [],
    preview: null,
    failure,
  })
}
