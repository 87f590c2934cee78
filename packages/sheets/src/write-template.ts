import { type Cell, type CellStyle, type DataValidation, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import type { FieldDefinition } from './field.ts'
import { columnLetter } from './layout/column-letter.ts'
import { sheetName } from './writing/workbook-parts.ts'

const preparedRows = 2000
const longestList = 255
const headerStyle: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'EDF1F7' } },
}
const exampleStyle: CellStyle = { font: { italic: true, color: { rgb: '8C8C8C' } } }

/**
 * 导入模板 as xlsx bytes: a header row with notes, drop-down lists for choices, a sheet that explains the columns, and one
 * example row per entry (field key → text). Example rows begin with 示例： and are left out when the sheet comes back.
 */
export function writeTemplate(
  name: string,
  fields: readonly FieldDefinition[],
  examples: readonly Readonly<Record<string, string>>[] = [],
): Promise<Uint8Array> {
  return writeXlsx({ sheets: [formSheet(name, fields, examples), explanationSheet(fields)] })
}

function formSheet(
  name: string,
  fields: readonly FieldDefinition[],
  examples: readonly Readonly<Record<string, string>>[],
): WriteSheet {
  const cells = new Map<string, Partial<Cell>>()
  fields.forEach((field, column) => {
    cells.set(`0,${String(column)}`, { style: headerStyle, comment: { text: noteOf(field) } })
    examples.forEach((_, row) => cells.set(`${String(row + 1)},${String(column)}`, { style: exampleStyle }))
  })
  return {
    name: sheetName(name),
    columns: fields.map((field) => ({ width: widthOf(field), numFmt: formatOf(field) })),
    rows: [
      fields.map(({ label, required }) => (required === true ? `${label}*` : label)),
      ...examples.map((example) =>
        fields.map(({ key }, column) => `${column === 0 ? '示例：' : ''}${example[key] ?? ''}` || null),
      ),
    ],
    cells,
    dataValidations: fields.flatMap(validationOf),
    freezePane: { rows: 1 },
  }
}

function explanationSheet(fields: readonly FieldDefinition[]): WriteSheet {
  return {
    name: '填写说明',
    columns: [{ width: 24 }, { width: 10 }, { width: 60 }, { width: 40 }],
    rows: [
      ['列', '要求', '怎样填写', '举例'],
      ...fields.map((field) => [field.label, requirement(field), explanation(field), field.example ?? '']),
      [],
      ['以“示例：”开头的行不会导入；合计行和空行也不会导入。列的先后可以调整，不需要的选填列可以删去。'],
    ],
    cells: new Map([0, 1, 2, 3].map((column) => [`0,${String(column)}`, { style: headerStyle }])),
  }
}

function noteOf(field: FieldDefinition): string {
  const example = field.example === undefined ? '' : `\n例：${field.example}`
  return `${requirement(field)}。${explanation(field)}${example}`
}

function requirement({ required }: FieldDefinition): string {
  return required === true ? '必填' : '选填'
}

function explanation({ kind, note, choices = [] }: FieldDefinition): string {
  const byKind = {
    text: '',
    day: '日期，如 2021-08-03',
    moment: '日期和时间，如 2021-08-03 09:19:00；不知道时间可以只填日期',
    integer: '整数',
    url: '以 http:// 或 https:// 开头的网址',
    choice: `从下列各项中选一项：${choices.map(({ label }) => label).join('、')}`,
  }[kind]
  return [note, byKind].filter((text) => text !== undefined && text !== '').join('。')
}

function widthOf({ kind, label }: FieldDefinition): number {
  if (kind === 'url') return 48
  return kind === 'moment' ? 22 : Math.max(14, label.length * 2 + 6)
}

/** Days are shown as we write them; everything else stays the text it was typed as, so that 007 keeps its zeros. */
function formatOf({ kind }: FieldDefinition): string {
  if (kind === 'day') return 'yyyy-mm-dd'
  if (kind === 'moment') return 'yyyy-mm-dd hh:mm:ss'
  return kind === 'integer' ? '0' : '@'
}

function validationOf(field: FieldDefinition, column: number): DataValidation[] {
  const letter = columnLetter(column)
  const range = `${letter}2:${letter}${String(preparedRows)}`
  const shown = { range, allowBlank: true, showErrorMessage: true, errorTitle: field.label }
  if (field.kind === 'choice') {
    const values = (field.choices ?? []).map(({ label }) => label)
    if (values.length === 0 || values.join(',').length > longestList || values.some((value) => /[,"]/.test(value)))
      return []
    return [
      { ...shown, type: 'list', values, errorStyle: 'stop', errorMessage: `请从下拉列表中选择：${values.join('、')}` },
    ]
  }
  if (field.kind !== 'integer') return []
  const whole = { type: 'whole', operator: 'between', formula1: '-999999999', formula2: '999999999' } as const
  return [{ ...shown, ...whole, errorStyle: 'stop', errorMessage: '请填写整数' }]
}
