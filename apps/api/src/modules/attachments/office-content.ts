import { readFile } from 'node:fs/promises'
import { openPromise, type ZipFile } from 'yauzl'
import { Refusal } from '../../refusal.ts'

const MOST_PARTS = 20_000
/** Parts in which office files keep what runs: VBA, Excel 4 macros, ActiveX controls. */
const RUNNING_PART = /(^|\/)(vbaproject[^/]*\.bin|vbadata\.xml|macrosheets\/|activex\/)/i
const OFD_ROOT = /^OFD\.xml$/i

const MACRO_REFUSED = '含有宏的办公文件不能上传，请另存为不带宏的 docx、xlsx 或 pptx。'
const OLD_REFUSED = '这种旧版办公文件无法检查有没有宏，请另存为 docx、xlsx 或 pptx 后上传。'

/**
 * Looks through the parts of a zipped office file.
 * @returns `ofd` for 版式文件, else `other`
 * @throws Refusal where a part could run, or the package is broken or encrypted
 */
export async function requirePlainOffice(path: string): Promise<'ofd' | 'other'> {
  const zip = await openZip(path)
  let kind: 'ofd' | 'other' = 'other'
  try {
    if (zip.entryCount > MOST_PARTS) throw broken()
    for await (const { fileName } of zip.eachEntry()) {
      if (RUNNING_PART.test(fileName)) throw refused(MACRO_REFUSED)
      if (OFD_ROOT.test(fileName)) kind = 'ofd'
    }
    return kind
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw broken()
  } finally {
    zip.close()
  }
}

/**
 * 旧版 Office 文件 (OLE): only word-processing files without macros. Old tables and slides can hide macros outside of the
 * parts that are named for them. Names of parts are UTF-16 and never split, so a search of the bytes finds them all.
 */
export async function requirePlainWord(path: string): Promise<void> {
  const bytes = await readFile(path)
  const has = (part: string) => bytes.includes(Buffer.from(part, 'utf16le'))
  if (has('EncryptedPackage')) throw refused('加了密码的文件无法检查，请去掉密码后上传。')
  if (has('_VBA_PROJECT') || has('Macros')) throw refused(MACRO_REFUSED)
  if (!has('WordDocument')) throw refused(OLD_REFUSED)
}

async function openZip(path: string): Promise<ZipFile> {
  try {
    return await openPromise(path, { lazyEntries: true, autoClose: false })
  } catch {
    throw broken()
  }
}

function broken(): Refusal {
  return refused('文件已损坏，打不开。请核对原文件后重新上传。')
}

function refused(message: string): Refusal {
  return new Refusal('UNREADABLE_FILE', message)
}
