import type { AttachmentRef } from '@mingkao/contract'
import { ZipFile } from 'yazl'
import type { Answer, Visitor } from './visitor.ts'

/** A picture of one pixel. */
export const PNG = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
)

/** Uploads a file as the console does: one attachment that belongs to the visitor. */
export async function uploadFile<Body = AttachmentRef>(
  visitor: Visitor,
  content: string | Uint8Array<ArrayBuffer> = PNG,
  name = '截图.png',
): Promise<Answer<Body>> {
  const form = new FormData()
  form.append('file', new Blob([content]), name)
  return visitor.fetch<Body>('/api/attachments', { method: 'POST', body: form })
}

/** A zip file with these parts. */
export async function zipOf(parts: Record<string, string>): Promise<Uint8Array<ArrayBuffer>> {
  const zip = new ZipFile()
  for (const [name, text] of Object.entries(parts)) zip.addBuffer(Buffer.from(text), name)
  zip.end()
  const pieces: Buffer[] = []
  for await (const piece of zip.outputStream) pieces.push(Buffer.from(piece))
  return Uint8Array.from(Buffer.concat(pieces))
}

/** A zipped office file with this content type of its main part, and what else is put into it. */
export function officeFile(
  mainPart: string,
  mainType: string,
  more: Record<string, string> = {},
): Promise<Uint8Array<ArrayBuffer>> {
  return zipOf({
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${mainPart}" ContentType="${mainType}"/></Types>`,
    [mainPart]: '<x/>',
    ...more,
  })
}
