import { isEmptyValue } from '../fields/field.ts'
import type { FieldSource } from '../fields/field.ts'
import { membersOf, renderValue } from '../fields/render-value.ts'
import { parseText, readToken } from '../template/parse-text.ts'
import type { TemplateBlock } from '../template/template.ts'
import { cleanText } from './clean-text.ts'
import type { Run, UsedField } from './model.ts'

/** Whether the block's conditions hold: all of `when` have something to say, none of `unless` has. */
export function isShown(block: TemplateBlock, source: FieldSource): boolean {
  const says = (token: string) => {
    const read = readToken(token)
    return typeof read !== 'string' && !isEmptyValue(read.field.read(source, read.argument))
  }
  return (block.when ?? []).every(says) && !(block.unless ?? []).some(says)
}

/** A text with its fields filled in; what was used is noted in `used`. */
export function fillText(text: string, source: FieldSource, used: Map<string, UsedField>): Run[] {
  return parseText(text).parts.map((part): Run => {
    if (part.kind === 'words') return { text: cleanText(part.text), field: null }
    const { field, argument } = part
    const key = argument === '' ? field.name : `${field.name}:${argument}`
    const known = used.get(key)
    if (known !== undefined) return { text: known.text, field: key }
    const value = field.read(source, argument)
    const filled: UsedField = {
      field: key,
      label: argument === '' ? field.label : `${field.label}（${cleanText(argument)}）`,
      type: field.type,
      text: cleanText(renderValue(value)),
      members: membersOf(value)?.map(cleanText) ?? null,
    }
    used.set(key, filled)
    return { text: filled.text, field: key }
  })
}
