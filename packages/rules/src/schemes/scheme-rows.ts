import { documents } from '../sources/documents.ts'
import type { Day } from '../kernel/day.ts'
import type { Parameter } from '../kernel/parameter.ts'
import type { Source } from '../kernel/source.ts'
import type { Scheme } from './scheme.ts'
import { formOf, valueAt } from './scheme-form.ts'
import type { FormParameter, SchemePath } from './scheme-form.ts'
import { valueWords } from './value-words.ts'

/** One value of a scheme with all that stands behind it: a row of the printed and the exported table. */
export interface SchemeRow {
  readonly path: SchemePath
  readonly section: string
  readonly title: string
  /** The value in words, without the unit of a plain number. */
  readonly value: string
  readonly unit: string
  readonly from: Day
  readonly source: Source
  /** 依据文件 by its title; null for 本区设定. */
  readonly document: string | null
  /** Its own day, else the scheme's; null: no end. */
  readonly confirmedUntil: Day | null
}

/** The parameter at a path of a scheme that has been read; null where it is left out. */
export function parameterAt(scheme: Scheme, path: SchemePath): Parameter<unknown> | null {
  const found = valueAt(scheme, path)
  if (found === undefined) return null
  // The path is the form's, and the form is the schema's: what stands there is a parameter.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return found as Parameter<unknown>
}

/** 依据文件 by its title, as it is cited; an unknown one by its id. */
export function documentTitle(id: string): string {
  return documents.find((document) => document.id === id)?.title ?? id
}

/** Until when a value is confirmed: its own day, else the scheme's. */
export function confirmedUntil(scheme: Scheme, parameter: Parameter<unknown>): Day | null {
  return parameter.confirmedUntil === undefined ? scheme.confirmedUntil : parameter.confirmedUntil
}

function rowOf(scheme: Scheme, section: string, { path, title, shape }: FormParameter): SchemeRow[] {
  const parameter = parameterAt(scheme, path)
  if (parameter === null) return []
  const { value, from, source } = parameter
  const unit = shape.kind === 'number' ? shape.unit : ''
  const words = valueWords(shape, value)
  return [
    {
      path,
      section,
      title,
      value: unit === '' ? words : words.slice(0, -unit.length),
      unit,
      from,
      source,
      document: source.kind === 'clause' ? documentTitle(source.document) : null,
      confirmedUntil: confirmedUntil(scheme, parameter),
    },
  ]
}

/** 考核方案 as a table, in the order of the form. */
export function schemeRows(scheme: Scheme): SchemeRow[] {
  return formOf(scheme).flatMap(({ title, parameters }) =>
    parameters.flatMap((parameter) => rowOf(scheme, title, parameter)),
  )
}

/** Values whose confirmation has run out on a day; with a scheme's own end, all that have none of their own. */
export function lapsedValues(scheme: Scheme, day: Day): SchemeRow[] {
  return schemeRows(scheme).filter(({ confirmedUntil: until }) => until !== null && until < day)
}
