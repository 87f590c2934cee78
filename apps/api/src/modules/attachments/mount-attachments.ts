import { pipeline } from 'node:stream/promises'
import { attachmentLimits } from '@mingkao/contract'
import { visibleUnit } from '../../auth/authorise.ts'
import type { ExtraCall, ExtraRoutes } from '../../http/extra-routes.ts'
import { receiveFile } from '../../http/receive-file.ts'
import { asking, writing } from '../../http/request-context.ts'
import { attachmentOperations } from './attachment-operations.ts'
import { attaching, readingAttachments } from './attachments.policy.ts'
import { attachmentsRepository } from './attachments.repository.ts'
import { dispositionOf } from './file-name.ts'
import { keepAttachment } from './keep-attachment.ts'
import { type AttachmentReaders, openAttachment } from './open-attachment.ts'
import { isShownInPlace } from './recognise-content.ts'

const RECEPTION = {
  largest: attachmentLimits.largest,
  tooLarge: '附件超过 20 MB，请压缩图片、拆分文件或降低清晰度后再上传。',
  missing: '请求里没有文件，请在 file 字段中上传一个附件。',
}

/** Upload and download of 附件. @param readers who may see the records they hang on */
export function mountAttachments(routes: ExtraRoutes, readers: AttachmentReaders): void {
  routes.add({
    method: 'post',
    path: '/attachments',
    policy: attaching,
    operation: attachmentOperations.upload,
    handle: upload,
  })
  routes.add({
    method: 'get',
    path: '/attachments/{id}/content',
    policy: readingAttachments,
    operation: attachmentOperations.content,
    handle: (call) => sendContent(readers, call),
  })
}

async function upload({ req, res, context }: ExtraCall): Promise<void> {
  visibleUnit(context.user)
  const { config, log } = context.deps
  const file = await receiveFile(req, RECEPTION)
  try {
    const ref = await keepAttachment({ writing: writing(context), clamd: config.clamd, log }, file, context.user.id)
    res.status(201).location(`/api/attachments/${ref.id}/content`).json(ref)
  } finally {
    await file.remove()
  }
}

/** Whatever it is, nothing in it may run in the console's name: sandboxed, never guessed at, in place only what runs nothing. */
async function sendContent(readers: AttachmentReaders, { params, res, context }: ExtraCall): Promise<void> {
  visibleUnit(context.user)
  const { pool } = context.deps.db
  const { name, type, size, sha256 } = await openAttachment({ pool, readers }, asking(context), params['id'] ?? '')
  res.setHeader('content-security-policy', "sandbox; default-src 'none'; frame-ancestors 'none'")
  res.setHeader('content-type', type.startsWith('text/') ? 'application/octet-stream' : type)
  res.setHeader('content-disposition', dispositionOf(isShownInPlace(type) ? 'inline' : 'attachment', name))
  res.setHeader('content-length', size)
  await pipeline(attachmentsRepository(pool).read(sha256), res)
}
