import type { Page } from '@playwright/test'
import { fillDay } from './fixtures/fill-day.ts'
import { newPage } from './fixtures/new-page.ts'
import { signIn } from './fixtures/sign-in.ts'
import { expect, test } from './fixtures/test.ts'

/** An item of the demo that nothing else looks at: 教育局 of February. */
const list = '/publications?unit=CS-D01&month=2021-02'

async function openFirst(page: Page): Promise<string> {
  await page.goto(list)
  const link = page.getByRole('table', { name: '网站信息' }).getByRole('link').first()
  const title = (await link.textContent()) ?? ''
  await link.click()
  await expect(page.getByRole('dialog', { name: '网站信息' })).toContainText(title)
  return title
}

async function giveReason(page: Page, button: string, reason: string): Promise<void> {
  const dialog = page.getByRole('dialog').filter({ has: page.getByRole('button', { name: button, exact: true }) })
  await dialog.getByLabel(/原因/).fill(reason)
  await dialog.getByRole('button', { name: button, exact: true }).click()
}

test.describe('区政府办管理员', () => {
  test.use({ account: 'admin' })

  test('补录一条、更正标题、撤下：每一步都要写原因，沿革里一条不少', async ({ page }) => {
    test.setTimeout(120_000)
    await page.goto('/publications?period=2021Q4')
    await page.getByRole('button', { name: '补录一条' }).click()
    const form = page.getByRole('dialog', { name: '补录一条信息' })
    await form.getByRole('button', { name: '补录 1 条' }).click()
    await expect(form.getByText('请填写标题')).toBeVisible()
    await expect(form.getByText('请写明原因（至少两个字）')).toBeVisible()
    await form.getByLabel('标题').fill('仓山镇召开冬季防火会议')
    await form.getByLabel('发布单位').fill('仓山镇')
    await page.locator('.ant-select-dropdown').getByTitle('仓山镇', { exact: true }).click()
    await fillDay(form.getByLabel('发布时间'), '2021-10-09 10:00')
    await giveReason(page, '补录 1 条', '采集遗漏')
    await expect(form).toBeHidden()

    await page.goto('/publications?period=2021Q4&q=冬季防火')
    await page.getByRole('link', { name: '仓山镇召开冬季防火会议', exact: true }).click()
    const drawer = page.getByRole('dialog', { name: '网站信息' })
    await drawer.getByRole('button', { name: '更正' }).click()
    await page.getByRole('dialog', { name: '更正这条信息' }).getByLabel('标题').fill('仓山镇召开冬季森林防火会议')
    await giveReason(page, '保存更正', '标题漏字')
    await expect(drawer).toContainText('仓山镇召开冬季森林防火会议')

    await drawer.getByRole('button', { name: '撤下' }).click()
    await giveReason(page, '撤下 1 条', '重复发布')
    await expect(drawer).toContainText('撤下，不计入')
    for (const reason of ['采集遗漏', '标题漏字', '重复发布']) await expect(drawer).toContainText(`原因：${reason}`)
    await expect(drawer.getByRole('deletion')).toContainText(['仓山镇召开冬季防火会议'])
  })

  test('撤下一条，本月就少一条；恢复后又回来', async ({ page }) => {
    await page.goto(`${list}&counted=true`)
    const total = page.getByText(/^共 \d+ 条$/)
    const before = Number(/\d+/.exec((await total.textContent()) ?? '')?.[0])
    await page.getByRole('table', { name: '网站信息' }).getByRole('link').first().click()
    const drawer = page.getByRole('dialog', { name: '网站信息' })
    await drawer.getByRole('button', { name: '撤下' }).click()
    await giveReason(page, '撤下 1 条', '核对后撤下')
    await expect(total).toHaveText(`共 ${before - 1} 条`)
    await drawer.getByRole('button', { name: '恢复' }).click()
    await giveReason(page, '恢复 1 条', '误撤')
    await expect(total).toHaveText(`共 ${before} 条`)
  })

  test.describe('另一位管理员先改了同一条', () => {
    test.use({ expectedFaults: [/status of 409/] })

    test('两个版本摆在一起，由人决定留哪个', async ({ page, browser, playwright, baseURL }) => {
      const title = await openFirst(page)
      await page.getByRole('dialog', { name: '网站信息' }).getByRole('button', { name: '更正' }).click()
      const form = page.getByRole('dialog', { name: '更正这条信息' })
      await form.getByLabel('标题').fill(`${title}（一）`)

      const request = await playwright.request.newContext({
        ...(baseURL && { baseURL }),
        storageState: { cookies: [], origins: [] },
      })
      const other = await browser.newContext({
        storageState: await signIn(request, 'admin2'),
        ...(baseURL && { baseURL }),
      })
      await request.dispose()
      const second = await newPage(other)
      await openFirst(second)
      await second.getByRole('dialog', { name: '网站信息' }).getByRole('button', { name: '更正' }).click()
      await second.getByRole('dialog', { name: '更正这条信息' }).getByLabel('标题').fill(`${title}（二）`)
      await giveReason(second, '保存更正', '先到一步')
      await expect(second.getByRole('dialog', { name: '网站信息' })).toContainText(`${title}（二）`)
      await other.close()

      await giveReason(page, '保存更正', '后到一步')
      const conflict = page.getByRole('dialog', { name: '这条信息刚被他人修改' })
      await expect(conflict).toContainText(`${title}（一）`)
      await expect(conflict).toContainText(`${title}（二）`)
      await conflict.getByRole('button', { name: '以我的为准保存' }).click()
      const drawer = page.getByRole('dialog', { name: '网站信息' })
      await expect(drawer).toContainText(`${title}（一）`)

      await drawer.getByRole('button', { name: '更正' }).click()
      await page.getByRole('dialog', { name: '更正这条信息' }).getByLabel('标题').fill(title)
      await giveReason(page, '保存更正', '改回原题')
      await expect(page.getByRole('dialog', { name: '更正这条信息' })).toBeHidden()
    })
  })
})

test.describe('领导', () => {
  test.use({ account: 'leader' })

  test('选好的条件在地址里：刷新还在，后退回到上一步，发给别人看到的一样', async ({ page }) => {
    await page.goto('/publications?period=2021Q3')
    const total = page.getByText(/^共 \d+ 条$/)
    await expect(total).toHaveText('共 3157 条')
    await page.getByLabel('发布单位').fill('东升')
    await page.getByTitle('东升街道', { exact: true }).last().click()
    await expect(total).toHaveText('共 28 条')
    await page.getByLabel('时间范围').click()
    await page.getByTitle('2021年8月').click()
    await expect(total).toHaveText('共 7 条')
    await expect(page).toHaveURL(/unit=CS-T07/)
    await expect(page).toHaveURL(/month=2021-08/)

    await page.reload()
    await expect(total).toHaveText('共 7 条')
    await page.goBack()
    await expect(total).toHaveText('共 28 条')
    await page.goBack()
    await expect(total).toHaveText('共 3157 条')
    await page.goto('/publications?period=2021Q3&unit=CS-T07&month=2021-09')
    await expect(total).toHaveText('共 9 条')
    await page.getByRole('button', { name: '清空筛选' }).click()
    await expect(total).toHaveText('共 3157 条')
  })

  test('领导只看不改：没有补录、导入和撤下', async ({ page }) => {
    await openFirst(page)
    await expect(page.getByRole('button', { name: /补录|撤下|更正/ })).toHaveCount(0)
    await expect(page.getByRole('link', { name: '导入' })).toHaveCount(0)
  })
})
