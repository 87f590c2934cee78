import { type AnyNode, type Element, isTag } from 'domhandler'
import type { PageLink } from './page-links.ts'

/** Where one item stands: its link, and the element that is the item and nothing else. */
export type ItemPlace = { link: PageLink; element: Element }

/** What an item is on most pages. */
const ROWS = new Set(['li', 'tr'])
/** Holds many items: climbing from a link ends below it. */
const HOLDERS = new Set(['ul', 'ol', 'dl', 'table', 'tbody', 'body', 'html', 'main', 'section', 'form'])
const MOST_LINKS_IN_A_ROW = 3
const HIGHEST_CLIMB = 5

/**
 * One place an item: the innermost row (`li`, `tr`) with a few links at most, of which the one with the longest words is
 * the item; elsewhere the widest element around the link that holds no other link.
 */
export function placesOf(links: readonly PageLink[]): ItemPlace[] {
  const addresses = addressesWithin(links)
  const byRow = new Map<Element, PageLink>()
  const places: ItemPlace[] = []
  for (const link of links) {
    const row = rowOf(link.element)
    if (row && (addresses.get(row)?.size ?? 0) <= MOST_LINKS_IN_A_ROW) {
      const best = byRow.get(row)
      if (!best) places.push({ link, element: row })
      if (!best || link.title.length > best.title.length) byRow.set(row, link)
    } else places.push({ link, element: climb(link.element, addresses) })
  }
  return withoutTwins(places.map(({ link, element }) => ({ link: byRow.get(element) ?? link, element })))
}

function rowOf(element: Element): Element | null {
  for (let above = parentOf(element); above; above = parentOf(above)) if (ROWS.has(above.name)) return above
  return null
}

function climb(element: Element, addresses: ReadonlyMap<Element, ReadonlySet<string>>): Element {
  let widest = element
  for (let height = 0; height < HIGHEST_CLIMB; height++) {
    const above = parentOf(widest)
    if (!above || HOLDERS.has(above.name) || (addresses.get(above)?.size ?? 0) > 1) return widest
    widest = above
  }
  return widest
}

/** How many different addresses each element holds, counted up to one more than matters. */
function addressesWithin(links: readonly PageLink[]): Map<Element, Set<string>> {
  const found = new Map<Element, Set<string>>()
  for (const { element, url } of links) {
    for (let above = parentOf(element); above; above = parentOf(above)) {
      const known = found.get(above) ?? new Set<string>()
      // What is full here is full all the way up.
      if (known.size > MOST_LINKS_IN_A_ROW) break
      found.set(above, known.add(url))
    }
  }
  return found
}

/** A picture and a title that lead to one page are one item: the longer words stay. */
function withoutTwins(places: readonly ItemPlace[]): ItemPlace[] {
  const byUrl = new Map<string, ItemPlace>()
  for (const place of places) {
    const twin = byUrl.get(place.link.url)
    if (!twin || twin.link.title.length < place.link.title.length) byUrl.set(place.link.url, place)
  }
  return places.filter((place) => byUrl.get(place.link.url) === place)
}

/** The element that holds the list an item is in. */
export function holderOf(element: Element): Element | null {
  for (let above = parentOf(element); above; above = parentOf(above)) if (HOLDERS.has(above.name)) return above
  return null
}

export function parentOf(node: AnyNode): Element | null {
  return node.parent && isTag(node.parent) ? node.parent : null
}
