import { type AppliesTo, appliesToSchema, type ChecklistItemDraft, checklistItemDraftSchema } from '@mingkao/contract'
import type { SheetRow } from '@mingkao/sheets'
import { checklistFields, YES } from './checklist-fields.ts'

export type ReadItem = ChecklistItemDraft & { row: number }
/** `texts`: the row as it stood, from column A. */
export type RejectedItem = { row: number; reason: string; texts: readonly string[] }
export type Prefills = readonly { id: string; label: string }[]

/** Where no 一级指标 stands above an item. */
const NO_SECTION = '检查指标'

/** Rows of a sheet as items of a checklist, one after the other. */
export class ItemReader {
  readonly items: ReadItem[] = []
  readonly rejected: RejectedItem[] = []
  ignored = 0
  readonly #prefills: ReadonlyMap<string, string>
  readonly #seen = new Map<string, number>()
  #section: string | null = null

  constructor(prefills: Prefills) {
    this.#prefills = new Map(prefills.flatMap(({ id, label }) => [[label, id] as const, [id, id] as const]))
  }

  take(row: SheetRow): void {
    if (row.kind !== 'data') {
      this.ignored += 1
      return
    }
    const problem = faultyCell(row)
    if (problem !== null) return this.#reject(row, problem)
    const section = textOf(row, 'section') ?? this.#section
    const text = textOf(row, 'text')
    this.#section = section
    if (text === null) return this.#reject(row, '没有检查内容，请补上后重新导入')
    const last = this.items.at(-1)
    const points = pointsOf(row)
    // One 检查内容 merged across several rows of 评分标准 is one item.
    if (last && last.text === text && last.section === (section ?? NO_SECTION) && points !== last.points) {
      last.points = [last.points, points].filter((part) => part !== null).join('；')
      return
    }
    this.#add(row, { section: section ?? NO_SECTION, text, points })
  }

  #add(row: SheetRow, { section, text, points }: { section: string; text: string; points: string | null }): void {
    const known = this.#seen.get(`${section} ${text}`)
    if (known !== undefined) return this.#reject(row, `与第${known}行重复`)
    const wanted = textOf(row, 'prefill')
    const prefill = wanted === null ? null : this.#prefills.get(wanted)
    if (prefill === undefined) {
      return this.#reject(row, `没有“${wanted ?? ''}”这项系统数据，请照自查表编辑页上的名称填写，或留空`)
    }
    const parsed = checklistItemDraftSchema.safeParse({
      section,
      subsection: textOf(row, 'subsection'),
      text,
      article: textOf(row, 'article'),
      isVeto: textOf(row, 'isVeto') === YES,
      points,
      appliesTo: appliesToOf(row),
      prefill,
    })
    if (!parsed.success) return this.#reject(row, parsed.error.issues[0]?.message ?? '内容不符合要求')
    this.#seen.set(`${section} ${text}`, row.row)
    this.items.push({ ...parsed.data, row: row.row })
  }

  #reject({ row, texts }: SheetRow, reason: string): void {
    this.rejected.push({ row, reason, texts })
  }
}

function textOf({ cells }: SheetRow, key: string): string | null {
  const value = cells[key]?.value
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

function appliesToOf(row: SheetRow): AppliesTo {
  const parsed = appliesToSchema.safeParse(textOf(row, 'appliesTo'))
  return parsed.success ? parsed.data : 'every-unit'
}

/** 分值 and 评分标准 as one text: `5分；出现一处扣1分`. */
function pointsOf(row: SheetRow): string | null {
  const score = textOf(row, 'score')
  const words = textOf(row, 'points')
  const named = score !== null && /^\d+(\.\d+)?$/.test(score) ? `${score}分` : score
  const parts = [named, words].filter((part) => part !== null)
  return parts.length === 0 ? null : parts.join('；')
}

function faultyCell({ cells }: SheetRow): string | null {
  for (const { key, label } of checklistFields) {
    const problem = cells[key]?.problem
    if (problem) return `${label}：${problem.message}`
  }
  return null
}
