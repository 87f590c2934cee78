import { join } from 'node:path'
import { listPages, oneOfEach, openPage } from '../fixtures/pages.ts'
import { test } from '../fixtures/test.ts'

// pnpm screenshots: every page of every role, on a desk and on a phone, light and dark, into screenshots/.

const folder = join(import.meta.dirname, '../../screenshots')
const SCREENS = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } }

for (const account of oneOfEach) {
  test.describe(account, () => {
    test.use({ account })

    test('pictures', async ({ page }) => {
      test.setTimeout(600_000)
      const addresses = await listPages(page, account)
      for (const [screen, viewport] of Object.entries(SCREENS)) {
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme })
          await page.setViewportSize(viewport)
          for (const address of addresses) {
            await openPage(page, address)
            const name = address.replaceAll('/', '-').replace(/^-/, '')
            await page.screenshot({
              path: join(folder, `${account}-${name}-${screen}-${colorScheme}.png`),
              fullPage: true,
            })
          }
        }
      }
    })
  })
}
