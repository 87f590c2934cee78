import { Document, Packer } from 'docx'
import type { CircularModel } from '../model/model.ts'
import { annexChildren } from './annex-children.ts'
import { bodyParagraphs } from './body-paragraphs.ts'
import { coreProperties } from './core-properties.ts'
import { fixTimestamps } from './fix-timestamps.ts'
import { footers } from './footers.ts'
import { sectionSettings } from '../layout/section-settings.ts'
import { fontTable } from './font-table.ts'
import { stylesXml } from './styles-xml.ts'

/** 通报 as docx by GB/T 9704—2012. The same model gives the same bytes, whenever and wherever it is packed. */
export async function renderDocx(model: CircularModel): Promise<Uint8Array> {
  const isOnly = model.annexes.length === 1
  const document = new Document({
    creator: model.issuer,
    evenAndOddHeaderAndFooters: true,
    compatibility: { version: 15 },
    sections: [
      { properties: sectionSettings(false), footers: footers(false), children: bodyParagraphs(model) },
      ...model.annexes.map((annex) => ({
        properties: sectionSettings(annex.isLandscape),
        footers: footers(annex.isLandscape),
        children: annexChildren(annex, isOnly),
      })),
    ],
  })
  const zip = await Packer.toArrayBuffer(document, undefined, [
    { path: 'docProps/core.xml', data: coreProperties(model) },
    { path: 'word/styles.xml', data: stylesXml },
    { path: 'word/fontTable.xml', data: fontTable },
  ])
  return fixTimestamps(zip)
}
