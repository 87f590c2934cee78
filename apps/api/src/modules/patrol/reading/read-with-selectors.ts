import { selectAll } from 'css-select'
import type { AnyNode, Element } from 'domhandler'
import { dayInAddress } from './day-in-address.ts'
import { findDay } from './find-day.ts'
import { agreeing, dayInside } from './item-groups.ts'
import { MOST_ITEMS, type PageItem, type ReadingPlace, type Selectors } from './page-item.ts'
import { asLink, baseOf, elementsOf, type PageLink } from './page-links.ts'
import { wordsOf } from './page-text.ts'

/** A selector that CSS does not know. `part`: which of the three. */
export class SelectorError extends Error {
  override readonly name = 'SelectorError'
  readonly part: string
  constructor(part: string, selector: string) {
    super(selector)
    this.part = part
  }
}

/**
 * 选择器: the items of a page as the office has pointed them out. An element that matches and holds no link is left out.
 * @throws SelectorError
 */
export function readWithSelectors(
  document: AnyNode[],
  selectors: Selectors & { item: string },
  place: ReadingPlace,
): PageItem[] {
  const base = baseOf(document, place.address)
  const found = select('条目', selectors.item, document).slice(0, MOST_ITEMS)
  return found.flatMap((element) => {
    const link = linkOf(element, selectors.link, base)
    return link ? [itemOf(element, link, selectors.date, place.today)] : []
  })
}

function linkOf(element: Element, selector: string | null, base: string): PageLink | null {
  const inside =
    selector === null ? elementsOf([element], ({ name }) => name === 'a') : select('链接', selector, [element])
  const links = inside.flatMap((it) => {
    const link = asLink(it, base, 1)
    return link ? [link] : []
  })
  return links.toSorted((a, b) => b.title.length - a.title.length)[0] ?? null
}

function itemOf(element: Element, { title, url }: PageLink, selector: string | null, today: string): PageItem {
  const pointed =
    selector === null ? dayInside(element, title, today) : findDay(wordsOf(select('日期', selector, [element])), today)
  const found = agreeing(pointed, dayInAddress(url))
  return { title, url, day: found?.day ?? null, time: found?.time ?? null, dayFrom: found?.dayFrom ?? null }
}

function select(part: string, selector: string, within: AnyNode[]): Element[] {
  try {
    return selectAll<AnyNode, Element>(selector, within)
  } catch {
    throw new SelectorError(part, selector)
  }
}
