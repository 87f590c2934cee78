import type { PatrolItem } from '@mingkao/contract'

/** One line of a column's list: what a visitor sees, its address made absolute. */
export type PageItem = PatrolItem

/** Where a list was read. */
export type ListSource = 'page' | 'selectors' | 'articles' | 'rss' | 'atom' | 'json-feed' | 'sitemap'

/** A day as a page gives it. */
export type FoundDay = { day: string; time: string | null; dayFrom: NonNullable<PageItem['dayFrom']> }

/** CSS selectors of one column: the item, and inside it its link and its day. null: found as usual. */
export type Selectors = { item: string | null; link: string | null; date: string | null }

export const NO_SELECTORS: Selectors = { item: null, link: null, date: null }

/** What a reading is made against: the page's own address, and the domain's today (`2021-10-11`, Asia/Shanghai). */
export type ReadingPlace = { address: string; today: string }

export const LONGEST_TITLE = 500
/** A list page shows twenty or thirty; a sitemap may show the whole portal. */
export const MOST_ITEMS = 200
