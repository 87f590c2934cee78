import { openAsBlob } from 'node:fs'
import { fileTypeFromBlob } from 'file-type'
import { Refusal } from '../../refusal.ts'
import type { ContentType } from './content-type.ts'
import { requirePlainOffice, requirePlainWord } from './office-content.ts'
import { recogniseText } from './text-content.ts'

const OFFICE = 'application/vnd.openxmlformats-officedocument'

const IMAGES: Record<string, readonly string[]> = {
  'image/png': ['png'],
  'image/apng': ['png', 'apng'],
  'image/jpeg': ['jpg', 'jpeg', 'jpe', 'jfif'],
  'image/gif': ['gif'],
  'image/webp': ['webp'],
}
const OTHERS: Record<string, readonly string[]> = {
  'application/pdf': ['pdf'],
  'video/mp4': ['mp4', 'm4v'],
  'audio/mpeg': ['mp3'],
}
const PACKAGES: Record<string, readonly string[]> = {
  [`${OFFICE}.wordprocessingml.document`]: ['docx'],
  [`${OFFICE}.spreadsheetml.sheet`]: ['xlsx'],
  [`${OFFICE}.presentationml.presentation`]: ['pptx'],
  'application/ofd': ['ofd'],
}
const WORD: ContentType = { type: 'application/msword', endings: ['doc', 'wps'] }

const TAKEN = '可以上传图片（png、jpg、gif、webp）、PDF、docx、xlsx、pptx、doc、wps、ofd、txt、csv、mp4 和 mp3。'
const MACROS = new Set(['docm', 'dotm', 'xlsm', 'xltm', 'pptm', 'potm', 'ppsm'])
const ARCHIVES = new Set(['zip', 'rar', '7z', 'gz', 'tar', 'bz2', 'xz', 'tar.gz'])
const PROGRAMS = new Set(['exe', 'elf', 'macho', 'class', 'wasm', 'lnk', 'jar', 'apk', 'msi', 'deb', 'rpm'])

/**
 * What a file is by its content; its name only tells a table from other text. Kinds that a browser or an office program
 * would run something of are refused.
 * @throws Refusal UNREADABLE_FILE, saying what to upload instead
 */
export async function recogniseContent(path: string, name: string): Promise<ContentType> {
  const found = await fileTypeFromBlob(await openAsBlob(path))
  if (!found) return recogniseText(path, name)
  const { ext, mime } = found
  const plain = IMAGES[mime] ?? OTHERS[mime]
  if (plain) return { type: mime === 'image/apng' ? 'image/png' : mime, endings: plain }
  if (ext === 'cfb') {
    await requirePlainWord(path)
    return WORD
  }
  if (MACROS.has(ext)) throw refused('含有宏的办公文件不能上传，请另存为不带宏的 docx、xlsx 或 pptx。')
  if (ext === 'zip' || PACKAGES[mime]) return packageOf(path, mime)
  if (ARCHIVES.has(ext)) throw refused(`压缩包里的内容无法检查，请解压后逐个上传。${TAKEN}`)
  if (PROGRAMS.has(ext)) throw refused(`程序文件不能上传。${TAKEN}`)
  throw refused(`不能上传这种文件（${ext}）。${TAKEN}`)
}

async function packageOf(path: string, mime: string): Promise<ContentType> {
  const kind = await requirePlainOffice(path)
  const type = kind === 'ofd' ? 'application/ofd' : mime
  const endings = PACKAGES[type]
  if (!endings) throw refused(`压缩包里的内容无法检查，请解压后逐个上传。${TAKEN}`)
  return { type, endings }
}

/** Whether a browser may show it in place: it runs nothing. */
export function isShownInPlace(type: string): boolean {
  return type in IMAGES || type === 'application/pdf'
}

function refused(message: string): Refusal {
  return new Refusal('UNREADABLE_FILE', message)
}
