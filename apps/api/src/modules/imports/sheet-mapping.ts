import type { ImportMapping } from '@mingkao/contract'
import type { ColumnMapping, OpenSheetOptions, SheetLayout } from '@mingkao/sheets'

/** 识别的列, as they are shown and sent back corrected. */
export function mappingOf({ sheet, headerRow, columns }: SheetLayout): ImportMapping {
  return { sheet, headerRow, columns: columns.map(({ column, header, field }) => ({ letter: column, header, field })) }
}

/** The person's own mapping, as a sheet is opened by it; nothing where there is none. */
export function openedBy(
  wanted: ImportMapping | null | undefined,
): Pick<OpenSheetOptions, 'sheet' | 'headerRow' | 'mapping'> {
  if (!wanted) return {}
  const mapping: ColumnMapping = Object.fromEntries(wanted.columns.map(({ letter, field }) => [letter, field]))
  return { sheet: wanted.sheet, headerRow: wanted.headerRow, mapping }
}
