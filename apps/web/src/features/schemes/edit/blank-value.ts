import type { ValueShape } from '@mingkao/rules'

/** What a value of that shape begins with. */
export function blankValue(shape: ValueShape): unknown {
  switch (shape.kind) {
    case 'number':
      return shape.min ?? 0
    case 'flag':
      return true
    case 'text':
      return ''
    case 'day':
      return null
    case 'choice':
      return shape.choices[0]?.value ?? ''
    case 'choices':
      return []
    case 'list':
      return [blankValue(shape.item)]
    case 'map':
      return {}
    case 'fields':
      return blankFields(shape.fields)
    case 'variants': {
      const [first] = shape.variants
      return first ? { [shape.key]: first.value, ...blankFields(first.fields) } : {}
    }
  }
}

/** A value with named parts, each blank. */
export function blankFields(fields: Extract<ValueShape, { kind: 'fields' }>['fields']): Record<string, unknown> {
  return Object.fromEntries(fields.map(({ key, shape }) => [key, blankValue(shape)]))
}

/** A number for a condition the office adds: stored with findings, so never one that is, or was, in use here. */
export function freshConditionId(items: readonly unknown[], known: readonly unknown[]): string {
  const used = new Set([...items, ...known].map(idOf))
  let number = used.size + 1
  while (used.has(`local-${number}`)) number += 1
  return `local-${number}`
}

function idOf(item: unknown): unknown {
  return typeof item === 'object' && item !== null && 'id' in item ? item.id : null
}

/** 单项否决条件 and its kin: the number is the machine's, the words are people's. */
export function isCondition(shape: ValueShape): boolean {
  return shape.kind === 'fields' && shape.fields.length === 2 && shape.fields[0]?.key === 'id'
}
