import type { Parameter } from '../kernel/parameter.ts'
import type { Source } from '../kernel/source.ts'
import type { Scheme } from './scheme.ts'
import { formOf } from './scheme-form.ts'
import type { FormParameter, SchemePath } from './scheme-form.ts'
import { documentTitle, parameterAt } from './scheme-rows.ts'
import { valueWords } from './value-words.ts'

/** What became of one value: in words, null where it is not set. */
export interface SchemeChange {
  readonly path: SchemePath
  readonly section: string
  readonly title: string
  readonly before: string | null
  readonly after: string | null
  /** The value is the same, what stands behind it is not. */
  readonly isSourceOnly: boolean
}

/** 依据 in one line. */
export function sourceWords(source: Source): string {
  if (source.kind === 'local') return `本区设定：${source.reason}`
  return `《${documentTitle(source.document)}》${source.article}：“${source.quote}”`
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function behind(parameter: Parameter<unknown> | null, schemeUntil: string | null): string {
  if (parameter === null) return ''
  const until = parameter.confirmedUntil === undefined ? schemeUntil : parameter.confirmedUntil
  return [sourceWords(parameter.source), `自${parameter.from}起`, until === null ? '' : `确认至${until}`]
    .filter((part) => part !== '')
    .join('，')
}

function changeOf(before: Scheme, after: Scheme, section: string, form: FormParameter): SchemeChange[] {
  const { path, title, shape } = form
  const old = parameterAt(before, path)
  const now = parameterAt(after, path)
  const sources = [behind(old, before.confirmedUntil), behind(now, after.confirmedUntil)] as const
  const isSourceOnly = isSame(old?.value, now?.value)
  if (isSourceOnly && sources[0] === sources[1]) return []
  const words = (parameter: Parameter<unknown> | null) => parameter && valueWords(shape, parameter.value)
  return [
    isSourceOnly
      ? { path, section, title, before: sources[0], after: sources[1], isSourceOnly }
      : { path, section, title, before: words(old), after: words(now), isSourceOnly },
  ]
}

/** 版本对比: every value that differs, in the order of the form. Names and dates of the schemes themselves are left aside. */
export function compareSchemes(before: Scheme, after: Scheme): SchemeChange[] {
  const own = formOf(after)
  const others = formOf(before)
  return own.flatMap((section, index) => {
    const gone = (others[index]?.parameters ?? []).filter(
      ({ path }) => !section.parameters.some((one) => one.path.join('/') === path.join('/')),
    )
    return [...section.parameters, ...gone].flatMap((form) => changeOf(before, after, section.title, form))
  })
}
