import type { Import } from '@mingkao/contract'
import { isRecord } from '../../lib/is-record.ts'

/** Whether an answer that came past the typed client (an upload, an event) is an import. */
export function isImport(value: unknown): value is Import {
  return isRecord(value) && typeof value['id'] === 'string' && typeof value['state'] === 'string'
}
