import { type Problem, type ProblemCode, problems } from '@mingkao/contract'
import { ORPCError, ValidationError } from '@orpc/server'
import { Refusal } from '../refusal.ts'
import { MISSING } from './chinese-issues.ts'
import { MALFORMED } from './read-body.ts'

/** Codes of oRPC's own errors, in ours. */
const FOREIGN_CODES: Record<string, ProblemCode> = {
  BAD_REQUEST: 'BAD_REQUEST',
  NOT_FOUND: 'NOT_FOUND',
  PAYLOAD_TOO_LARGE: 'PAYLOAD_TOO_LARGE',
  CONTENT_TOO_LARGE: 'PAYLOAD_TOO_LARGE',
  UNSUPPORTED_MEDIA_TYPE: 'BAD_REQUEST',
}

const EMPTY = '请求没有内容，请以 JSON 写明各项后再发送。'

/**
 * The one shape of everything that fails. What is neither a refusal nor a fault of the request is a bug: it is told as
 * UNEXPECTED, without its own words.
 */
export function problemOf(error: unknown, requestId: string): Problem {
  if (error instanceof Refusal) return problem(error.code, requestId, error)
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST' && error.cause instanceof ValidationError) {
    const { issues, data } = error.cause
    if (data === undefined) return problem('BAD_REQUEST', requestId, { message: EMPTY })
    const fields = issues.map((issue) => ({ path: pathOf(issue.path), message: messageOf(issue, data) }))
    return problem('BAD_REQUEST', requestId, { message: sentenceOf(fields), fields })
  }
  const code = error instanceof ORPCError ? FOREIGN_CODES[String(error.code)] : undefined
  if (code === 'BAD_REQUEST') return problem(code, requestId, { message: MALFORMED })
  return problem(code ?? 'UNEXPECTED', requestId)
}

/** Whether somebody has to look into it. */
export function isBug({ code }: Problem): boolean {
  return code === 'UNEXPECTED'
}

type Details = { message?: string; fields?: Problem['fields']; data?: unknown }

function problem(code: ProblemCode, requestId: string, { message, fields = [], data }: Details = {}): Problem {
  const { status, message: usual } = problems[code]
  const isDefined = code !== 'UNEXPECTED'
  return {
    defined: isDefined,
    status,
    code,
    message: message ?? usual,
    requestId,
    fields,
    ...(data !== undefined && { data }),
  }
}

/** What is left out is left out, whatever its schema has to say of it. */
function messageOf(issue: Issue, data: unknown): string {
  return isMistyped(issue) && valueAt(data, issue.path) === undefined ? MISSING : issue.message
}

function isMistyped(issue: object): boolean {
  return 'code' in issue && issue.code === 'invalid_type'
}

function valueAt(data: unknown, path: Issue['path']): unknown {
  return keysOf(path).reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    data,
  )
}

/** The first few faults in one sentence; forms show each beside its field. */
function sentenceOf(fields: Problem['fields']): string {
  const faults = fields.slice(0, 3).map(({ path, message }) => (path ? `${path}：${message}` : message))
  return `${faults.join('；')}。`
}

type Issue = ValidationError['issues'][number]

function pathOf(path: Issue['path']): string {
  return keysOf(path).join('.')
}

function keysOf(path: Issue['path'] = []): string[] {
  return path.map((part) => String(typeof part === 'object' ? part.key : part))
}
