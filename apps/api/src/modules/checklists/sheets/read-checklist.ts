import type { ChecklistReading, ImportMapping } from '@mingkao/contract'
import {
  openSheet,
  type RejectedRow,
  SheetError,
  type SheetLayout,
  type UnmatchedSheet,
  writeRejects,
} from '@mingkao/sheets'
import { Refusal } from '../../../refusal.ts'
import { mappingOf, openedBy } from '../../imports/index.ts'
import { checklistFields } from './checklist-fields.ts'
import { ItemReader, type Prefills, type ReadItem, type RejectedItem } from './read-items.ts'

/** More than this is no checklist. */
const MOST_ROWS = 2000
/** Characters of a rejected row that are shown. */
const SHOWN = 200

export type Given = { path: string; name: string; mapping: ImportMapping | undefined }

type Read = { layout: SheetLayout; items: ReadItem[]; rejected: RejectedItem[]; ignored: number }

/**
 * 试读: what a sheet would become, with a reason for each row that is no item. Nothing is stored. Where 检查内容 has not been
 * found, what was is told, to be corrected.
 * @throws Refusal UNREADABLE_FILE for what is no sheet, UNPROCESSABLE where nothing looks like a header
 */
export async function readChecklist(file: Given, prefills: Prefills): Promise<ChecklistReading> {
  const { layout, items, rejected, ignored } = await readSheet(file, prefills)
  return {
    fileName: file.name,
    mapping: mappingOf(layout),
    fields: checklistFields.map(({ key, label, required = false }) => ({ key, label, isRequired: required })),
    items,
    rejected: rejected.map(({ row, reason, texts }) => ({ row, reason, text: wordsOf(texts) })),
    ignored,
  }
}

/** 读不了的行 as xlsx bytes: the sheet's own columns, then 原行号 and 原因. @throws Refusal as readChecklist does */
export async function writeRejectedItems(file: Given, prefills: Prefills): Promise<Uint8Array> {
  const { layout, rejected } = await readSheet(file, prefills)
  const rows = rejected satisfies RejectedRow[]
  return writeRejects(
    layout.sheet,
    layout.columns.map(({ header }) => header),
    rows,
  )
}

async function readSheet({ path, mapping }: Given, prefills: Prefills): Promise<Read> {
  try {
    const limits = { xlsxRows: MOST_ROWS, csvRows: MOST_ROWS }
    const sheet = await openSheet({ path }, { fields: checklistFields, limits, ...openedBy(mapping) })
    if (!sheet.ok) return { layout: guessed(sheet), items: [], rejected: [], ignored: 0 }
    const reader = new ItemReader(prefills)
    try {
      for await (const batch of sheet.rows) for (const row of batch) reader.take(row)
    } finally {
      await sheet.close()
    }
    const { items, rejected, ignored } = reader
    return { layout: sheet.layout, items, rejected, ignored: ignored + sheet.titleRows }
  } catch (error) {
    if (error instanceof SheetError) throw new Refusal('UNREADABLE_FILE', error.message)
    throw error
  }
}

function guessed({ found }: UnmatchedSheet): SheetLayout {
  if (found) return found
  throw new Refusal(
    'UNPROCESSABLE',
    '没有找到表头：须有“检查内容”（或“指标说明”“检查要点”）这一列。请补上表头，或下载模板填写后再导入。',
  )
}

function wordsOf(texts: readonly string[]): string {
  const words = texts.filter((text) => text.trim() !== '')
  return words.join(' ').slice(0, SHOWN)
}
