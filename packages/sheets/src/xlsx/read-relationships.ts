import { readDescription, type XmlAttributes } from './read-xml.ts'
import type { ZipArchive } from './zip-archive.ts'

/** What a part refers to. `type` is the last word of the relationship's type; `target` a part's name, or an address as it is. */
export interface Relationship {
  readonly type: string
  readonly target: string
  readonly isExternal: boolean
}

/** The relationships of a part by id; none when it has no relationships. '' stands for the file as a whole. */
export async function readRelationships(zip: ZipArchive, part: string): Promise<Map<string, Relationship>> {
  const slash = part.lastIndexOf('/')
  const folder = slash === -1 ? '' : part.slice(0, slash + 1)
  const name = `${folder}_rels/${part.slice(slash + 1)}.rels`
  const found = new Map<string, Relationship>()
  if (!zip.has(name)) return found
  await readDescription(zip.read(name), {
    open: (element, attributes) => {
      if (element !== 'Relationship') return
      const target = attributes['Target'] ?? ''
      const isExternal = attributes['TargetMode'] === 'External'
      found.set(attributes['Id'] ?? '', {
        type: attributes['Type']?.split('/').at(-1) ?? '',
        target: isExternal ? target : resolvePart(folder, target),
        isExternal,
      })
    },
  })
  return found
}

/** The id by which a tag refers to a relationship: r:id, whatever the prefix. */
export function relationshipId(attributes: XmlAttributes): string {
  return Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? ''
}

/** `../a.xml` seen from xl/worksheets/ is xl/a.xml; a leading slash starts at the top. */
function resolvePart(folder: string, target: string): string {
  const path = target.startsWith('/') ? target.slice(1) : folder + target
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}
