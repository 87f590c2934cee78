import { load } from 'cheerio'

const DAY = /\d{4}-\d{2}-\d{2}/

/** What a script of an afternoon does: fetch, cheerio, a selector known beforehand; no checks, nothing kept. */
export async function crawlByCheerio(pages: readonly string[], connections: number): Promise<void> {
  const left = [...pages]
  const newest: string[] = []
  const walk = async () => {
    for (let page = left.pop(); page !== undefined; page = left.pop()) {
      const $ = load(await (await fetch(page)).text())
      const days = $('.list li')
        .map((_, item) => DAY.exec($(item).text())?.[0] ?? '')
        .get()
      newest.push(days.toSorted().at(-1) ?? '')
    }
  }
  await Promise.all(Array.from({ length: connections }, walk))
  if (newest.some((day) => day !== '2021-09-30')) throw new Error('a page was not read')
}
