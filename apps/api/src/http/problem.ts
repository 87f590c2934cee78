import { type Problem, type ProblemCode, problems } from '@mingkao/contract'
import { ORPCError, ValidationError } from '@orpc/server'
import { Refusal } from '../refusal.ts'

/** Codes of oRPC's own errors, in ours. */
const FOREIGN_CODES: Record<string, ProblemCode> = {
  BAD_REQUEST: 'BAD_REQUEST',
  NOT_FOUND: 'NOT_FOUND',
  PAYLOAD_TOO_LARGE: 'PAYLOAD_TOO_LARGE',
  CONTENT_TOO_LARGE: 'PAYLOAD_TOO_LARGE',
  UNSUPPORTED_MEDIA_TYPE: 'BAD_REQUEST',
}

const MALFORMED = '请求内容无法识别，应为 UTF-8 编码的 JSON。'

/**
 * The one shape of everything that fails. What is neither a refusal nor a fault of the request is a bug: it is told as
 * UNEXPECTED, without its own words.
 */
export function problemOf(error: unknown, requestId: string): Problem {
  if (error instanceof Refusal) return problem(error.code, requestId, error)
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST' && error.cause instanceof ValidationError) {
    const fields = error.cause.issues.map(({ path, message }) => ({ path: pathOf(path), message }))
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

/** The first few faults in one sentence; forms show each beside its field. */
function sentenceOf(fields: Problem['fields']): string {
  const faults = fields.slice(0, 3).map(({ path, message }) => (path ? `${path}：${message}` : message))
  return `${faults.join('；')}。`
}

type PathPart = PropertyKey | { key: PropertyKey }

function pathOf(path: readonly PathPart[] | undefined): string {
  return (path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.')
}
