import { type AnyNode, type Element, isTag } from 'domhandler'
import { dayInAddress } from './day-in-address.ts'
import { findDay } from './find-day.ts'
import { holderOf, type ItemPlace, parentOf } from './item-places.ts'
import type { FoundDay, PageItem, ReadingPlace } from './page-item.ts'
import { linksIn } from './page-links.ts'
import { wordsOf } from './page-text.ts'

/** Items that stand alike: one list of the page. */
export type ItemGroup = { places: readonly ItemPlace[]; items: PageItem[] }

const DEPTH = 3

/** 各列表: places whose surroundings are marked up alike, however many lists the markup cuts them into. */
export function groupPlaces(places: readonly ItemPlace[], { today }: ReadingPlace): ItemGroup[] {
  const groups = new Map<string, ItemPlace[]>()
  for (const place of places) {
    const key = surroundings(place.element)
    groups.set(key, [...(groups.get(key) ?? []), place])
  }
  return [...groups.values()].map((alike) => withoutUndatedHolders({ places: alike, items: datedItems(alike, today) }))
}

/** Bare markup makes menus look like lists: beside lists with days, what holds none is another thing. */
function withoutUndatedHolders({ places, items }: ItemGroup): ItemGroup {
  const holders = places.map(({ element }) => holderOf(element))
  const dated = new Set(holders.filter((_, index) => items[index]?.day))
  const stays = (index: number) => dated.size === 0 || dated.has(holders[index] ?? null)
  return { places: places.filter((_, index) => stays(index)), items: items.filter((_, index) => stays(index)) }
}

/** Tag names and classes on the way up; an item's own class (odd, first, top) is its own affair. */
function surroundings(element: Element): string {
  const path = [element.name]
  let above = parentOf(element)
  for (let depth = 0; above && depth < DEPTH; depth++, above = parentOf(above)) {
    path.push(`${above.name}.${above.attribs['class'] ?? ''}`)
  }
  return path.join('<')
}

function datedItems(places: readonly ItemPlace[], today: string): PageItem[] {
  const inside = places.map(({ link, element }) => dayInside(element, link.title, today))
  const beside = inside.some(Boolean) ? [] : daysBeside(places, today)
  return places.map(({ link: { url, title } }, index) => {
    const day = agreeing(inside[index] ?? beside[index] ?? null, dayInAddress(url))
    return { title, url, day: day?.day ?? null, time: day?.time ?? null, dayFrom: day?.dayFrom ?? null }
  })
}

/** Titles speak of days too (关于10月1日放假的通知): they are asked last. */
export function dayInside(element: Element, title: string, today: string): FoundDay | null {
  const words = wordsOf([element])
  return findDay(words.replace(title, ' '), today) ?? (words.includes(title) ? null : findDay(words, today))
}

/** A day without a year takes it from the address, where that speaks of the same day. */
export function agreeing(found: FoundDay | null, address: FoundDay | null): FoundDay | null {
  if (!found) return address
  const isSameDay = address?.day.slice(5) === found.day.slice(5)
  return found.dayFrom === 'guessed-year' && isSameDay ? address : found
}

/** Lists without rows, `<dt>…<dd>2021-10-08` or `<a>…</a> 10-08<br>`: the day stands before or behind every link. */
function daysBeside(places: readonly ItemPlace[], today: string): (FoundDay | null)[] {
  const read = (side: 'prev' | 'next') => places.map(({ element }) => findDay(wordsOf(siblings(element, side)), today))
  const [before, behind] = [read('prev'), read('next')]
  const count = (days: readonly unknown[]) => days.filter(Boolean).length
  return count(before) > count(behind) ? before : behind
}

/** What stands between an element and the next link on that side. */
function siblings(element: Element, side: 'prev' | 'next'): AnyNode[] {
  const found: AnyNode[] = []
  for (let node = element[side]; node && linksIn([node], 'http://page/').length === 0; node = node[side]) {
    found.push(node)
    if (isTag(node) && node.name === 'hr') break
  }
  return side === 'prev' ? found.toReversed() : found
}
