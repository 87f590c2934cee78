import type { AttachmentRef } from '@mingkao/contract'
import type { SqlTransaction, Transaction } from '../../db/with-transaction.ts'
import { Refusal } from '../../refusal.ts'
import { type AttachmentRecord, linksRepository } from './links.repository.ts'

/** What a record is saved with: all of its attachments, in their order, those it had before included. */
export type Binding = { record: AttachmentRecord; attachments: readonly string[]; user: { id: string } }

/**
 * Makes these the record's attachments, in the transaction that writes the record. What it had besides is taken off, and
 * may be put back later.
 * @returns them, for the answer and the record's own audit row
 * @throws Refusal UNPROCESSABLE where one is gone, is another person's upload, or belongs to another record
 */
export async function bindAttachments(
  tx: Transaction | SqlTransaction,
  { record, attachments, user }: Binding,
): Promise<AttachmentRef[]> {
  const links = linksRepository(tx)
  await links.lock(attachments)
  const found = new Map((await links.find(record, attachments)).map((one) => [one.id, one]))
  const refs = attachments.map((id): AttachmentRef => {
    const one = found.get(id)
    if (!one) throw refused('有的附件已经不在了，请移除后重新上传。')
    if (!one.isLinked && (one.uploadedById !== user.id || one.isElsewhere)) {
      throw refused(`附件“${one.name}”不是您为这条记录上传的，请重新上传。`)
    }
    return { id: one.id, name: one.name, size: one.size, type: one.type }
  })
  await links.replace(record, attachments)
  return refs
}

function refused(message: string): Refusal {
  return new Refusal('UNPROCESSABLE', message, { fields: [{ path: 'attachments', message }] })
}
