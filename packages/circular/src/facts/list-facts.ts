import type { FieldType } from '../fields/field.ts'
import { isEmptyValue } from '../fields/field.ts'
import { circularFields } from '../fields/registry.ts'
import { membersOf, renderValue } from '../fields/render-value.ts'
import { cleanText } from '../model/clean-text.ts'
import { composeAnnexes } from '../model/compose-annexes.ts'
import type { CircularSnapshot, Issuance } from './snapshot.ts'

/** A field with its value, whether or not the words use it. `token`: how it is written into them. */
export interface Fact {
  readonly field: string
  readonly label: string
  readonly token: string
  readonly type: FieldType
  readonly text: string
  readonly members: readonly string[] | null
  readonly isEmpty: boolean
}

/** 数据项目录 with the values of these facts; fields of groups once a group. Those that take a unit are left out. */
export function listFacts(snapshot: CircularSnapshot, issuance: Issuance): Fact[] {
  const annexes = new Map(composeAnnexes(snapshot).map(({ id, number }) => [id, number]))
  return circularFields.flatMap((field) => {
    if (field.argument === 'unit') return []
    const given = field.argument === 'group' ? snapshot.groups : ['']
    return given.map((argument): Fact => {
      const value = field.read({ snapshot, issuance, annexes }, argument)
      return {
        field: argument === '' ? field.name : `${field.name}:${argument}`,
        label: argument === '' ? field.label : `${field.label}（${cleanText(argument)}）`,
        token: argument === '' ? `{{${field.label}}}` : `{{${field.label}：${argument}}}`,
        type: field.type,
        text: cleanText(renderValue(value)),
        members: membersOf(value)?.map(cleanText) ?? null,
        isEmpty: isEmptyValue(value),
      }
    })
  })
}
