import { z } from 'zod'

export interface Choice {
  readonly value: string
  readonly label: string
}

/** A named part of a value. */
export interface ShapeField {
  readonly key: string
  readonly title: string
  readonly shape: ValueShape
}

/** One kind of a value that comes in several: 按天, 每年固定日期前. */
export interface Variant extends Choice {
  readonly fields: readonly ShapeField[]
}

/** What a value of a scheme looks like: enough to draw a field for it, and to say it in words. */
export type ValueShape =
  | {
      readonly kind: 'number'
      readonly unit: string
      readonly min: number | null
      readonly max: number | null
      readonly isWhole: boolean
    }
  | { readonly kind: 'flag' }
  | { readonly kind: 'text' }
  | { readonly kind: 'day' }
  | { readonly kind: 'choice'; readonly choices: readonly Choice[] }
  | { readonly kind: 'choices'; readonly choices: readonly Choice[] }
  | { readonly kind: 'list'; readonly item: ValueShape }
  | { readonly kind: 'fields'; readonly fields: readonly ShapeField[] }
  | { readonly kind: 'map'; readonly keyTitle: string; readonly item: ValueShape }
  | { readonly kind: 'variants'; readonly key: string; readonly variants: readonly Variant[] }

type AnySchema = z.core.$ZodType

/** Text a schema says about itself in `.meta()`. */
export function metaText(schema: AnySchema, key: string): string | null {
  const text = z.globalRegistry.get(schema)?.[key]
  return typeof text === 'string' ? text : null
}

function choicesOf(schema: AnySchema, values: readonly unknown[]): Choice[] {
  const labels = z.globalRegistry.get(schema)?.['choices']
  const words: Readonly<Record<string, unknown>> = typeof labels === 'object' && labels !== null ? { ...labels } : {}
  return values.map((value) => {
    const id = String(value)
    const label = words[id]
    return { value: id, label: typeof label === 'string' ? label : id }
  })
}

/** The shape of a schema's values. @throws for a kind of schema that no value of a scheme has */
export function shapeOf(schema: AnySchema, inherited = ''): ValueShape {
  const unit = metaText(schema, 'unit') ?? inherited
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return shapeOf(schema.unwrap(), unit)
  if (schema instanceof z.ZodNumber) return numberShape(schema, unit)
  if (schema instanceof z.ZodBoolean) return { kind: 'flag' }
  if (schema instanceof z.ZodString) {
    return { kind: z.globalRegistry.get(schema)?.['isDay'] === true ? 'day' : 'text' }
  }
  if (schema instanceof z.ZodEnum) return { kind: 'choice', choices: choicesOf(schema, schema.options) }
  if (schema instanceof z.ZodLiteral) return { kind: 'choice', choices: choicesOf(schema, [...schema.values]) }
  if (schema instanceof z.ZodArray) return listShape(schema, unit)
  if (schema instanceof z.ZodObject) return { kind: 'fields', fields: fieldsOf(schema, unit) }
  if (schema instanceof z.ZodRecord) {
    return { kind: 'map', keyTitle: metaText(schema, 'keyTitle') ?? '名称', item: shapeOf(schema.valueType, unit) }
  }
  if (schema instanceof z.ZodDiscriminatedUnion) return variantsShape(schema, unit)
  throw new Error('方案表单不认识这种取值')
}

function numberShape(schema: z.ZodNumber, unit: string): ValueShape {
  const { minValue, maxValue } = schema
  return {
    kind: 'number',
    unit,
    min: minValue !== null && minValue > Number.MIN_SAFE_INTEGER ? minValue : null,
    max: maxValue !== null && maxValue < Number.MAX_SAFE_INTEGER ? maxValue : null,
    isWhole: schema.format === 'safeint',
  }
}

function listShape(schema: z.ZodArray, unit: string): ValueShape {
  const item = shapeOf(schema.element, unit)
  return item.kind === 'choice' ? { kind: 'choices', choices: item.choices } : { kind: 'list', item }
}

function fieldsOf(schema: z.ZodObject, unit: string): ShapeField[] {
  return Object.entries(schema.shape).map(([key, field]) => ({
    key,
    title: metaText(field, 'title') ?? key,
    shape: shapeOf(field, unit),
  }))
}

function variantsShape(schema: z.ZodDiscriminatedUnion, unit: string): ValueShape {
  const key = schema.def.discriminator
  const variants = schema.options.flatMap((option) => {
    if (!(option instanceof z.ZodObject)) return []
    const value: unknown = option.shape[key]
    if (!(value instanceof z.ZodLiteral)) return []
    const fields = fieldsOf(option, unit).filter((field) => field.key !== key)
    return choicesOf(schema, [...value.values]).map((choice) => ({ ...choice, fields }))
  })
  return { kind: 'variants', key, variants }
}
