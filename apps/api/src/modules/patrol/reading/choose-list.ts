import type { ItemGroup } from './item-groups.ts'
import { parentOf } from './item-places.ts'
import type { ReadingPlace } from './page-item.ts'

/** Names that page parts around the list go by. */
const ASIDE =
  /(^|[-_\s])(nav|menu|head(er)?|foot(er)?|crumb\w*|side\w*|hot\w*|friend\w*|banner|copyright|position|relate\w*|recommend\w*|pag(e|er|ing|ination))([-_\s]|$)/i
const ASIDE_TAGS = new Set(['nav', 'header', 'footer', 'aside'])
const FEWEST_UNDATED = 3
/** One dated line in a footer is the footer's. */
const FEWEST_ASIDE = 2
const SHORTEST_TITLE = 8
const LONGEST_THAT_COUNTS = 20

/**
 * The list the page is about: dated items count most, then titles that are sentences; items that live below the page's
 * own address count double, and what stands in menus, margins and footers hardly at all.
 * @returns null where nothing on the page is a list
 */
export function chooseList(groups: readonly ItemGroup[], place: ReadingPlace): ItemGroup | null {
  const folder = folderOf(place.address)
  const best = groups
    .filter(isList)
    .map((group) => ({ group, weight: weightOf(group, folder) }))
    .toSorted((a, b) => b.weight - a.weight)[0]
  return best?.group ?? null
}

/** Whether any item lives below the page's own address: on such a page a foreign list is a margin. */
export function isAtHome({ items }: ItemGroup, address: string): boolean {
  const folder = folderOf(address)
  return items.some(({ url }) => url.startsWith(folder))
}

function isList({ items, places }: ItemGroup): boolean {
  const dated = items.filter(({ day }) => day !== null).length
  if (isAside(places)) return dated >= FEWEST_ASIDE
  if (dated > 0) return true
  const letters = items.reduce((sum, { title }) => sum + title.length, 0)
  return items.length >= FEWEST_UNDATED && letters / items.length >= SHORTEST_TITLE
}

function weightOf({ items, places }: ItemGroup, folder: string): number {
  const sum = items.reduce((total, { title, url, day }) => {
    const words = Math.min(title.length, LONGEST_THAT_COUNTS) / LONGEST_THAT_COUNTS
    return total + words * (day === null ? 0.2 : 3) * (url.startsWith(folder) ? 2 : 1)
  }, 0)
  return sum * (isAside(places) ? 0.1 : 1)
}

function isAside([first]: ItemGroup['places']): boolean {
  for (let element = first?.element ?? null; element; element = parentOf(element)) {
    if (ASIDE_TAGS.has(element.name)) return true
    if (ASIDE.test(`${element.attribs['class'] ?? ''} ${element.attribs['id'] ?? ''}`)) return true
  }
  return false
}

/** `http://host/xwdt/csyw/` of `http://host/xwdt/csyw/index.html`; a portal's root is home to everything, so to nothing. */
export function folderOf(address: string): string {
  const { origin, pathname } = new URL(address)
  const folder = pathname.slice(0, pathname.lastIndexOf('/') + 1)
  return folder === '/' ? `${origin}/\u0000` : `${origin}${folder}`
}
