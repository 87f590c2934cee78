import type { Element } from 'domhandler'
import { DomUtils, parseDocument } from 'htmlparser2'
import { z } from 'zod'
import { folderOf } from './choose-list.ts'
import { findDay } from './find-day.ts'
import { dayInAddress } from './day-in-address.ts'
import { agreeing } from './item-groups.ts'
import {
  type FoundDay,
  type ListSource,
  LONGEST_TITLE,
  MOST_ITEMS,
  type PageItem,
  type ReadingPlace,
} from './page-item.ts'
import { absolute } from './page-links.ts'

export type FeedReading = { source: Exclude<ListSource, 'page' | 'selectors' | 'articles'>; items: PageItem[] }

type Entry = { title?: string | undefined; link?: string | undefined; at?: string | undefined }

const LOOKED_AT = 2000

const jsonFeedSchema = z.object({
  version: z.string().startsWith('https://jsonfeed.org/'),
  items: z.array(
    z.object({
      url: z.string().optional(),
      title: z.string().optional(),
      summary: z.string().optional(),
      date_published: z.string().optional(),
    }),
  ),
})

/**
 * RSS, Atom, JSON Feed and sitemaps, told by what they are, whatever the server calls them. Of a sitemap only the pages
 * below the column's own address count.
 * @param column where the column's items live
 * @returns null for anything else
 */
export function readFeed(text: string, place: ReadingPlace, column: string): FeedReading | null {
  const start = text
    .slice(0, LOOKED_AT)
    .replaceAll(/<\?[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE[^>]*>/gi, '')
    .trimStart()
  if (start.startsWith('{')) return readJsonFeed(text, place)
  const [, root] = /^<(rss|feed|rdf:RDF|urlset)\b/i.exec(start) ?? []
  if (root === undefined) return null
  if (/^urlset$/i.test(root)) return { source: 'sitemap', items: readSitemap(text, place, column) }
  const document = parseDocument(text, { xmlMode: true }).children
  const isAtom = /^feed$/i.test(root)
  const entries = elements(isAtom ? 'entry' : 'item', document).map((entry) => ({
    title: textIn(entry, 'title'),
    link: isAtom ? linkOf(entry) : (textIn(entry, 'link') ?? textIn(entry, 'guid')),
    at: textIn(entry, 'pubDate', 'published', 'dc:date', 'updated'),
  }))
  return { source: isAtom ? 'atom' : 'rss', items: itemsOf(entries, place) }
}

function readJsonFeed(text: string, place: ReadingPlace): FeedReading | null {
  try {
    const feed = jsonFeedSchema.safeParse(JSON.parse(text))
    if (!feed.success) return null
    const entries = feed.data.items.map(({ url, title, summary, date_published: at }) => ({
      link: url,
      title: title ?? summary,
      at,
    }))
    return { source: 'json-feed', items: itemsOf(entries, place) }
  } catch {
    return null
  }
}

function readSitemap(text: string, place: ReadingPlace, column: string): PageItem[] {
  const folder = folderOf(column)
  const entries = elements('url', parseDocument(text, { xmlMode: true }).children).flatMap((url) => {
    const link = textIn(url, 'loc')
    const isBelow = link?.startsWith(folder) === true && link !== folder
    return link !== undefined && isBelow ? [{ title: link.slice(folder.length), link, at: textIn(url, 'lastmod') }] : []
  })
  return itemsOf(entries, place).toSorted((a, b) => (b.day ?? '').localeCompare(a.day ?? ''))
}

function elements(name: string, within: Element['children']): Element[] {
  return DomUtils.getElementsByTagName(name, within)
}

/** The text of the first of these that the entry has. */
function textIn(entry: Element, ...names: string[]): string | undefined {
  for (const name of names) {
    const [found] = elements(name, entry.children)
    const text = found && DomUtils.textContent(found).trim()
    if (text) return text
  }
  return undefined
}

function linkOf(entry: Element): string | undefined {
  const links = elements('link', entry.children)
  return (links.find(({ attribs }) => (attribs['rel'] ?? 'alternate') === 'alternate') ?? links[0])?.attribs['href']
}

function itemsOf(entries: readonly Entry[], { address, today }: ReadingPlace): PageItem[] {
  const items = entries.flatMap(({ title = '', link, at }) => {
    const url = absolute(link, address)
    if (url === null) return []
    const found = agreeing(momentOf(at, today), dayInAddress(url))
    const words = title.replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST_TITLE)
    return [
      { title: words || url, url, day: found?.day ?? null, time: found?.time ?? null, dayFrom: found?.dayFrom ?? null },
    ]
  })
  return items.slice(0, MOST_ITEMS)
}

const SHANGHAI = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' })

/** A moment with its zone becomes a Shanghai day; a bare day stays the day it is. */
function momentOf(at: Entry['at'], today: string): FoundDay | null {
  if (at === undefined) return null
  const bare = !/[zZ]|[+-]\d\d:?\d\d$|GMT|UT/.test(at) ? findDay(at, today) : null
  if (bare) return { ...bare, dayFrom: 'feed' }
  const moment = new Date(at)
  if (Number.isNaN(moment.getTime())) return null
  const [day = '', time = ''] = SHANGHAI.format(moment).split(' ')
  return { day, time, dayFrom: 'feed' }
}
