import { limitLabel } from '../kernel/labels.ts'
import { updateLimitSchema } from '../kernel/parameter.ts'
import { valueAt } from './scheme-form.ts'
import type { ValueShape } from './value-shape.ts'

/** A value in words, with its unit: `10条`, `是`, `动态要闻14天；通知公告6个月`. What has another shape is shown as it stands. */
export function valueWords(shape: ValueShape, value: unknown): string {
  switch (shape.kind) {
    case 'number':
      return `${plain(value)}${shape.unit}`
    case 'flag':
      return value === true ? '是' : '否'
    case 'text':
    case 'day':
      return value === null ? '无' : plain(value)
    case 'choice':
      return shape.choices.find((choice) => choice.value === value)?.label ?? plain(value)
    case 'choices':
      return listed(value, (item) => shape.choices.find((choice) => choice.value === item)?.label ?? plain(item))
    case 'list':
      return listed(value, (item) => valueWords(shape.item, item))
    case 'fields':
      return fieldWords(shape.fields, value)
    case 'map':
      return entriesOf(value)
        .map(([key, item]) => `${key}${valueWords(shape.item, item)}`)
        .join('；')
    case 'variants': {
      const limit = updateLimitSchema.safeParse(value)
      return limit.success ? limitLabel(limit.data) : plain(value)
    }
  }
}

/** Of a condition its words are enough; its number is for the machine. */
function fieldWords(fields: Extract<ValueShape, { kind: 'fields' }>['fields'], value: unknown): string {
  const isCondition = fields.length === 2 && fields[0]?.key === 'id'
  const shown = isCondition ? fields.slice(1) : fields
  return shown
    .map(({ key, title, shape }) => `${isCondition ? '' : title}${valueWords(shape, valueAt(value, [key]))}`)
    .join('，')
}

function listed(value: unknown, words: (item: unknown) => string): string {
  if (!Array.isArray(value)) return plain(value)
  return value.length === 0 ? '无' : value.map(words).join('；')
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : []
}

function plain(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  return value === undefined ? '未设' : JSON.stringify(value)
}
