import type { Page } from '@playwright/test'
import { expectAccessible, expectReadable } from './fixtures/expect-accessible.ts'
import { listPages, oneOfEach, openPage } from './fixtures/pages.ts'
import { expect, test } from './fixtures/test.ts'

/** Where the whole menu is on the page. */
const WIDE = { width: 1440, height: 900 }
const PHONE = { width: 390, height: 844 }

test('登录页没有障碍', async ({ page }) => {
  await page.goto('/sign-in')
  await expect(page.getByRole('button', { name: /登\s*录/ })).toBeVisible()
  await expectAccessible(page)
})

// A page is opened once: theme and width follow the system's live, as they do for people.
for (const account of oneOfEach) {
  test.describe(`${account} 能打开的每一页`, () => {
    test.use({ account, viewport: WIDE })

    test('宽屏、深色、手机上都没有障碍，也不横向滚动', async ({ page }) => {
      test.setTimeout(900_000)
      for (const address of await listPages(page, account)) {
        await test.step(address, async () => {
          await page.setViewportSize(WIDE)
          await openPage(page, address)
          await expectAccessible(page)
          await expectNoOverflow(page, address)
          await page.emulateMedia({ colorScheme: 'dark' })
          await expectReadable(page)
          await page.emulateMedia({ colorScheme: 'light' })
          await page.setViewportSize(PHONE)
          await expectAccessible(page)
          await expectNoOverflow(page, address)
        })
      }
    })
  })
}

async function expectNoOverflow(page: Page, address: string): Promise<void> {
  const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')
  expect(overflow, `${address} 超出屏幕宽度`).toBeLessThanOrEqual(0)
}
