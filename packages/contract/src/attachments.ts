import { z } from 'zod'

/** What may be attached: how large, how many to a record, and which kinds of file a browser should offer to pick. */
export const attachmentLimits = {
  /** Bytes. */
  largest: 20 * 1024 * 1024,
  most: 20,
  accept: '.png,.jpg,.jpeg,.gif,.webp,.pdf,.docx,.xlsx,.pptx,.doc,.wps,.ofd,.txt,.csv,.mp4,.mp3',
} as const

/** 附件 as records name it. Its bytes: `GET /api/attachments/{id}/content`. */
export const attachmentRefSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  /** Bytes. */
  size: z.number().int(),
  /** Media type, by content. */
  type: z.string(),
})
export type AttachmentRef = z.infer<typeof attachmentRefSchema>

/** The attachments a record is saved with, in their order: all of them, those it had before included. */
export const attachmentIdsSchema = z
  .array(z.uuid())
  .max(attachmentLimits.most, `附件最多 ${attachmentLimits.most} 个`)
  .refine((ids) => new Set(ids).size === ids.length, '同一个附件只须附一次')

/**
 * Routes outside of oRPC, because they carry files; same session, rights and error shape:
 * - `POST /api/attachments`, multipart field `file` (20 MB at most): 201 with an `AttachmentRef`, which belongs to its
 *   uploader until a record is saved with it, and goes after a day if none is. 400 empty, 413 too large, 415 not a kind of
 *   file that is taken, 422 a virus, or the scanner can't be asked.
 * - `GET /api/attachments/{id}/content`: the file. Shown by the browser only if it is an image or a PDF.
 */
