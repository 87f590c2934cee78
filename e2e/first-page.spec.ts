import { gzipSync } from 'node:zlib'
import { expect, test } from './fixtures/test.ts'

const BUDGET = 350_000

for (const account of ['CS-T07', 'leader', 'admin', 'operator'] as const) {
  test.describe(`${account} 登录后`, () => {
    test.use({ account })

    test('首页取用的脚本压缩后不超过 350 kB，主要内容都在', async ({ page }) => {
      const scripts: Promise<number>[] = []
      page.on('response', (response) => {
        if (response.request().resourceType() === 'script')
          scripts.push(response.body().then((it) => gzipSync(it).length))
      })
      await page.goto('/')
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await page.waitForLoadState('networkidle')
      const bytes = (await Promise.all(scripts)).reduce((sum, one) => sum + one, 0)
      expect(bytes).toBeGreaterThan(100_000)
      expect(bytes).toBeLessThanOrEqual(BUDGET)
    })
  })
}

test.describe('浏览器标签页', () => {
  test.use({ account: 'admin' })

  test('按页面的标题起名，离开就换', async ({ page }) => {
    await page.goto('/rankings')
    await expect(page).toHaveTitle('排名 · 明考')
    await page.goto('/units/CS-T07')
    await expect(page).toHaveTitle('东升街道 · 明考')
  })
})
