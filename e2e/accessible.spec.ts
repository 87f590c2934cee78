import { expectAccessible } from './fixtures/expect-accessible.ts'
import { listPages, oneOfEach, openPage } from './fixtures/pages.ts'
import { expect, test } from './fixtures/test.ts'

/** Where the whole menu is on the page. */
const WIDE = { width: 1440, height: 900 }

const WAYS = [
  { name: '浅色、宽屏', colorScheme: 'light', viewport: WIDE },
  { name: '深色、宽屏', colorScheme: 'dark', viewport: WIDE },
  { name: '浅色、手机', colorScheme: 'light', viewport: { width: 390, height: 844 } },
] as const

test('登录页没有障碍', async ({ page }) => {
  await page.goto('/sign-in')
  await expect(page.getByRole('button', { name: /登\s*录/ })).toBeVisible()
  await expectAccessible(page)
})

for (const account of oneOfEach) {
  for (const { name, colorScheme, viewport } of WAYS) {
    test.describe(`${account} 能打开的每一页（${name}）`, () => {
      test.use({ account, colorScheme, viewport: WIDE })

      test('没有障碍，也不横向滚动', async ({ page }) => {
        test.setTimeout(480_000)
        const addresses = await listPages(page, account)
        await page.setViewportSize(viewport)
        for (const address of addresses) {
          await test.step(address, async () => {
            await openPage(page, address)
            await expectAccessible(page)
            const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')
            expect(overflow, `${address} 超出屏幕宽度`).toBeLessThanOrEqual(0)
          })
        }
      })
    })
  }
}
