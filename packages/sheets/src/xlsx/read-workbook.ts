import type { DateSystem } from '../date-result.ts'
import { SheetError } from '../sheet-error.ts'
import { readDescription } from './read-xml.ts'
import { readRelationships, relationshipId } from './read-relationships.ts'
import type { ZipArchive } from './zip-archive.ts'

/** A worksheet and the part it is in. */
export interface WorkbookSheet {
  readonly name: string
  readonly isVisible: boolean
  readonly part: string
}

/** A workbook's table of contents. */
export interface Workbook {
  readonly sheets: readonly WorkbookSheet[]
  readonly dateSystem: DateSystem
  readonly sharedStrings: string | null
  readonly styles: string | null
}

/** Throws SheetError (not-a-sheet) when the zip holds no workbook, or a workbook without a single worksheet. */
export async function readWorkbook(zip: ZipArchive): Promise<Workbook> {
  const part = await workbookPart(zip)
  if (part === null) throw notAWorkbook(zip)
  const relationships = await readRelationships(zip, part)
  const sheets: WorkbookSheet[] = []
  let dateSystem: DateSystem = '1900'
  await readDescription(zip.read(part), {
    open: (element, attributes) => {
      if (element === 'workbookPr' && /^(?:1|true|on)$/.test(attributes['date1904'] ?? '')) dateSystem = '1904'
      if (element !== 'sheet') return
      const target = relationships.get(relationshipId(attributes))
      if (target?.type !== 'worksheet' || !zip.has(target.target)) return
      const isVisible = !/hidden$/i.test(attributes['state'] ?? '')
      sheets.push({ name: attributes['name'] ?? '', isVisible, part: target.target })
    },
  })
  if (sheets.length === 0) throw new SheetError('not-a-sheet', '工作簿里没有工作表，请检查文件后重新上传。')
  const partOf = (type: string): string | null => {
    const found = [...relationships.values()].find((relationship) => relationship.type === type)
    return found && zip.has(found.target) ? found.target : null
  }
  return { sheets, dateSystem, sharedStrings: partOf('sharedStrings'), styles: partOf('styles') }
}

async function workbookPart(zip: ZipArchive): Promise<string | null> {
  const relationships = await readRelationships(zip, '')
  const main = [...relationships.values()].find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml'
  return /(?:^|\/)(?:word|ppt)\/|\.bin$/i.test(main) || !zip.has(main) ? null : main
}

function notAWorkbook(zip: ZipArchive): SheetError {
  const has = (pattern: RegExp): boolean => zip.names.some((name) => pattern.test(name))
  if (has(/^xl\/workbook\.bin$/i)) return notASheet('这是 xlsb 格式的工作簿，请在 Excel 中另存为 xlsx 后再上传。')
  if (has(/^word\//i)) return notASheet('这是 Word 文档，不是表格。请把其中的表格复制到 Excel，保存为 xlsx 后再上传。')
  if (has(/^ppt\//i)) return notASheet('这是演示文稿，不是表格，请上传 xlsx 或 CSV 文件。')
  if (has(/^content\.xml$/i)) return notASheet('这是 OpenDocument 格式，请另存为 xlsx 后再上传。')
  return notASheet('这是压缩包，请解压后上传其中的 xlsx 或 CSV 文件。')
}

function notASheet(message: string): SheetError {
  return new SheetError('not-a-sheet', message)
}
