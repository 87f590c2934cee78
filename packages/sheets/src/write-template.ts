import type { FieldDefinition } from './field.ts'

/** 导入模板 as xlsx bytes: a header row, notes on the headers, drop-down lists for choices, and one example row per entry (field key → text). */
export function writeTemplate(
  name: string,
  fields: readonly FieldDefinition[],
  examples?: readonly Readonly<Record<string, string>>[],
): Promise<Uint8Array> {
  throw new Error(`not built yet: ${name} ${String(fields.length)} ${String(examples?.length)}`)
}
