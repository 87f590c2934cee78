import type { OpenedSheet, SheetRow } from '@mingkao/sheets'
import type { PoolClient } from 'pg'
import { correctCells } from './correct-cells.ts'
import type { ImportRow } from './import-row.ts'
import type { ImportField } from './kinds/import-field.ts'
import { importPlans } from './kinds/import-plans.ts'
import { ReadingTally } from './reading-tally.ts'
import { stagedLine } from './staged-line.ts'
import { textPlaces } from './staged-texts.ts'
import { copyIntoStaging } from './staging.repository.ts'
import type { ImportWatch } from './watch-import.ts'

const BUFFERED_CHARACTERS = 64 * 1024

/** Streams the sheet's rows into `staging`, as they are read; bounded memory, whatever the sheet's length. */
export async function stageRows(
  { client, watch }: { client: PoolClient; watch: ImportWatch },
  batch: ImportRow,
  sheet: OpenedSheet,
): Promise<ReadingTally> {
  const plan = importPlans[batch.kind]
  const fields = sparing(plan.fields, sheet)
  const places = textPlaces(plan, sheet.layout)
  const { lines, corrections = [] } = batch.options
  const tally = new ReadingTally()
  const correct = correctCells(fields, sheet.layout, corrections)
  const total = lines === null ? null : Math.max(0, lines - sheet.layout.headerRow)

  async function* stagedLines(): AsyncGenerator<Buffer> {
    let text = ''
    for await (const rows of sheet.rows) {
      watch.signal.throwIfAborted()
      for (const row of rows) text += lineOf(correct(row))
      watch.report({ phase: '读取表格', done: tally.read + tally.ignored, total })
      if (text.length < BUFFERED_CHARACTERS) continue
      yield Buffer.from(text)
      text = ''
    }
    if (text !== '') yield Buffer.from(text)
  }
  const lineOf = (row: SheetRow): string => {
    if (row.kind !== 'data') {
      tally.noteLeftOut(row.kind, row.row)
      return ''
    }
    tally.read++
    return stagedLine(row, { fields, places }, tally)
  }
  await copyIntoStaging(client, fields, stagedLines())
  return tally
}

/** What a column of the sheet stands for need not be there besides. */
function sparing(fields: readonly ImportField[], { layout }: OpenedSheet): readonly ImportField[] {
  const mapped = new Set(layout.columns.map(({ field }) => field))
  const spared = new Set(fields.flatMap(({ key, standsFor = [] }) => (mapped.has(key) ? standsFor : [])))
  return fields.map((field) => (spared.has(field.key) ? { ...field, required: false } : field))
}
