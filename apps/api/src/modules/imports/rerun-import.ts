import { randomUUID } from 'node:crypto'
import type { ImportMapping } from '@mingkao/contract'
import type { Clock } from '../../clock.ts'
import { type WriteContext, withSqlTransaction } from '../../db/with-transaction.ts'
import type { Jobs } from '../../jobs/start-jobs.ts'
import { Refusal } from '../../refusal.ts'
import { findImport } from './find-import.ts'
import type { CellCorrection, ImportOptions, ImportRow } from './import-row.ts'
import { importsRepository } from './imports.repository.ts'
import { importPlans } from './kinds/import-plans.ts'

type RerunDeps = { writing: WriteContext; clock: Clock; jobs: Jobs }

export type RerunRequest = {
  id: string
  mode: ImportRow['mode']
  onReject: ImportOptions['onReject']
  /** null: as the file was read before. */
  mapping: ImportMapping | null
  corrections: readonly CellCorrection[]
}

/**
 * 按更正重来: the stored file once more, as a batch of its own. Corrections are made to what is read; the file stays as it
 * came.
 * @throws Refusal NOT_FOUND, CONFLICT while the batch still runs, BAD_REQUEST for a field this kind does not have
 */
export async function rerunImport({ writing, clock, jobs }: RerunDeps, request: RerunRequest): Promise<string> {
  const before = await findImport(writing, request.id)
  if (before.state === 'running') throw new Refusal('CONFLICT', '这个批次还在进行，请等它结束或先取消。')
  const mapping = request.mapping ?? before.options.mapping
  requireKnownFields(before, mapping ?? null, request.corrections)
  const id = randomUUID()
  await withSqlTransaction(writing, async (tx) => {
    const imports = importsRepository(tx.client)
    const { kind, fileName, fileHash, fileSize } = before
    const options: ImportOptions = {
      onReject: request.onReject,
      isInitialLoad: before.options.isInitialLoad,
      actor: writing.actor,
      requestId: writing.requestId,
      lines: before.options.lines,
      mapping,
      corrections: request.corrections,
    }
    await imports.create({
      id,
      kind,
      mode: request.mode,
      fileName,
      fileHash,
      fileSize,
      options,
      arrivedAt: clock.now(),
    })
    await imports.copyFile(before.id, id)
    const after = {
      from: before.id,
      kind,
      mode: request.mode,
      onReject: request.onReject,
      mapping,
      corrections: request.corrections,
    }
    await tx.audit({ action: 'rerun-import', entity: 'import', entityId: id, after })
    await jobs.send('run-import', { importId: id }, { key: id, tx })
  })
  return id
}

function requireKnownFields(
  { kind }: ImportRow,
  mapping: ImportMapping | null,
  corrections: readonly CellCorrection[],
) {
  const { fields, label } = importPlans[kind]
  const known = new Set(fields.map(({ key }) => key))
  const mapped = (mapping?.columns ?? []).flatMap(({ field }) => (field === null ? [] : [field]))
  const unknown = [...mapped, ...corrections.map(({ field }) => field)].find((field) => !known.has(field))
  if (unknown !== undefined) throw new Refusal('BAD_REQUEST', `${label}没有“${unknown}”这一项，请从所列项目中选择。`)
  const twice = mapped.find((field, index) => mapped.indexOf(field) !== index)
  if (twice === undefined) return
  const twiceLabel = fields.find(({ key }) => key === twice)?.label ?? twice
  throw new Refusal('BAD_REQUEST', `“${twiceLabel}”对应了两列，请只留一列。`)
}
