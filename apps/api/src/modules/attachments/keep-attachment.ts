import { randomUUID } from 'node:crypto'
import type { AttachmentRef } from '@mingkao/contract'
import type { Logger } from 'pino'
import type { ClamdConfig } from '../../config.ts'
import { type WriteContext, withSqlTransaction } from '../../db/with-transaction.ts'
import type { ReceivedFile } from '../../http/receive-file.ts'
import { Refusal } from '../../refusal.ts'
import { attachmentsRepository } from './attachments.repository.ts'
import { cleanName } from './file-name.ts'
import { recogniseContent } from './recognise-content.ts'
import { ScannerFailure, scanFile, type ScanVerdict } from './scan-file.ts'

/** More uploads than this without a record to them is no longer work in progress. */
const MOST_UNBOUND = 50

type KeepDeps = { writing: WriteContext; clamd: ClamdConfig | null; log: Pick<Logger, 'error'> }

/**
 * 收下附件: looks what it is, has it scanned, and keeps it for its uploader until a record is saved with it.
 * @throws Refusal: empty, not a kind that is taken, a virus, a scanner that can't be asked, too many unused uploads
 */
export async function keepAttachment(deps: KeepDeps, file: ReceivedFile, userId: string): Promise<AttachmentRef> {
  if (file.size === 0) throw new Refusal('BAD_REQUEST', '这是个空文件，请核对后重新选择。')
  const content = await recogniseContent(file.path, file.name)
  const name = cleanName(file.name, content)
  const scanState = await requireClean(deps, { ...file, name })
  const ref = { id: randomUUID(), name, size: file.size, type: content.type }
  await withSqlTransaction(deps.writing, async ({ client, audit }) => {
    const attachments = attachmentsRepository(client)
    await attachments.lock()
    if ((await attachments.countUnbound(userId)) >= MOST_UNBOUND) {
      throw new Refusal('TOO_MANY_ATTEMPTS', '上传后还没有随记录保存的附件太多了，请先保存记录，或明天再传。')
    }
    const stored = { ...ref, sha256: file.hash, scanState, uploadedById: userId, uploadedBy: deps.writing.actor.name }
    await attachments.storeContent(stored, file.path)
    await attachments.insert(stored)
    await audit({
      action: 'upload-attachment',
      entity: 'attachment',
      entityId: ref.id,
      after: { name, size: file.size, type: content.type, sha256: file.hash },
    })
  })
  return ref
}

async function requireClean({ writing, clamd, log }: KeepDeps, file: ReceivedFile): Promise<'clean' | 'unscanned'> {
  const verdict = await scanned({ clamd, log }, file.path)
  if (verdict.state !== 'infected') return verdict.state
  const { virus } = verdict
  await withSqlTransaction(writing, ({ audit }) =>
    audit({
      action: 'refuse-infected-file',
      entity: 'attachment',
      after: { name: file.name, virus, sha256: file.hash },
    }),
  )
  throw new Refusal('UNPROCESSABLE', `文件“${file.name}”带有病毒（${virus}），没有收下。请先清除病毒，再重新上传。`)
}

async function scanned({ clamd, log }: Pick<KeepDeps, 'clamd' | 'log'>, path: string): Promise<ScanVerdict> {
  try {
    return await scanFile(clamd, path)
  } catch (error) {
    if (!(error instanceof ScannerFailure)) throw error
    log.error(error, 'virus scan')
    throw new Refusal(
      'UNPROCESSABLE',
      '病毒扫描服务现在用不了，为安全起见没有收下这个文件。请稍后再试，仍不行请联系运维人员。',
    )
  }
}
