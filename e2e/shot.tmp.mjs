import { chromium, request } from '@playwright/test'
const base = 'http://localhost:3111'
const pages = process.argv.slice(2)
const api = await request.newContext({ baseURL: base, extraHTTPHeaders: { origin: base } })
await api.post('/api/auth/sign-in/username', { data: { username: process.env.WHO ?? 'admin', password: 'Cangshan#2021' } })
const storageState = await api.storageState()
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
for (const [name, width, height, dark] of [['d', 1440, 900, false], ['m', 390, 844, false]]) {
  const context = await browser.newContext({ storageState, viewport: { width, height }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', colorScheme: dark ? 'dark' : 'light' })
  const page = await context.newPage()
  page.on('console', (m) => m.type() === 'error' && console.log(name, m.text()))
  for (const [i, p] of pages.entries()) {
    await page.goto(base + p); await page.waitForLoadState('networkidle'); await page.waitForTimeout(500)
    await page.screenshot({ path: `/tmp/wt/shots-periods/${i}-${name}.png`, fullPage: true })
  }
}
await browser.close()
