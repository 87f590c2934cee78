import type { ChecklistReading } from '@mingkao/contract'
import { readApiError } from '../../../lib/api-error.ts'
import { isRecord } from '../../../lib/is-record.ts'

/** 试读: what the file would become; nothing is stored. Fails with an ApiError. */
export async function readFile(file: File): Promise<ChecklistReading> {
  const body = new FormData()
  body.append('file', file)
  const response = await fetch('/api/checklists/readings', { method: 'POST', body })
  const answer: unknown = await response.json().catch(() => null)
  if (!response.ok || !isReading(answer)) throw readApiError(answer, { status: response.status })
  return answer
}

function isReading(value: unknown): value is ChecklistReading {
  return isRecord(value) && Array.isArray(value['items']) && Array.isArray(value['rejected'])
}
