import type { Pool } from 'pg'
import type { asking } from '../../http/request-context.ts'
import { Refusal } from '../../refusal.ts'
import { attachmentsRepository, type StoredAttachment } from './attachments.repository.ts'

/** Who asks for an attachment, and what the answer is read from. */
export type Asking = ReturnType<typeof asking>

/**
 * May this person see the record? By record kind, each module its own: throws a Refusal (FORBIDDEN, NOT_FOUND) if not.
 * A kind nobody answers for is shown to nobody.
 */
export type AttachmentReaders = Record<string, (asking: Asking, recordId: string) => Promise<void>>

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

/**
 * The attachment, for somebody with rights to it: the uploader as long as it hangs on no record, then whoever may see one of
 * its records.
 * @throws Refusal NOT_FOUND, FORBIDDEN
 */
export async function openAttachment(
  { pool, readers }: { pool: Pool; readers: AttachmentReaders },
  asking: Asking,
  id: string,
): Promise<StoredAttachment> {
  const found = UUID.test(id) ? await attachmentsRepository(pool).find(id) : null
  if (!found) throw new Refusal('NOT_FOUND', '没有这个附件，可能已被清除。')
  const { records, uploadedById } = found
  if (records.length === 0) {
    if (uploadedById === asking.user.id) return found
    throw forbidden()
  }
  for (const { kind, id: recordId } of records) {
    if (await allows(readers[kind], asking, recordId)) return found
  }
  throw forbidden()
}

async function allows(reader: AttachmentReaders[string] | undefined, asking: Asking, recordId: string) {
  if (!reader) return false
  try {
    await reader(asking, recordId)
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}

function forbidden(): Refusal {
  return new Refusal('FORBIDDEN', '您看不到这个附件所属的记录。')
}
