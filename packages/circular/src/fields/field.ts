import type { Day, NamedUnit } from '@mingkao/rules'
import type { CircularSnapshot, Issuance } from '../facts/snapshot.ts'

/** What a field reads: the frozen facts, what is known of the issue, and which annex is which. */
export interface FieldSource {
  readonly snapshot: CircularSnapshot
  readonly issuance: Issuance
  /** 附件序号 by annex id, from 1. */
  readonly annexes: ReadonlyMap<string, number>
}

/** `phrases` are joined by ；, `list` by 、. A null day or text is not known yet. */
export type FieldValue =
  | { readonly type: 'text'; readonly text: string | null }
  | { readonly type: 'count'; readonly count: number }
  | { readonly type: 'day'; readonly day: Day | null; readonly withYear: boolean }
  | { readonly type: 'units'; readonly units: readonly NamedUnit[] }
  | { readonly type: 'list'; readonly items: readonly string[] }
  | { readonly type: 'phrases'; readonly items: readonly string[] }

export type FieldType = FieldValue['type']

/** What stands behind the colon of `{{好单位:镇街}}`: a group's name, a unit's code, or nothing. */
export type FieldArgument = 'group' | 'unit' | null

/** 数据项: a figure or list of the circular. Names are stored in templates: add, never rename, never reuse. */
export interface Field {
  readonly name: string
  readonly label: string
  readonly type: FieldType
  readonly argument: FieldArgument
  readonly read: (source: FieldSource, argument: string) => FieldValue
}

/** A field of figures has nothing to say where it is zero, empty or not known. */
export function isEmptyValue(value: FieldValue): boolean {
  switch (value.type) {
    case 'text':
      return value.text === null || value.text === ''
    case 'count':
      return value.count === 0
    case 'day':
      return value.day === null
    case 'units':
      return value.units.length === 0
    case 'list':
    case 'phrases':
      return value.items.length === 0
  }
}
