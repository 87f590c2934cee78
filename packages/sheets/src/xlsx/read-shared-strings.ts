import { longestText } from '../raw-book.ts'
import { decodeXml, readXml } from './read-xml.ts'
import { decodeEscapes, TextCollector } from './text-collector.ts'
import type { ZipArchive } from './zip-archive.ts'

/** A string item as most are, without anything that needs care. */
const plainItem = /<si><t(?: xml:space="preserve")?>([^<&]{0,2000})<\/t><\/si>/y

/** The texts that cells share; rich text without its looks. */
export async function readSharedStrings(zip: ZipArchive, part: string | null): Promise<readonly string[]> {
  if (part === null) return []
  const strings: string[] = []
  const collector = new TextCollector()
  await readXml(decodeXml(zip.read(part)), {
    shortCut: {
      beginning: '<si><t',
      read: (text, at) => {
        let from = at
        for (;;) {
          plainItem.lastIndex = from
          const found = plainItem.exec(text)
          if (!found) return from
          strings.push(decodeEscapes(found[1] ?? ''))
          from = plainItem.lastIndex
        }
      },
    },
    open: (element) => {
      if (element === 'si') collector.start()
      else collector.open(element)
    },
    text: (text) => collector.text(text),
    close: (element) => {
      if (element === 'si') strings.push(decodeEscapes(collector.finish().slice(0, longestText)))
      else collector.close(element)
    },
  })
  return strings
}
