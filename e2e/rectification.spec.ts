import type { APIRequestContext, Browser, Page } from '@playwright/test'
import { callAs } from './fixtures/created-user.ts'
import { expectAccessible } from './fixtures/expect-accessible.ts'
import { fillDay } from './fixtures/fill-day.ts'
import { newPage } from './fixtures/new-page.ts'
import type { Account } from './fixtures/sign-in.ts'
import { signIn } from './fixtures/sign-in.ts'
import { expect, test } from './fixtures/test.ts'

const UNIT = 'CS-D16'
const NAME = '退役军人事务局'
const MINUTES = '当场说明原因，承诺下月起每周自查'

type Order = { id: number; version: number; state: string }

async function ordersOf(request: APIRequestContext): Promise<Order[]> {
  const answer = await request.get(`/api/rectifications?unit=${UNIT}`)
  const { rows }: { rows: Order[] } = await answer.json()
  return rows.filter(({ state }) => state !== 'cancelled')
}

async function deductionOf(request: APIRequestContext, period: string): Promise<number> {
  const answer = await request.get(`/api/units/${UNIT}/standing?period=${period}`)
  const { deduction }: { deduction: number } = await answer.json()
  return deduction
}

/** A page of somebody else's, beside the one that is open. */
async function pageOf(browser: Browser, request: APIRequestContext, account: Account): Promise<Page> {
  const context = await browser.newContext({ storageState: await signIn(request, account), locale: 'zh-CN' })
  return newPage(context)
}

async function reply(page: Page, words: string): Promise<void> {
  await page.goto('/self-check')
  await page.getByRole('link', { name: '2021年第三季度整改通知' }).click()
  const form = page.getByRole('region', { name: '报送整改报告' })
  await form.getByLabel('整改情况').fill(words)
  await form.getByLabel('采取的措施').fill('指定专人负责，每周自查')
  await form.getByRole('button', { name: '报送', exact: true }).click()
  await expect(form.getByText('本通知要求报送书面整改报告，请上传')).toBeVisible()
  const report = { name: '整改报告.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') }
  await form.locator('input[type=file]').setInputFiles(report)
  await expect(form.getByRole('button', { name: report.name, exact: true })).toBeVisible()
  await form.getByRole('button', { name: '报送', exact: true }).click()
  await expect(page.getByText('已报送，等待审核')).toBeVisible()
}

test.describe('区政府办管理员', () => {
  test.use({ account: 'admin', actionTimeout: 20_000 })
  test.describe.configure({ timeout: 240_000 })

  test('三季度的问题下整改通知，期限内不扣分，报告退回一次再通过，约谈后单位看不到记录', async ({
    page,
    browser,
    playwright,
    baseURL,
  }) => {
    const request = await callAs(playwright, baseURL ?? '', 'admin')
    const staffRequest = await callAs(playwright, baseURL ?? '', UNIT)
    const before = { third: await deductionOf(request, '2021Q3'), running: await deductionOf(request, '2021Q4') }

    await page.goto('/rectifications/new?period=2021Q3')
    await page.getByRole('checkbox', { name: /^全部/ }).click()
    await page.getByRole('checkbox', { name: NAME, exact: true }).click()
    await expectAccessible(page)
    await fillDay(page.getByLabel('下发日期'), '2021-10-08')
    await fillDay(page.getByLabel('整改期限'), '2021-10-11')
    await page.getByRole('button', { name: /^向 1 个单位下发/ }).click()
    const table = page
      .getByRole('region', { name: '整改通知' })
      .or(page.getByRole('table', { name: '整改通知' }))
      .first()
    await expect(table).toContainText('待报送')
    expect(await deductionOf(request, '2021Q3')).toBe(before.third)
    expect(await deductionOf(request, '2021Q4')).toBe(before.running)

    const staff = await pageOf(browser, staffRequest, UNIT)
    await reply(staff, '8月、9月已补报')
    const [order] = await ordersOf(request)
    await page.goto(`/rectifications?order=${order?.id}`)
    const review = page.getByRole('region', { name: '审核整改报告' })
    await review.getByLabel('退回补充').check()
    await review.getByLabel('退回原因').fill('没有写明责任人')
    await review.getByRole('button', { name: '提交审核结论' }).click()
    await expect(page.getByText('退回补充：没有写明责任人')).toBeVisible()

    await reply(staff, '8月、9月已补报，责任人为办公室副主任')
    await page.goto(`/rectifications?order=${order?.id}`)
    await review.getByLabel('通过').check()
    await review.getByRole('button', { name: '提交审核结论' }).click()
    await expect(page.getByText('审核通过').first()).toBeVisible()
    await page
      .getByRole('button', { name: /^复查网站信息发布/ })
      .first()
      .click()
    await page.getByRole('radio', { name: '已整改' }).check()
    await page.getByRole('button', { name: '记录结果' }).click()
    await expect(page.getByText('✓ 已整改')).toBeVisible()
    await expectAccessible(page)

    await page.goto('/interviews')
    await page.getByRole('button', { name: /登记约谈$/ }).click()
    const dialog = page.getByRole('dialog', { name: '登记约谈' })
    await dialog.getByLabel('单位', { exact: true }).fill(NAME)
    await page.getByTitle(NAME).last().click()
    await dialog.getByLabel('被约谈的分管领导').fill('陈副局长')
    await dialog.getByLabel('被约谈的经办人员').fill('林干事')
    await dialog.getByLabel('事由').fill('整改报告逾期')
    await dialog.getByLabel('约谈记录').fill(MINUTES)
    await dialog.getByRole('button', { name: /^登\s?记$/ }).click()
    await expect(page.getByText('整改报告逾期').first()).toBeVisible()

    await staff.goto('/interviews')
    await expect(staff.getByText('整改报告逾期')).toBeVisible()
    expect(await (await staffRequest.get('/api/interviews')).text()).not.toContain(MINUTES)
    await expectAccessible(staff)

    for (const { id, version } of await ordersOf(request)) {
      await request.post(`/api/rectifications/${id}/cancel`, { data: { version, reason: '演练结束' } })
    }
    expect(await deductionOf(request, '2021Q4')).toBe(before.running)
    await staff.context().close()
  })
})
