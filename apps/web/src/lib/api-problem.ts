import { ApiError } from './api-error.ts'
import type { FaultyField } from './api-error.ts'

/** What went wrong, ready to show: Chinese that says what to do, and the number to quote to the administrator. */
export interface ApiProblem {
  readonly code: string
  /** 0: no answer came at all. */
  readonly status: number
  readonly message: string
  readonly requestId: string | null
  readonly fields: readonly FaultyField[]
  readonly data: unknown
}

const NOTHING = { requestId: null, fields: [], data: null }

/** The problem behind whatever was thrown. */
export function apiProblem(error: unknown): ApiProblem {
  if (error instanceof ApiError) {
    const { code, status, requestId, fields, data } = error
    const message = code === 'BAD_REQUEST' && fields.length > 0 ? faultsInWords(fields) : error.message
    return { code, status, message, requestId, fields, data }
  }
  if (error instanceof TypeError && /fetch|network/i.test(error.message)) {
    return { ...NOTHING, code: 'UNREACHABLE', status: 0, message: '连不上服务器，请检查网络后重试。' }
  }
  const message = error instanceof Error ? error.message : String(error)
  return { ...NOTHING, code: 'UNEXPECTED', status: 0, message: `页面出错：${message}` }
}

/** The faults of a request without the API's own names of its fields, which nobody at a form has heard of. */
function faultsInWords(fields: readonly FaultyField[]): string {
  const words = [...new Set(fields.map(({ message }) => message))].slice(0, 3)
  return `有 ${fields.length} 处须改正：${words.join('；')}。`
}

export function isUnauthorized(error: unknown): boolean {
  return error instanceof ApiError && error.status === 401
}
