import type { AuditField } from '@mingkao/contract'
import { fieldLabels } from './field-labels.ts'

/** What was written, field by field: the changed ones first. A row that came or went has one side only. */
export function fieldsOf(before: unknown, after: unknown): AuditField[] {
  const [old, now] = [flat(before), flat(after)]
  const fields = [...new Set([...old.keys(), ...now.keys()])].map((field) => {
    const [from, to] = [old.get(field) ?? null, now.get(field) ?? null]
    return { field, label: labelOf(field), before: from, after: to, isChanged: from !== to }
  })
  return [...fields.filter(({ isChanged }) => isChanged), ...fields.filter(({ isChanged }) => !isChanged)]
}

/** `unit.name` → text; lists are one text, so that a change of their order shows. */
function flat(value: unknown, path: readonly string[] = [], into = new Map<string, string>()): Map<string, string> {
  if (value === null || value === undefined) return into
  if (typeof value === 'object' && !Array.isArray(value)) {
    for (const [key, field] of Object.entries(value)) flat(field, [...path, key], into)
    return into
  }
  into.set(path.join('.') || 'value', textOf(value))
  return into
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (!Array.isArray(value)) return JSON.stringify(value)
  return value.map((one: unknown) => (typeof one === 'object' ? JSON.stringify(one) : textOf(one))).join('、')
}

/** Each step of the path by its Chinese name; what has none stays as it is stored. */
function labelOf(field: string): string {
  return field
    .split('.')
    .map((step) => fieldLabels[step] ?? step)
    .join(' · ')
}
