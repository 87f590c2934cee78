import { ORPCError } from '@orpc/client'
import { isRecord } from './is-record.ts'

export interface FaultyField {
  readonly path: string
  readonly message: string
}

/** A failed request as the API tells it: code, Chinese message, and what oRPC's own error has no room for. */
export class ApiError extends ORPCError<string, unknown> {
  readonly requestId: string | null
  readonly fields: readonly FaultyField[]

  constructor(status: number, body: Record<string, unknown>) {
    super(typeof body['code'] === 'string' ? body['code'] : 'UNEXPECTED', {
      status,
      defined: body['defined'] === true,
      message: typeof body['message'] === 'string' ? body['message'] : `服务器答复异常（${status}），请稍后重试。`,
      data: body['data'],
    })
    this.requestId = typeof body['requestId'] === 'string' ? body['requestId'] : null
    this.fields = Array.isArray(body['fields']) ? body['fields'].filter(isFaultyField) : []
  }
}

/** The body of a failed answer, read into an error; also where a proxy answered instead of the API. */
export function readApiError(body: unknown, response: { status: number }): ApiError {
  return new ApiError(response.status, isRecord(body) ? body : {})
}

function isFaultyField(field: unknown): field is FaultyField {
  return isRecord(field) && typeof field['path'] === 'string' && typeof field['message'] === 'string'
}
