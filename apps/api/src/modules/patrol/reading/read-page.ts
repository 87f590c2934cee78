import type { PatrolFailureKind } from '@mingkao/contract'
import type { AnyNode } from 'domhandler'
import { parseDocument } from 'htmlparser2'
import { folderOf } from './choose-list.ts'
import type { ListSource, PageItem, Selectors } from './page-item.ts'
import { absolute, elementsOf } from './page-links.ts'
import { visibleText } from './page-text.ts'
import { readFeed } from './read-feed.ts'
import { readList, recordsInScripts } from './read-list.ts'
import { readWithSelectors } from './read-with-selectors.ts'

/** A page as it came, in letters. `address`: where it really is, redirects followed. */
export type Page = { address: string; text: string; contentType: string }

export type PageReading = {
  source: ListSource
  items: PageItem[]
  /** The page is a list, and says that there is nothing in it. */
  isEmpty: boolean
  /** Why there are no items, where there are none and the page is not empty. */
  problem: PatrolFailureKind | null
  /** What a visitor reads. */
  text: string
  /** Feeds of this very column that the page names. */
  feeds: string[]
}

const LONGEST_TEXT = 200_000
const FEED_TYPES = /^application\/(rss\+xml|atom\+xml|feed\+json)$/
const NEEDS_SCRIPT_BELOW = 200

/**
 * 读页面: whatever it is, what a visitor would find listed on it.
 * @param column the column's own address: what its items live below
 * @throws SelectorError
 */
export function readPage(page: Page, selectors: Selectors, today: string, column: string): PageReading {
  const place = { address: page.address, today }
  const feed = readFeed(page.text, place, column)
  if (feed) {
    const isEmpty = feed.items.length === 0
    const text = feed.items.map(({ day, title }) => `${day ?? ''} ${title}`.trim()).join('\n')
    return { source: feed.source, items: feed.items, isEmpty, problem: null, text, feeds: [] }
  }
  if (!isHtml(page)) return unread('not-html', page.text.slice(0, 2000))
  const document = parseDocument(page.text).children
  const text = visibleText(document, LONGEST_TEXT)
  const { item } = selectors
  if (item !== null) {
    const items = readWithSelectors(document, { ...selectors, item }, place)
    return {
      source: 'selectors',
      items,
      isEmpty: false,
      problem: items.length === 0 ? 'no-items' : null,
      text,
      feeds: [],
    }
  }
  const feeds = feedsOf(document, page.address)
  const records = recordsInScripts(page.text)
  const { items, isEmpty } = readList(records ?? document, place)
  const problem = items.length > 0 || isEmpty ? null : reasonFor(page.text, text)
  return { source: 'page', items, isEmpty, problem, text: records ? `${text}\n${visibleText(records)}` : text, feeds }
}

function unread(problem: PatrolFailureKind, text: string): PageReading {
  return { source: 'page', items: [], isEmpty: false, problem, text, feeds: [] }
}

function isHtml({ contentType, text }: Page): boolean {
  if (/html/i.test(contentType)) return true
  return (
    (contentType === '' || /^text\/plain|xml/i.test(contentType)) &&
    /<(html|body|head|!doctype html)\b/i.test(text.slice(0, 5000))
  )
}

/** A page of scripts with hardly a word in it draws its list in the browser. */
function reasonFor(markup: string, text: string): PatrolFailureKind {
  return text.length < NEEDS_SCRIPT_BELOW && /<script\b/i.test(markup) ? 'needs-script' : 'no-items'
}

/** A portal names one feed on all its pages: only those that live with the column speak of the column. */
function feedsOf(document: readonly AnyNode[], address: string): string[] {
  const folder = folderOf(address)
  const links = elementsOf(document, ({ name, attribs }) => name === 'link' && FEED_TYPES.test(attribs['type'] ?? ''))
  return links.flatMap(({ attribs }) => {
    const url = absolute(attribs['href'], address)
    return url?.startsWith(folder) ? [url] : []
  })
}
