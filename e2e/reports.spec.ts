import type { Browser, Page, PlaywrightWorkerArgs } from '@playwright/test'
import { fillDay } from './fixtures/fill-day.ts'
import { newPage } from './fixtures/new-page.ts'
import { signIn } from './fixtures/sign-in.ts'
import { expect, test } from './fixtures/test.ts'

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

async function officePage(
  playwright: PlaywrightWorkerArgs['playwright'],
  browser: Browser,
  baseURL: string | undefined,
): Promise<Page> {
  const request = await playwright.request.newContext({
    ...(baseURL && { baseURL }),
    storageState: { cookies: [], origins: [] },
  })
  const storageState = await signIn(request, 'admin')
  await request.dispose()
  const context = await browser.newContext({ storageState, ...(baseURL && { baseURL }) })
  return newPage(context)
}

test.describe('经办人员', () => {
  // Without proof the report is answered by 422, which the browser logs.
  test.use({ account: 'CS-T07', expectedFaults: [/status of 422/] })

  test('报送系统漏采的一条，附上截图；区政府办采纳后，信息发布里多了它，来源是单位报送', async ({
    page,
    browser,
    playwright,
    baseURL,
  }) => {
    test.setTimeout(120_000)
    const title = '本单位开展秋季防汛演练（漏采）'
    await page.goto('/reports')
    await page.getByRole('button', { name: '报送一条' }).click()
    const form = page.getByRole('dialog', { name: '报送一条' })
    await form.getByLabel('标题').fill(title)
    await fillDay(form.getByLabel('发布时间'), '2021-10-08 10:00')
    await form.getByLabel('说明').fill('发布后改过栏目，没有采到')
    await form.getByRole('button', { name: '报送 1 条' }).click()
    await expect(form.getByText('请附上佐证：填写网址，或上传至少一个附件。')).toBeVisible()
    await form.locator('input[type=file]').setInputFiles({ name: '截图.png', mimeType: 'image/png', buffer: PNG })
    await expect(form.getByRole('button', { name: '截图.png', exact: true })).toBeVisible()
    // 关闭前先问；双击只报送一次
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '继续填写' }).click()
    await expect(form.getByLabel('标题')).toHaveValue(title)
    await form.getByRole('button', { name: '报送 1 条' }).dblclick()
    await expect(form).toBeHidden()
    await expect(page.getByRole('row', { name: title })).toHaveCount(1)
    await expect(page.getByRole('row', { name: title })).toContainText('待审核')

    const office = await officePage(playwright, browser, baseURL)
    await office.goto('/reports')
    await office.getByRole('link', { name: title }).click()
    const drawer = office.getByRole('dialog', { name: '报送', exact: true })
    await drawer.getByRole('button', { name: '截图.png', exact: true }).click()
    await expect(office.getByText('1 / 1')).toBeVisible()
    await office.keyboard.press('Escape')
    await drawer.getByRole('button', { name: '采纳' }).click()
    await office.getByRole('button', { name: '采纳 1 条' }).click()
    await expect(drawer).toContainText('已采纳')
    await drawer.getByRole('link', { name: '看采纳后的这一条' }).click()
    const item = office.getByRole('dialog', { name: '网站信息' })
    await expect(item).toContainText(title)
    await expect(item).toContainText('单位报送')

    await item.getByRole('button', { name: '撤下' }).click()
    const withdrawing = office.getByRole('dialog', { name: '撤下这条信息' })
    await withdrawing.getByLabel(/原因/).fill('演练后还原')
    await withdrawing.getByRole('button', { name: '撤下 1 条' }).click()
    await expect(item).toContainText('撤下，不计入')

    await office.goto('/audit?action=accept-report')
    await office.getByRole('link', { name: '采纳报送' }).first().click()
    await expect(office.getByRole('dialog', { name: '采纳报送' })).toContainText(title)
    await office.context().close()
  })
})

test.describe('有政务新媒体账号的单位', () => {
  test.use({ account: 'CS-T09' })

  test('报送本单位账号漏采的一条：采纳后账号的最近更新变成那一天，来源是单位报送', async ({
    page,
    browser,
    playwright,
    baseURL,
  }) => {
    test.setTimeout(120_000)
    const title = '秋季防汛提示（漏采）'
    await page.goto('/reports')
    await page.getByRole('button', { name: '报送一条' }).click()
    const form = page.getByRole('dialog', { name: '报送一条' })
    await form.getByText('新媒体发布', { exact: true }).click()
    await form.getByLabel('标题').fill(title)
    await form.getByLabel('账号').click()
    await page.getByTitle('临江在线（微信公众号）').click()
    await fillDay(form.getByLabel('发布日期'), '2021-10-11')
    await form.getByLabel('网址', { exact: true }).fill('https://mp.example.com/s/fangxun')
    await form.getByLabel('说明').fill('平台改版，没有采到')
    await form.getByRole('button', { name: '报送 1 条' }).click()
    await expect(form).toBeHidden()

    const office = await officePage(playwright, browser, baseURL)
    await office.goto('/reports')
    await office.getByRole('link', { name: title }).click()
    const drawer = office.getByRole('dialog', { name: '报送', exact: true })
    await drawer.getByRole('button', { name: '采纳' }).click()
    await office.getByRole('button', { name: '采纳 1 条' }).click()
    await expect(drawer).toContainText('已采纳')
    await drawer.getByRole('link', { name: '看采纳后的这一条' }).click()
    const post = office.getByRole('listitem').filter({ hasText: title })
    await expect(post).toContainText('2021-10-11')
    await expect(post).toContainText('单位报送')

    await post.getByRole('button', { name: `撤下 2021-10-11 ${title}` }).click()
    const withdrawing = office.getByRole('dialog', { name: '撤下发布记录' })
    await withdrawing.getByLabel('原因').fill('演练后还原')
    await withdrawing.getByRole('button', { name: '保存' }).click()
    await expect(post).toContainText('已撤下')
    await office.context().close()
  })
})
