import type { Browser, Page } from '@playwright/test'
import type { Ours } from './start-ours.ts'

/** What the browser calls a long task: the page answered nothing for more than 50 ms. Milliseconds. */
export type LongTasks = { count: number; longest: number }
export type Row = Record<string, string | null>

const VIEWPORT = { width: 1440, height: 900 }
const OBSERVE = `
  window.longTasks = [];
  new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) longTasks.push(duration) })
    .observe({ type: 'longtask' })`

/** Runs something on a page that has come to rest, and gives the long tasks it caused. */
async function longTasksOf(page: Page, work: () => Promise<void>): Promise<LongTasks> {
  await rest(page)
  await page.evaluate('longTasks.length = 0')
  await work()
  await rest(page)
  const durations = await page.evaluate<number[]>('longTasks')
  return { count: durations.length, longest: Math.max(0, ...durations) }
}

async function rest(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.evaluate('new Promise((resolve) => requestIdleCallback(resolve))')
  await page.evaluate('new Promise((resolve) => requestIdleCallback(resolve))')
}

/** From top to foot in 400 steps, one a frame: a dozen rows each, as when a wheel is spun hard. */
function scrollThrough(page: Page, box: string): Promise<void> {
  return page.evaluate(`(async () => {
    const box = document.querySelector(${JSON.stringify(box)});
    for (let step = 1; step <= 400; step += 1) {
      box.scrollTop = (box.scrollHeight - box.clientHeight) * step / 400;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  })()`)
}

export async function measureOurs(browser: Browser, { url, cookie }: Ours) {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'zh-CN' })
  const [name = '', value = ''] = cookie.split(/=(.*)/s)
  await context.addCookies([{ name, value, url }])
  const page = await context.newPage()
  await page.addInitScript(OBSERVE)
  const begun = performance.now()
  await page.goto(`${url}/columns`)
  await page.locator('[data-line]').first().waitFor()
  const opened = performance.now() - begun
  const scroll = await longTasksOf(page, () => scrollThrough(page, '[role=treegrid]'))
  const nodes = await page.evaluate<number>(`document.querySelectorAll('[role=treegrid] *').length`)
  await page.evaluate(`document.querySelector('[role=treegrid]').scrollTop = 60_000`)
  await rest(page)
  const answers: number[] = []
  const cells = page.locator('[data-column=limit]').filter({ hasText: /天|月/ })
  await cells.nth(8).click()
  const keys = await longTasksOf(page, async () => {
    for (let press = 0; press < 40; press += 1) await page.keyboard.press(press < 20 ? 'ArrowDown' : 'ArrowUp')
  })
  const save = await longTasksOf(page, async () => {
    for (let round = 0; round < 5; round += 1) {
      await cells.nth(8 + round).click()
      // The district is kept for the next run: the same text again would be no change.
      answers.push(await saveOne(page, `${15 + Math.floor(Math.random() * 3000)}天`))
    }
  })
  const listed = await (await context.request.get(`${url}/api/columns`)).json()
  const lines = await page.locator('[role=treegrid]').getAttribute('aria-rowcount')
  await context.close()
  return { opened, scroll, save, keys, answers, nodes, lines: Number(lines) - 1, rows: rowsOf(listed) }
}

/** Writes over the active cell and saves it. @returns how long the server took */
async function saveOne(page: Page, text: string): Promise<number> {
  await page.keyboard.press('F2')
  await page.keyboard.type(text)
  const answered = page.waitForResponse((response) => response.request().method() === 'PATCH')
  await page.keyboard.press('Enter')
  const response = await answered
  if (!response.ok()) throw new Error(`not saved: ${await response.text()}`)
  await rest(page)
  const { requestStart, responseEnd } = response.request().timing()
  return responseEnd - requestStart
}

function rowsOf(listed: { columns: (Row & { lead: { name: string } | null })[] }): Row[] {
  return listed.columns.map(({ lead, ...row }) => ({ ...row, lead: lead?.name ?? null }))
}

export async function measurePeer(browser: Browser, url: string) {
  const context = await browser.newContext({ viewport: VIEWPORT })
  const page = await context.newPage()
  await page.addInitScript(OBSERVE)
  await page.goto(url)
  await page.locator('.ant-table-row').first().waitFor()
  const wheel = async () => {
    await page.mouse.move(600, 400)
    const height = await page.evaluate<number>('window.rowCount * 39')
    for (let step = 1; step <= 400; step += 1) {
      await page.mouse.wheel(0, height / 400)
      await page.evaluate('new Promise((resolve) => requestAnimationFrame(resolve))')
    }
  }
  const scroll = await longTasksOf(page, wheel)
  const nodes = await page.evaluate<number>(`document.querySelectorAll('.ant-table *').length`)
  await context.close()
  return { scroll, nodes }
}
