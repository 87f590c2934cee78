import { accountFields } from './account-fields.ts'
import { annexFields } from './annex-fields.ts'
import { columnFields } from './column-fields.ts'
import { correctionFields } from './correction-fields.ts'
import { disclosureFields } from './disclosure-fields.ts'
import type { Field } from './field.ts'
import { periodFields } from './period-fields.ts'
import { problemFields } from './problem-fields.ts'
import { volumeFields } from './volume-fields.ts'

/** 数据项目录: all that a template can draw on. Closed: what is not here can't be printed as a figure. */
export const circularFields: readonly Field[] = [
  ...periodFields,
  ...volumeFields,
  ...columnFields,
  ...accountFields,
  ...disclosureFields,
  ...problemFields,
  ...annexFields,
  ...correctionFields,
]

const BY_NAME = new Map(
  circularFields.flatMap((field) => [[field.name, field] as const, [field.label, field] as const]),
)

/** A field by its name or its Chinese label. */
export function fieldNamed(name: string): Field | undefined {
  return BY_NAME.get(name)
}
