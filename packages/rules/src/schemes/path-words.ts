import { formOf } from './scheme-form.ts'
import type { FormParameter, SchemePath } from './scheme-form.ts'
import type { ValueShape } from './value-shape.ts'

const ROOT: Readonly<Record<string, string>> = {
  id: '方案编号',
  name: '方案名称',
  version: '版本号',
  effectiveFrom: '施行日期',
  arePointsConfirmed: '分值已确认',
  confirmedUntil: '确认有效期至',
  note: '方案说明',
  groupWeights: '分组单列的满分',
  indicators: '指标',
}

const OF_PARAMETER: Readonly<Record<string, string>> = {
  value: '取值',
  from: '起算日',
  confirmedUntil: '确认有效期至',
  source: '依据',
}

const OF_SOURCE: Readonly<Record<string, string>> = {
  kind: '依据种类',
  document: '依据文件',
  article: '条款',
  quote: '原文',
  reason: '设定理由',
  decidedOn: '设定日期',
}

/** A place in a scheme as a person calls it: `网站信息发布 · 每月最少发布条数 · 取值`. */
export function pathWords(path: SchemePath, scheme: unknown): string {
  const [root] = path
  if (root === undefined) return '整个方案'
  const found = parameterAt(path, scheme)
  if (found === null) {
    const words = ROOT[root] ?? sectionTitle(path, scheme) ?? root
    const rest = path.slice(1)
    return [words, ...(root === 'indicators' ? indicatorWords(rest, scheme) : rest)].join(' · ')
  }
  const { section, parameter } = found
  const rest = path.slice(parameter.path.length)
  return [section, parameter.title, ...restWords(rest, parameter.shape)].join(' · ')
}

function parameterAt(path: SchemePath, scheme: unknown): { section: string; parameter: FormParameter } | null {
  for (const { title, parameters } of formOf(scheme)) {
    const parameter = parameters.find((one) => one.path.every((key, index) => path[index] === key))
    if (parameter) return { section: title, parameter }
  }
  return null
}

function sectionTitle(path: SchemePath, scheme: unknown): string | null {
  return path.length === 1 ? (formOf(scheme).find(({ id }) => id === path[0])?.title ?? null) : null
}

function indicatorWords([id, ...rest]: SchemePath, scheme: unknown): string[] {
  if (id === undefined) return []
  return [formOf(scheme).find((section) => section.id === id)?.title ?? id, ...rest]
}

function restWords([key, ...rest]: SchemePath, shape: ValueShape): string[] {
  if (key === undefined) return []
  const words = OF_PARAMETER[key] ?? key
  if (key === 'source') return [words, ...rest.map((part) => OF_SOURCE[part] ?? part)]
  return key === 'value' ? [...(rest.length === 0 ? [words] : []), ...valuePathWords(rest, shape)] : [words, ...rest]
}

function valuePathWords([key, ...rest]: SchemePath, shape: ValueShape): string[] {
  if (key === undefined) return []
  switch (shape.kind) {
    case 'list':
      return [`第${Number(key) + 1}项`, ...valuePathWords(rest, shape.item)]
    case 'choices':
      return [`第${Number(key) + 1}项`]
    case 'map':
      return [key, ...valuePathWords(rest, shape.item)]
    case 'fields':
      return [shape.fields.find((field) => field.key === key)?.title ?? key]
    case 'variants': {
      const fields = shape.variants.flatMap((variant) => variant.fields)
      return [key === shape.key ? '种类' : (fields.find((field) => field.key === key)?.title ?? key)]
    }
    case 'number':
    case 'flag':
    case 'text':
    case 'day':
    case 'choice':
      return [key, ...rest]
  }
}
