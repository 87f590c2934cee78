import type { Import, ImportKind } from '@mingkao/contract'
import { vi } from 'vitest'
import type { Answer, Visitor } from './visitor.ts'

export type UploadOptions = {
  mode?: 'dry-run' | 'commit'
  onReject?: 'good' | 'none'
  initial?: boolean
  name?: string
}

/** Uploads a file as a browser does. @param content rows of cells are written as csv */
export async function uploadSheet<Body = Import>(
  visitor: Visitor,
  kind: ImportKind,
  content: string | Uint8Array<ArrayBuffer> | string[][],
  { mode = 'dry-run', onReject = 'good', initial = false, name = '台账.csv' }: UploadOptions = {},
): Promise<Answer<Body>> {
  const form = new FormData()
  const bytes = Array.isArray(content) ? csvOf(content) : content
  form.append('file', new Blob([bytes]), name)
  const query = new URLSearchParams({ kind, mode, onReject, initial: String(initial) })
  return visitor.fetch<Body>(`/api/imports?${query.toString()}`, { method: 'POST', body: form })
}

/** The same, and waits for what becomes of it. */
export async function importSheet(
  visitor: Visitor,
  kind: ImportKind,
  content: string | Uint8Array<ArrayBuffer> | string[][],
  options: UploadOptions = {},
): Promise<Import> {
  const { status, body, text } = await uploadSheet(visitor, kind, content, options)
  if (status !== 201) throw new Error(`the upload was answered with ${status}: ${text}`)
  return finishedImport(visitor, body.id)
}

export async function finishedImport(visitor: Visitor, id: string): Promise<Import> {
  return vi.waitFor(
    async () => {
      const { body } = await visitor.get<Import>(`/api/imports/${id}`)
      if (body.state === 'running') throw new Error('still running')
      return body
    },
    { timeout: 15_000, interval: 20 },
  )
}

function csvOf(rows: string[][]): string {
  return rows
    .map((cells) => cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(','))
    .join('\n')
}
