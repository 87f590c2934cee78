import { createHash } from 'node:crypto'
import { parseDocument } from 'htmlparser2'
import type { ListSource, PageItem, Selectors } from '../reading/page-item.ts'
import { readArticle } from '../reading/read-article.ts'
import { type PageReading, readPage } from '../reading/read-page.ts'
import { SelectorError } from '../reading/read-with-selectors.ts'
import { type FetchedPage, fetchPage, type Outfit } from './fetch-page.ts'
import { VisitFailure } from './visit-failure.ts'

/** Where a column's list is, and how it is read. */
export type ColumnPage = {
  /** The list page: the setting's, or the column's own address; null where there is neither. */
  address: string | null
  selectors: Selectors
}

/** What one visit saw. */
export type Sight = {
  outcome: 'found' | 'empty' | 'failed'
  failure: VisitFailure | null
  url: string | null
  status: number | null
  hash: string | null
  /** Of the visible text. */
  textHash: string | null
  source: ListSource | null
  items: PageItem[]
  newestOn: string | null
  text: string
}

/** How many articles are opened where the list itself gives no day. */
const ARTICLES_OPENED = 3

/**
 * 访问一个栏目: fetches its list page, reads it (its own feed first), opens the first articles where the list has no
 * days. Whatever goes wrong out there is the sight's failure, not an error.
 * @param today the domain's, Asia/Shanghai
 * @throws the signal's reason when it fires, and bugs
 */
export async function visitColumn(
  outfit: Outfit,
  { address, selectors }: ColumnPage,
  today: string,
  signal: AbortSignal,
): Promise<Sight> {
  let page: FetchedPage | null = null
  let reading: PageReading | null = null
  try {
    if (address === null || !URL.canParse(address)) throw new VisitFailure('no-address')
    page = await fetchPage(outfit, address, signal)
    reading = await followFeed(outfit, readPage(page, selectors, today, address), { selectors, today, address }, signal)
    if (reading.problem) throw new VisitFailure(reading.problem)
    if (reading.items.length > 0 && reading.items.every(({ day }) => day === null)) {
      reading = await askArticles(outfit, reading, today, signal)
    }
    return seen(page, reading, today)
  } catch (error) {
    const failure = error instanceof SelectorError ? new VisitFailure('bad-selector', { detail: error.part }) : error
    if (!(failure instanceof VisitFailure)) throw failure
    return { ...sightOf(page, reading), outcome: 'failed', failure, newestOn: null, ...placeOf(failure, page) }
  }
}

/** 订阅源优先: the column's own feed says the same without guessing. */
async function followFeed(
  outfit: Outfit,
  reading: PageReading,
  { selectors, today, address }: { selectors: Selectors; today: string; address: string },
  signal: AbortSignal,
): Promise<PageReading> {
  const [feed] = reading.feeds
  if (feed === undefined) return reading
  try {
    const found = readPage(await fetchPage(outfit, feed, signal), selectors, today, address)
    const isUseful = found.source !== 'page' && found.items.some(({ day }) => day !== null)
    return isUseful ? { ...found, text: reading.text } : reading
  } catch (error) {
    if (error instanceof VisitFailure) return reading
    throw error
  }
}

/** The articles' own PubDate (国办发〔2017〕47号), for lists that give no day. */
async function askArticles(
  outfit: Outfit,
  reading: PageReading,
  today: string,
  signal: AbortSignal,
): Promise<PageReading> {
  const items = [...reading.items]
  for (const [index, item] of items.slice(0, ARTICLES_OPENED).entries()) {
    try {
      const { text } = await fetchPage(outfit, item.url, signal)
      const { published } = readArticle(parseDocument(text).children, today)
      if (published) items[index] = { ...item, ...published }
    } catch (error) {
      if (!(error instanceof VisitFailure)) throw error
    }
  }
  return { ...reading, items, source: 'articles' }
}

function seen(page: FetchedPage, reading: PageReading, today: string): Sight {
  const sight = { ...sightOf(page, reading), failure: null }
  if (reading.isEmpty) return { ...sight, outcome: 'empty', newestOn: null }
  const days = reading.items.flatMap(({ day }) => (day === null ? [] : [day]))
  if (days.length === 0) throw new VisitFailure('no-dates')
  const newestOn = days
    .filter((day) => day <= today)
    .toSorted()
    .at(-1)
  if (newestOn === undefined) throw new VisitFailure('future-dates', { detail: today })
  return { ...sight, outcome: 'found', newestOn }
}

function sightOf(
  page: FetchedPage | null,
  reading: PageReading | null,
): Omit<Sight, 'outcome' | 'failure' | 'newestOn'> {
  return {
    url: page?.address ?? null,
    status: page?.status ?? null,
    hash: page?.hash ?? null,
    textHash: reading && createHash('sha256').update(reading.text).digest('hex'),
    source: reading?.source ?? null,
    items: reading?.items ?? [],
    text: reading?.text ?? '',
  }
}

function placeOf({ address, status }: VisitFailure, page: FetchedPage | null): Pick<Sight, 'url' | 'status'> {
  return { url: address ?? page?.address ?? null, status: status ?? page?.status ?? null }
}
