import type { ChecklistReading } from '@mingkao/contract'
import { openSheet, SheetError, type UnmatchedSheet } from '@mingkao/sheets'
import { Refusal } from '../../../refusal.ts'
import { checklistFields } from './checklist-fields.ts'
import { ItemReader, type Prefills } from './read-items.ts'

/** More than this is no checklist. */
const MOST_ROWS = 2000

/**
 * 试读: what a sheet would become, with a reason for each row that is no item. Nothing is stored.
 * @throws Refusal UNREADABLE_FILE for what is no sheet, UNPROCESSABLE where 检查内容 can't be found
 */
export async function readChecklist(
  file: { path: string; name: string },
  prefills: Prefills,
): Promise<ChecklistReading> {
  try {
    const limits = { xlsxRows: MOST_ROWS, csvRows: MOST_ROWS }
    const sheet = await openSheet({ path: file.path }, { fields: checklistFields, limits })
    if (!sheet.ok) throw notUnderstood(sheet)
    const reader = new ItemReader(prefills)
    try {
      for await (const batch of sheet.rows) for (const row of batch) reader.take(row)
    } finally {
      await sheet.close()
    }
    const { items, rejected, ignored } = reader
    const { headerRow, columns } = sheet.layout
    return {
      fileName: file.name,
      sheet: sheet.layout.sheet,
      headerRow,
      columns: columns.map(({ column, header, field }) => ({ column, header, field: labelOf(field) })),
      items,
      rejected,
      ignored: ignored + sheet.titleRows,
    }
  } catch (error) {
    if (error instanceof SheetError) throw new Refusal('UNREADABLE_FILE', error.message)
    throw error
  }
}

function labelOf(field: string | null): string | null {
  return checklistFields.find(({ key }) => key === field)?.label ?? null
}

function notUnderstood({ found }: UnmatchedSheet): Refusal {
  const seen = found?.columns.map(({ header }) => header).filter((header) => header !== '') ?? []
  const words = seen.length === 0 ? '' : `识别到的表头是：${seen.slice(0, 8).join('、')}。`
  return new Refusal(
    'UNPROCESSABLE',
    `没有找到“检查内容”（或“指标说明”“检查要点”）这一列，请补上表头，或下载模板填写后再导入。${words}`,
  )
}
