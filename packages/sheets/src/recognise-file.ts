import { decodeHead } from './csv/decode-text.ts'
import { findDelimiter } from './csv/find-delimiter.ts'
import { findEncoding } from './csv/text-encoding.ts'
import { isOle, isZip, refusalByHead, refusalOfOle } from './known-formats.ts'
import type { OpenedFile } from './open-file.ts'
import { SheetError } from './sheet-error.ts'
import type { CsvForm, SheetForm, SheetLimits, SheetSource } from './sheet-source.ts'
import { isBlank } from './values/plain-text.ts'
import { checkWorkbook } from './xlsx/check-workbook.ts'

/** What kind of sheet a file is, by its content. Throws SheetError when it is none that can be read. */
export async function recogniseFile(source: SheetSource, file: OpenedFile, limits: SheetLimits): Promise<SheetForm> {
  return (await beginsLikeWorkbook(file, limits)) ? checkWorkbook(source, limits.unpackedBytes) : recogniseText(file)
}

/** Whether a file is a zip, which only a workbook may be. Throws SheetError: empty-file, file-too-large. */
export async function beginsLikeWorkbook(file: OpenedFile, limits: SheetLimits): Promise<boolean> {
  if (file.size === 0) throw emptyFile()
  if (file.size > limits.fileBytes) {
    const megabytes = String(Math.floor(limits.fileBytes / 1024 / 1024))
    throw new SheetError('file-too-large', `文件超过 ${megabytes} MB 的上限，请分成几个文件后再上传。`)
  }
  return isZip(await file.read(0, 8))
}

export async function recogniseText(file: OpenedFile): Promise<CsvForm> {
  const head = await file.read(0, 4096)
  if (isOle(head)) throw refusalOfOle(await file.read(0, file.size))
  const refusal = refusalByHead(head)
  if (refusal) throw refusal
  const encoding = await findEncoding(file)
  const text = await decodeHead(file, encoding)
  if (isBlank(text)) throw emptyFile()
  return { format: 'csv', encoding, delimiter: findDelimiter(text).delimiter }
}

export function emptyFile(): SheetError {
  return new SheetError('empty-file', '文件里没有内容，请检查后重新上传。')
}
