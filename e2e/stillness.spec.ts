import { expect, test } from './fixtures/test.ts'

test.describe('系统设了减少动态效果', () => {
  test.use({ account: 'leader', contextOptions: { reducedMotion: 'reduce' } })

  test('选项就开在框的下面，没有东西在动，选得到', async ({ page }) => {
    await page.goto('/publications?period=2021Q3')
    const total = page.getByText(/^共 \d+ 条$/)
    await expect(total).toHaveText('共 3157 条')
    const box = page.locator('.ant-select', { has: page.getByLabel('时间范围') })
    await box.click()
    const list = page.locator('.ant-select-dropdown')
    await expect(list).toBeInViewport({ ratio: 1 })
    const [above, below] = [await box.boundingBox(), await list.boundingBox()]
    expect(Math.abs((below?.x ?? 0) - (above?.x ?? Infinity))).toBeLessThan(2)
    expect((below?.y ?? 0) - (above?.y ?? Infinity) - (above?.height ?? 0)).toBeLessThan(8)
    expect(await page.evaluate('document.getAnimations().length')).toBe(0)
    await page.getByTitle('2021年8月').click()
    await expect(page).toHaveURL(/month=2021-08/)
    await expect(list).toBeHidden()
  })
})
