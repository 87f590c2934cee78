import type { AttachmentRef } from '@mingkao/contract'
import { type AttachmentSource, linksRepository } from './links.repository.ts'

/** The attachments of many records of one kind, by record id; a record without any has no entry. */
export async function attachmentsOf(
  source: AttachmentSource,
  { kind, ids }: { kind: string; ids: readonly string[] },
): Promise<Map<string, AttachmentRef[]>> {
  const byRecord = new Map<string, AttachmentRef[]>()
  if (ids.length === 0) return byRecord
  for (const { recordId, ...ref } of await linksRepository(source).of(kind, ids)) {
    const before = byRecord.get(recordId)
    if (before) before.push(ref)
    else byRecord.set(recordId, [ref])
  }
  return byRecord
}
