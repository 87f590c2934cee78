import type { ChecklistReading, ImportMapping } from '@mingkao/contract'
import { readApiError } from '../../../lib/api-error.ts'
import { downloadFile } from '../../../lib/download-file.ts'
import { isRecord } from '../../../lib/is-record.ts'

/** A file as it is to be read: with the columns as they were corrected, if they were. */
export type Asked = { file: File; mapping?: ImportMapping }

/** 试读: what the file would become; nothing is stored. Fails with an ApiError. */
export async function readFile(asked: Asked): Promise<ChecklistReading> {
  const response = await send('/api/checklists/readings', asked)
  const answer: unknown = await response.json().catch(() => null)
  if (!response.ok || !isReading(answer)) throw readApiError(answer, { status: response.status })
  return answer
}

/** 读不了的行 with their reasons, as a sheet that can be mended and read again. Fails with an ApiError. */
export async function downloadRejected(asked: Asked): Promise<void> {
  const response = await send('/api/checklists/readings/rejections.xlsx', asked)
  if (!response.ok) throw readApiError(await response.json().catch(() => null), { status: response.status })
  const name = `读不了的行-${asked.file.name.replace(/\.[^.]+$/, '')}`
  downloadFile(name, 'xlsx', new Uint8Array(await response.arrayBuffer()))
}

function send(path: string, { file, mapping }: Asked): Promise<Response> {
  const body = new FormData()
  body.append('file', file)
  // The file has its headers; an address is short.
  const columns = mapping?.columns.map((column) => ({ ...column, header: '' }))
  const query = mapping ? `?mapping=${encodeURIComponent(JSON.stringify({ ...mapping, columns }))}` : ''
  return fetch(`${path}${query}`, { method: 'POST', body })
}

function isReading(value: unknown): value is ChecklistReading {
  return isRecord(value) && Array.isArray(value['items']) && Array.isArray(value['rejected'])
}
