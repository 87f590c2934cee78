import { strFromU8, unzipSync } from 'fflate'
import type { Annex, AnnexTable, BodyBlock, CircularModel } from '../src/index.ts'

/** A block as it reads. */
export function read({ number, runs }: BodyBlock): string {
  return number + runs.map(({ text }) => text).join('')
}

/** What stands below a first-level heading, to the next one. */
export function section({ body }: CircularModel, heading: string): string {
  const from = body.findIndex((block) => block.kind === 'heading-1' && read(block) === heading)
  if (from < 0) throw new Error(`没有“${heading}”`)
  const next = body.findIndex((block, index) => index > from && ['heading-1', 'closing'].includes(block.kind))
  return body.slice(from, next).map(read).join('\n')
}

export function annex({ annexes }: CircularModel, number: number): Annex {
  const found = annexes.find((one) => one.number === number)
  if (found === undefined) throw new Error(`没有附件${number}`)
  return found
}

export function tableOf(model: CircularModel, number: number): AnnexTable {
  const { content } = annex(model, number)
  if (content.kind !== 'table') throw new Error(`附件${number}不是表格`)
  return content
}

/** Files of a docx, as text by their paths. */
export function partsOf(docx: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(docx)).map(([path, data]) => [path, strFromU8(data)]))
}

/** Paragraphs of a part of a docx, their runs joined. */
export function paragraphsOf(xml: string): string[] {
  return (xml.match(/<w:p[ >].*?<\/w:p>/gsu) ?? []).map((paragraph) =>
    (paragraph.match(/<w:t[ >][^<]*<\/w:t>/gu) ?? []).map((text) => text.replace(/<[^>]*>/gu, '')).join(''),
  )
}
