import { oc } from '@orpc/contract'
import { conflictDataSchema, problems } from './errors.ts'

/** Every route can fail in these ways; a module adds nothing of its own to the set. */
export const route = oc.errors({
  BAD_REQUEST: problems.BAD_REQUEST,
  UNAUTHORIZED: problems.UNAUTHORIZED,
  PASSWORD_CHANGE_REQUIRED: problems.PASSWORD_CHANGE_REQUIRED,
  FORBIDDEN: problems.FORBIDDEN,
  NOT_FOUND: problems.NOT_FOUND,
  CONFLICT: { ...problems.CONFLICT, data: conflictDataSchema },
  UNPROCESSABLE: problems.UNPROCESSABLE,
  TOO_MANY_ATTEMPTS: problems.TOO_MANY_ATTEMPTS,
})
