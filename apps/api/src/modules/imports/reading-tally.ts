import type { Import } from '@mingkao/contract'
import type { SheetCell, SheetRow, WallTime } from '@mingkao/sheets'

/** One line of what the report tells beside the counts. */
export type ImportNote = Import['notes'][number]

/** How many rows a note lists; its count tells of all. */
export const LISTED_ROWS = 200
const LISTED_WORDS = 200

const FORM_LABELS: Readonly<Record<string, string>> = {
  serial: '日期序号',
  'date-cell': '日期单元格',
  dashes: '短横线日期',
  slashes: '斜线日期',
  dots: '圆点日期',
  chinese: '中文日期',
  compact: '八位数字日期',
  iso: 'ISO 时间',
}

const LEFT_OUT: Readonly<Record<Exclude<SheetRow['kind'], 'data'>, { kind: string; label: string }>> = {
  blank: { kind: 'blank-rows', label: '空行，未计入' },
  total: { kind: 'total-rows', label: '合计行，未计入' },
  header: { kind: 'header-rows', label: '重复的表头，未计入' },
  title: { kind: 'title-rows', label: '标题或说明行，未计入' },
}

/** 读表时的记录: rows counted, rows left out, and what was understood in which way. */
export class ReadingTally {
  read = 0
  ignored = 0
  readonly #notes = new Map<string, ImportNote>()
  /** Of `#notes`, by the form alone: every row asks for one. */
  readonly #dayForms = new Map<string, ImportNote>()
  readonly #momentForms = new Map<string, ImportNote>()

  /** A row below the header that is not one to be imported. */
  noteLeftOut(kind: Exclude<SheetRow['kind'], 'data'>, row: number): void {
    this.ignored++
    this.#note({ ...LEFT_OUT[kind], from: null, to: null }, row)
  }

  /** One that is written as we write it has not been normalised. */
  noteDateForm({ form = '', raw }: SheetCell, { day, time }: WallTime, row: number): void {
    if (raw === day || (time !== null && isMoment(raw, day, time))) return
    const forms = time === null ? this.#dayForms : this.#momentForms
    const known = forms.get(form)
    if (known) return addRow(known, row)
    const to = time === null ? day : `${day} ${time.slice(0, 5)}`
    const note = { kind: 'date-form', label: FORM_LABELS[form] ?? form, from: raw, to, count: 1, rows: [row] }
    forms.set(form, note)
    this.#notes.set(`date-form ${form} ${time === null}`, note)
  }

  noteUnknownWord(field: string, word: string, row: number): void {
    if (this.#notes.size > LISTED_WORDS) return
    this.#note(
      { kind: 'unknown-word', label: `${field}中的这个词不认识，未采用`, from: word.slice(0, 100), to: null },
      row,
    )
  }

  get notes(): ImportNote[] {
    return [...this.#notes.values()]
  }

  #note(what: Omit<ImportNote, 'count' | 'rows'>, row: number): void {
    const key = `${what.kind} ${what.label} ${what.from ?? ''}`
    const known = this.#notes.get(key)
    if (known) addRow(known, row)
    else this.#notes.set(key, { ...what, count: 1, rows: [row] })
  }
}

/** With or without the seconds. */
function isMoment(raw: string, day: string, time: string): boolean {
  return raw === `${day} ${time}` || raw === `${day} ${time.slice(0, 5)}`
}

function addRow(note: ImportNote, row: number): void {
  note.count++
  if (note.rows.length < LISTED_ROWS) note.rows.push(row)
}
