import { SheetError } from './sheet-error.ts'
import { passwordProtected } from './xlsx/zip-archive.ts'

interface KnownFormat {
  beginning: readonly number[]
  name: string
}

/** Files that people upload by mistake, by their first bytes. */
const knownFormats: readonly KnownFormat[] = [
  { beginning: ascii('%PDF'), name: 'PDF 文档' },
  { beginning: [0x89, 0x50, 0x4e, 0x47], name: '图片' },
  { beginning: [0xff, 0xd8, 0xff], name: '图片' },
  { beginning: ascii('GIF8'), name: '图片' },
  { beginning: ascii('Rar!'), name: '压缩包' },
  { beginning: [0x37, 0x7a, 0xbc, 0xaf], name: '压缩包' },
  { beginning: [0x1f, 0x8b], name: '压缩包' },
  { beginning: ascii('{\\rtf'), name: 'RTF 文档' },
  { beginning: [0x7f, 0x45, 0x4c, 0x46], name: '程序' },
]

const oleBeginning = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** Beginnings of Excel 2 to 4 files, which were no OLE containers yet. */
const bareXls: readonly (readonly number[])[] = [
  [0x09, 0x00, 0x04, 0x00],
  [0x09, 0x02, 0x06, 0x00],
  [0x09, 0x04, 0x06, 0x00],
  [0x09, 0x08],
]

export function isZip(head: Uint8Array): boolean {
  return begins(head, [0x50, 0x4b, 0x03, 0x04]) || begins(head, [0x50, 0x4b, 0x05, 0x06])
}

export function isOle(head: Uint8Array): boolean {
  return begins(head, oleBeginning)
}

/** The error for a file whose first bytes say that it is no table we read; null when they don't say so. */
export function refusalByHead(head: Uint8Array): SheetError | null {
  const known = knownFormats.find(({ beginning }) => begins(head, beginning))
  if (known) return notASheet(`这是${known.name}，不是表格。请上传 xlsx 或 CSV 文件。`)
  if (begins(head, ascii('MZ')) && head.includes(0)) return notASheet('这是程序，不是表格。请上传 xlsx 或 CSV 文件。')
  if (bareXls.some((beginning) => begins(head, beginning))) return oldXls()
  const text = Buffer.from(head.subarray(0, 1000)).toString('latin1').replace(/^ï»¿/, '').trimStart().toLowerCase()
  if (/^<\?xml|^<workbook/.test(text)) {
    return notASheet('这是 XML 文件，不是 xlsx。请用 Excel 或 WPS 打开，另存为 xlsx 后再上传。')
  }
  if (/^<(?:!doctype|html|head|body|meta|table|style|div)/.test(text)) {
    return notASheet('这是网页（有的系统导出时把它叫作 xls）。请用 Excel 或 WPS 打开，另存为 xlsx 后再上传。')
  }
  return null
}

/** What an OLE container is, by the names of the streams in it, which stand in UTF-16. */
export function refusalOfOle(bytes: Uint8Array): SheetError {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const holds = (stream: string): boolean => file.includes(Buffer.from(`${stream}\0`, 'utf16le'))
  if (holds('EncryptedPackage')) return passwordProtected()
  if (holds('Workbook') || holds('Book')) return oldXls()
  if (holds('WordDocument'))
    return notASheet('这是 Word 文档，不是表格。请把其中的表格复制到 Excel，保存为 xlsx 后再上传。')
  return notASheet('这不是表格文件，请上传 xlsx 或 CSV 文件。')
}

function oldXls(): SheetError {
  return new SheetError('old-xls', '这是旧版 xls 格式。请用 Excel 或 WPS 打开，另存为 xlsx 后再上传。')
}

function notASheet(message: string): SheetError {
  return new SheetError('not-a-sheet', message)
}

function begins(head: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, at) => head[at] === byte)
}

function ascii(text: string): number[] {
  return [...Buffer.from(text, 'latin1')]
}
