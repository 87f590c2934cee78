import type { Column, ColumnFields } from '@mingkao/contract'

/** The columns of the table that can be edited, as its drafts and pasted blocks name them. */
export const fieldKeys = [
  'name',
  'category',
  'limit',
  'lead',
  'supporting',
  'leadFrom',
  'responsibleLeader',
  'contact',
  'url',
  'remark',
] as const
export type FieldKey = (typeof fieldKeys)[number]

export type Texts = Readonly<Record<string, string>>

type Read = { fields: ColumnFields; errors: Record<string, string> }

/** 按类别: the column has no limit of its own. */
export const byCategory = '按类别'
const nothing = new Set(['', '—', '无', '无责任单位', '空', byCategory])

/**
 * What was typed or pasted, as the API takes it: units by their names, the limit as sheets write it, days in any usual
 * form. @param today the day from which a new owner holds where none is given
 */
export function readFields(texts: Texts, base: Column | null, today: string): Read {
  const read: Read = { fields: {}, errors: {} }
  const name = texts['name']?.trim()
  if (name === '') read.errors['name'] = '请填写栏目名称'
  else if (name !== undefined) read.fields.name = name
  const category = texts['category']?.trim()
  if (category !== undefined) {
    if (nothing.has(category)) read.errors['category'] = '请选择类别'
    else read.fields.category = category
  }
  for (const key of ['limit', 'responsibleLeader', 'contact', 'url', 'remark'] as const) {
    const text = texts[key]?.trim()
    if (text !== undefined) read.fields[key] = nothing.has(text) ? null : text
  }
  readOwners(texts, base, today, read)
  return read
}

function readOwners(texts: Texts, base: Column | null, today: string, { fields, errors }: Read): void {
  const lead = texts['lead']?.trim()
  if (lead !== undefined && lead !== (base?.lead?.name ?? '')) fields.lead = nothing.has(lead) ? null : lead
  const supporting = texts['supporting']
  if (supporting !== undefined) fields.supporting = namesIn(supporting)
  const from = texts['leadFrom']?.trim() ?? ''
  if (nothing.has(from)) return
  const day = readDay(from, today)
  if (day === null) errors['leadFrom'] = '请写日期，如 2021-10-15'
  else if (fields.lead !== undefined || day !== base?.leadFrom) fields.from = day
}

/** 民政局、卫健局 → both names; any usual sign between them. */
export function namesIn(text: string): string[] {
  const names = text.split(/[、，,;；\n]/).map((name) => name.trim())
  return [...new Set(names.filter((name) => !nothing.has(name)))]
}

/** 2021-10-15, 2021/10/15, 2021年10月15日, 20211015, 10-15 and 10月15日 of this year; null where it is no day. */
export function readDay(text: string, today: string): string | null {
  const clean = text.trim()
  const whole = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d\d)(\d\d))$/.exec(clean)
  const short = /^(\d{1,2})[-/.月](\d{1,2})日?$/.exec(clean)
  if (!whole && !short) return null
  const year = whole?.[1] ?? today.slice(0, 4)
  const month = (whole?.[2] ?? whole?.[4] ?? short?.[1] ?? '').padStart(2, '0')
  const day = (whole?.[3] ?? whole?.[5] ?? short?.[2] ?? '').padStart(2, '0')
  const iso = `${year}-${month}-${day}`
  const moment = new Date(`${iso}T00:00:00Z`)
  return Number.isNaN(moment.valueOf()) || moment.toISOString().slice(0, 10) !== iso ? null : iso
}

/** A new owner begins today unless another day is written: said in the row as soon as the owner changes. */
export function followOwner(base: Column, texts: Texts, changed: string, today: string): Texts {
  if (changed !== 'lead') return texts
  const isChanged = texts['lead']?.trim() !== (base.lead?.name ?? '')
  if (isChanged) return { leadFrom: today, ...texts }
  const { leadFrom, ...rest } = texts
  return leadFrom === today ? rest : texts
}
