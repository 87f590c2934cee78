import { z } from 'zod'
import { indicators } from '../indicators/registry.ts'
import { schemeSchema } from './scheme.ts'
import { metaText, shapeOf } from './value-shape.ts'
import type { ValueShape } from './value-shape.ts'

/** Where in a scheme: `['indicators', 'monthly-quota', 'minimumPerMonth']`. */
export type SchemePath = readonly string[]

/** One parameter as the form, the printed table and the errors know it. */
export interface FormParameter {
  readonly path: SchemePath
  readonly title: string
  /** May be left out of the scheme altogether. */
  readonly isOptional: boolean
  readonly shape: ValueShape
}

/** The parameters of one indicator, or those that put the score together. */
export interface FormSection {
  readonly id: string
  readonly title: string
  /** What the indicator looks at, in words; null for the composition. */
  readonly rule: string | null
  readonly parameters: readonly FormParameter[]
}

/** 分组单列的满分: as many as the scheme has, by the group's name. */
export const GROUP_WEIGHTS = 'groupWeights'

const COMPOSITION = [
  'weights',
  'notApplicable',
  'passMark',
  'bonusAbove',
  'bonusCap',
  'ranking',
  'topCount',
  'siteLimits',
] as const satisfies readonly (keyof typeof schemeSchema.shape)[]

function parameterOf(path: SchemePath, schema: z.core.$ZodType): FormParameter {
  const isOptional = schema instanceof z.ZodOptional
  const parameter = isOptional ? schema.unwrap() : schema
  if (!(parameter instanceof z.ZodObject) || parameter.shape['value'] === undefined) {
    throw new Error(`${path.join('/')} is no parameter`)
  }
  const unit = metaText(schema, 'unit') ?? ''
  const shape = shapeOf(parameter.shape['value'], unit)
  const keyTitle = metaText(schema, 'keyTitle')
  return {
    path,
    title: metaText(schema, 'title') ?? path.at(-1) ?? '',
    isOptional,
    shape: shape.kind === 'map' && keyTitle !== null ? { ...shape, keyTitle } : shape,
  }
}

function sectionsOf(): FormSection[] {
  const { shape } = schemeSchema
  const parameters = COMPOSITION.map((key) => parameterOf([key], shape[key]))
  const composition: FormSection = { id: 'composition', title: '总分与排名', rule: null, parameters }
  return [
    composition,
    ...indicators.map(({ id, label, rule }) => ({
      id,
      title: label,
      rule,
      parameters: Object.entries<z.core.$ZodType>(shape.indicators.shape[id].shape).map(([key, schema]) =>
        parameterOf(['indicators', id, key], schema),
      ),
    })),
  ]
}

/** 方案表单: drawn from the schemas the schemes are validated by. In the order of the registry. */
export const schemeForm: readonly FormSection[] = sectionsOf()

const weightsForm = schemeForm[0]?.parameters[0]

/** 分组单列的满分 of one group. */
export function groupWeightsForm(group: string): FormParameter {
  if (weightsForm === undefined) throw new Error('the form begins with the weights')
  return { ...weightsForm, path: [GROUP_WEIGHTS, group], title: `${group}单列的满分`, isOptional: true }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

/** What stands at a path of anything like a scheme, valid or not. */
export function valueAt(tree: unknown, path: SchemePath): unknown {
  let at = tree
  for (const key of path) at = isObject(at) && Object.hasOwn(at, key) ? at[key] : undefined
  return at
}

/** The same with another value at the path; undefined takes it out. */
export function withValueAt(tree: unknown, path: SchemePath, value: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return value
  if (Array.isArray(tree)) {
    return tree.map((item: unknown, index) => (String(index) === key ? withValueAt(item, rest, value) : item))
  }
  const { [key]: before, ...others } = isObject(tree) ? tree : {}
  const inside = withValueAt(before, rest, value)
  if (inside === undefined) return others
  return isObject(tree) && Object.hasOwn(tree, key) ? { ...tree, [key]: inside } : { ...others, [key]: inside }
}

/** The sections with the group weights this scheme has, its composition first. */
export function formOf(scheme: unknown): readonly FormSection[] {
  const groups = valueAt(scheme, [GROUP_WEIGHTS])
  const own = isObject(groups) ? Object.keys(groups).map(groupWeightsForm) : []
  return schemeForm.map((section, index) =>
    index === 0 ? { ...section, parameters: insertedAfterWeights(section.parameters, own) } : section,
  )
}

function insertedAfterWeights(parameters: readonly FormParameter[], own: readonly FormParameter[]): FormParameter[] {
  return [...parameters.slice(0, 1), ...own, ...parameters.slice(1)]
}
