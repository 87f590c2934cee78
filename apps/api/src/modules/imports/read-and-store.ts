import { openSheet, type OpenedSheet, type SheetLayout, type UnmatchedSheet } from '@mingkao/sheets'
import type { PoolClient } from 'pg'
import type { Database } from '../../db/client.ts'
import { withSqlTransaction } from '../../db/with-transaction.ts'
import type { ImportReport, ImportRow } from './import-row.ts'
import { importsRepository } from './imports.repository.ts'
import { importPlans } from './kinds/import-plans.ts'
import { sampleRows, storeRejections } from './report.repository.ts'
import { stageRows } from './stage-rows.ts'
import { openStaging } from './staging.repository.ts'
import { storeRows } from './store-rows.ts'
import type { ImportWatch } from './watch-import.ts'
import { mappingOf, openedBy } from './sheet-mapping.ts'

/** Cancelled, or finished by another process: what this one has done is taken back. */
export class NoLongerRunning extends Error {
  override readonly name = 'NoLongerRunning'
}

type StoreDeps = { db: Database; watch: ImportWatch }

/**
 * Reads the file and runs the batch in one transaction, its report and its audit row included. The file is opened while the
 * transaction is made ready.
 */
export async function readAndStore({ db, watch }: StoreDeps, batch: ImportRow, path: string): Promise<void> {
  const { fields } = importPlans[batch.kind]
  const opening = openSheet({ path }, { fields, signal: watch.signal, ...openedBy(batch.options.mapping) })
  // It is awaited below; until then a failure must not count as unhandled.
  opening.catch(() => undefined)
  try {
    await runInTransaction({ db, watch }, batch, opening)
  } finally {
    await opening.then(
      (sheet) => (sheet.ok ? sheet.close() : undefined),
      () => undefined,
    )
  }
}

async function runInTransaction(
  { db, watch }: StoreDeps,
  batch: ImportRow,
  opening: Promise<OpenedSheet | UnmatchedSheet>,
): Promise<void> {
  const { actor, requestId } = batch.options
  await withSqlTransaction({ db, actor, requestId }, async ({ client, audit }) => {
    const imports = importsRepository(client)
    await watch.guard(client)
    if (!(await imports.claim(batch.id))) throw new NoLongerRunning()
    try {
      const { isInitialLoad } = batch.options
      await openStaging(client, { id: batch.id, arrivedAt: batch.arrivedAt, isInitialLoad }, importPlans[batch.kind])
      const sheet = await opening
      const report = sheet.ok ? await runBatch({ client, watch }, batch, sheet) : unmatched(sheet)
      // The watch writes to the very row that is finished next.
      await watch.stop()
      if (!(await imports.finish(batch.id, report))) throw new NoLongerRunning()
      if (batch.mode === 'commit' && report.state === 'done') {
        const { kind, fileName, fileHash } = batch
        const after = { kind, fileName, fileHash, counts: report.counts }
        await audit({ action: 'run-import', entity: 'import', entityId: batch.id, after })
      }
    } finally {
      await watch.stop()
    }
  })
}

async function runBatch(
  { client, watch }: { client: PoolClient; watch: ImportWatch },
  batch: ImportRow,
  sheet: OpenedSheet,
): Promise<ImportReport> {
  const plan = importPlans[batch.kind]
  const tally = await stageRows({ client, watch }, batch, sheet)
  const mapping = mappingOf(sheet.layout)
  watch.report({ phase: '核对数据', done: tally.read, total: tally.read })
  const outcome = await storeRows({ client, watch }, batch, plan, tally)
  const notes = [...tally.notes, ...outcome.notes, ...(await fileNotes(importsRepository(client), batch, sheet))]
  const samples = await sampleRows(client, plan, mapping)
  await storeRejections(client, plan, mapping)
  return { ...outcome, mapping, notes, samples, preview: null }
}

function unmatched({ code, message, missing, found, preview, sheets }: UnmatchedSheet): ImportReport {
  return {
    state: 'failed',
    mapping: found === null ? null : mappingOf(found),
    counts: null,
    notes: [],
    days: [],
    samples: [],
    failure: { code, message, missing: [...missing] },
    preview: { sheets: [...sheets], rows: preview.map(({ row, texts }) => ({ row, texts: [...texts] })) },
  }
}

function note(kind: string, label: string, count = 1): ImportReport['notes'][number] {
  return { kind, label, from: null, to: null, count, rows: [] }
}

/** What there is to say of the file as a whole. */
async function fileNotes(
  imports: ReturnType<typeof importsRepository>,
  { id, options }: ImportRow,
  { layout, titleRows }: OpenedSheet,
): Promise<ImportReport['notes']> {
  const same = await imports.findSameFile(id)
  return [
    ...(titleRows > 0 ? [note('title-rows', '表头以上的标题或说明行，未计入', titleRows)] : []),
    ...unreadTwins(layout.columns),
    ...layout.ignoredSheets.map((name) => note('other-sheet', `工作表“${name}”未导入`)),
    ...(same ? [note('same-file', `同一文件已于 ${same.finishedOn} 导入过（${same.fileName}）`)] : []),
    ...(options.isInitialLoad ? [note('initial-load', '初始导入：按发布时间视为入库时间，不检查补录')] : []),
  ]
}

/** Columns that look like one that is read: what they hold may differ. */
function unreadTwins(columns: SheetLayout['columns']): ImportReport['notes'] {
  return columns.flatMap(({ column, header, field, yieldsTo }) => {
    const read = columns.find((other) => other.column === yieldsTo)
    if (field !== null || !read || read.field === null) return []
    const label = `${column} 列“${header}”与 ${read.column} 列“${read.header}”是同一项，只读 ${read.column} 列；应读 ${column} 列的，请更改识别的列`
    return [note('same-field', label)]
  })
}
