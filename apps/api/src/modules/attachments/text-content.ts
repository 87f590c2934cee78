import { readFile } from 'node:fs/promises'
import { Refusal } from '../../refusal.ts'
import type { ContentType } from './content-type.ts'

const CONTROL = /[^\P{Cc}\t\n\r\f]/u
const ENCODINGS = ['utf-8', 'gb18030'] as const
const UTF16_MARKS = new Map([
  ['fffe', 'utf-16le'],
  ['feff', 'utf-16be'],
])

/** Begins like a page, a drawing or a script, whatever it is called. */
const MARKUP = /<\s*(!doctype|html|head|body|script|svg|iframe|object|embed|xml|\?xml|\?php|%|meta|link|style)/i
const SCRIPT = /^\s*(#!|@echo\b|import\s|powershell\b|on error resume next)/i
const BEGINNING = 64 * 1024

/**
 * 纯文本: readable in an encoding of the country, named .txt or .csv, and nothing a browser or a shell would take for more.
 * @throws Refusal UNREADABLE_FILE
 */
export async function recogniseText(path: string, name: string): Promise<ContentType> {
  const text = decode(await readFile(path))
  if (text === null) throw refused('认不出这是什么文件。请上传图片、PDF、办公文件、纯文本，或 mp4、mp3。')
  const beginning = text.slice(0, BEGINNING)
  if (MARKUP.test(beginning) || SCRIPT.test(beginning)) {
    throw refused('网页、矢量图和脚本文件不能上传。请截图，或打印成 PDF 后上传。')
  }
  const ending = /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase()
  if (ending === 'csv') return { type: 'text/csv', endings: ['csv'] }
  if (ending === 'txt') return { type: 'text/plain', endings: ['txt'] }
  throw refused('文本文件只收 .txt 和 .csv。请换成这两种，或打印成 PDF 后上传。')
}

function decode(bytes: Buffer): string | null {
  const marked = UTF16_MARKS.get(bytes.subarray(0, 2).toString('hex'))
  for (const encoding of marked ? [marked] : ENCODINGS) {
    const text = tryDecode(bytes, encoding)
    if (text !== null && !CONTROL.test(text)) return text
  }
  return null
}

function tryDecode(bytes: Buffer, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function refused(message: string): Refusal {
  return new Refusal('UNREADABLE_FILE', message)
}
