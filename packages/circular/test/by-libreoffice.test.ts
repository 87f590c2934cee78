import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { renderDocx } from '../src/index.ts'
import { partsOf, read } from './printed.ts'
import { thirdQuarterCircular } from './third-quarter.ts'

const run = promisify(execFile)

async function isInstalled(program: string, asking: string): Promise<boolean> {
  return run(program, [asking]).then(
    () => true,
    () => false,
  )
}

/** Text without spaces, line ends and marks: LibreOffice 7 loses a mark that hangs at the end of a line on its way into a PDF. */
function bare(text: string): string {
  return text.replace(/[\s\p{P}]/gu, '')
}

/** The docx as LibreOffice prints it, as text. */
async function printedText(docx: Uint8Array): Promise<{ text: string; pages: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'circular-'))
  try {
    const file = join(folder, 'circular.docx')
    await writeFile(file, docx)
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file])
    await run('pdftotext', ['-layout', join(folder, 'circular.pdf'), join(folder, 'circular.txt')])
    const text = await readFile(join(folder, 'circular.txt'), 'utf8')
    return { text: text.replace(/\s/gu, ''), pages: text.split('\f').length - 1 }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

test('LibreOffice 打印出来的每一段与通报一致，页码连续', { timeout: 180_000 }, async ({ annotate }) => {
  const circular = thirdQuarterCircular()
  const docx = await renderDocx(circular)
  expect(partsOf(docx).has('word/document.xml')).toBe(true)
  const missing = [
    ...((await isInstalled('soffice', '--version')) ? [] : ['LibreOffice']),
    ...((await isInstalled('pdftotext', '-v')) ? [] : ['pdftotext']),
  ]
  if (missing.length > 0) {
    await annotate(`本机没有${missing.join('、')}，未转换为PDF核对`, 'warning')
    process.stderr.write(`circular: 本机没有${missing.join('、')}，docx未转换为PDF核对\n`)
    return
  }
  const { text, pages } = await printedText(docx)
  const printed = bare(text.replace(/—\d+—/gu, ''))
  for (const block of circular.body) expect(printed).toContain(bare(read(block)))
  expect(printed).toContain('仓山区人民政府办公室2021年10月18日')
  for (const { title } of circular.annexes) expect(printed).toContain(title)
  expect(pages).toBeLessThan(20)
  expect([...text.matchAll(/—(\d+)—/gu)].map(([, page]) => Number(page))).toContain(1)
})
