import type { z } from 'zod'
import { pathWords } from './path-words.ts'
import type { Scheme } from './scheme.ts'
import { schemeSchema } from './scheme.ts'
import type { SchemePath } from './scheme-form.ts'
import { draftFaults } from './draft-faults.ts'

/** What is wrong with a draft, and where: the path for the form, the place in words for people. */
export interface SchemeIssue {
  readonly path: SchemePath
  readonly where: string
  /** Chinese, says what to do. */
  readonly message: string
}

export type SchemeReading =
  | { readonly scheme: Scheme; readonly issues: readonly never[] }
  | { readonly scheme: null; readonly issues: readonly SchemeIssue[] }

const KINDS: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表',
  object: '对象',
  record: '对象',
}

/** What zod finds, as a sentence; words written into the schemas come first. */
function sentenceOf(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined || issue.input === null) return '必填，请补上'
      return `应为${KINDS[issue.expected] ?? issue.expected}，请改正`
    case 'invalid_value':
      return `只能是 ${issue.values.map(String).join('、')} 之一`
    case 'too_small':
      return issue.origin === 'string' ? '不能为空' : `${issue.origin === 'array' ? '项数' : ''}不小于${issue.minimum}`
    case 'too_big':
      return `${issue.origin === 'array' ? '项数' : ''}不超过${issue.maximum}`
    case 'unrecognized_keys':
      return `不认识 ${issue.keys.join('、')}，请去掉`
    case 'invalid_format':
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
    case 'invalid_union':
    case 'custom':
      return '填写有误，请核对'
  }
}

/** 方案草稿 read: the scheme, or everything that is wrong with it. Never throws. */
export function readScheme(given: unknown): SchemeReading {
  const { success, data, error } = schemeSchema.safeParse(given, { error: sentenceOf })
  const faults = success
    ? draftFaults(data)
    : error.issues.map(({ path, message }) => ({ path: path.map(String), message }))
  const issues = faults.map((fault) => ({ ...fault, where: pathWords(fault.path, given) }))
  return success && issues.length === 0 ? { scheme: data, issues: [] } : { scheme: null, issues }
}
