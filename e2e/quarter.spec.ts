import { readFile } from 'node:fs/promises'
import type { APIRequestContext, Browser, Page } from '@playwright/test'
import mammoth from 'mammoth'
import { callAs } from './fixtures/created-user.ts'
import { fillDay } from './fixtures/fill-day.ts'
import { newPage } from './fixtures/new-page.ts'
import { type OwnInstallation, startDemo } from './fixtures/own-installation.ts'
import type { Account } from './fixtures/sign-in.ts'
import { expect, test } from './fixtures/test.ts'

const PERIOD = '2021Q3'
/** 东升街道: short in August and September. */
const APPEALING = 'CS-T07'
/** 退役军人事务局: short, and answers no order. */
const SILENT = { code: 'CS-D16', name: '退役军人事务局' }

type Visit = { page: Page; request: APIRequestContext }

async function standingOf(request: APIRequestContext, unit: string, period = PERIOD) {
  const answer = await request.get(`/api/units/${unit}/standing?period=${period}`)
  const standing: { score: number; deduction: number } = await answer.json()
  return standing
}

async function ordersOf(request: APIRequestContext, unit: string): Promise<{ id: number }[]> {
  const { rows }: { rows: { id: number }[] } = await (await request.get(`/api/rectifications?unit=${unit}`)).json()
  return rows
}

async function appeal({ page, request }: Visit): Promise<void> {
  await page.goto(`/self-check?period=${PERIOD}`)
  const row = page.getByRole('button', { name: /8月发布7条，少3条/ })
  if ((await row.getAttribute('aria-expanded')) !== 'true') await row.click()
  await page
    .getByRole('button', { name: /^申\s?诉$/ })
    .first()
    .click()
  const dialog = page.getByRole('dialog', { name: '提出申诉' })
  await dialog.getByLabel('申诉理由').fill('8月网站改版，三条已发布的信息没有采集')
  await dialog.getByRole('button', { name: '提出申诉' }).click()
  await expect(page.getByText('申诉待裁定').first()).toBeVisible()
  expect((await request.get('/api/appeals?state=open')).ok()).toBe(true)
}

async function accept({ page, request }: Visit): Promise<void> {
  const { rows }: { rows: { id: number }[] } = await (await request.get('/api/appeals?state=open')).json()
  await page.goto(`/appeals?appeal=${rows[0]?.id}`)
  const form = page.getByRole('region', { name: '裁定申诉' })
  await form.getByLabel('申诉成立，这一条不计').check()
  await form.getByLabel('裁定理由').fill('经核对改版记录属实')
  await form.getByRole('button', { name: '裁定成立' }).click()
  await expect(page.getByText('裁定申诉成立：经核对改版记录属实')).toBeVisible()
}

async function close(page: Page): Promise<void> {
  await page.goto(`/periods/${PERIOD}`)
  const gates = page.getByRole('region', { name: '定稿前的检查' })
  await expect(gates.getByRole('button', { name: '定稿' })).toBeDisabled()
  for (const reason of await gates.getByPlaceholder('处理不了的，写明理由后放行').all()) {
    await reason.fill('已逐条核对，数据属实')
  }
  await gates.getByRole('button', { name: '定稿' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '定稿' }).click()
  await expect(page.getByRole('region', { name: '历次定稿' })).toContainText('已逐条核对，数据属实')
}

async function issue(page: Page, number: string): Promise<void> {
  await page.getByRole('button', { name: '印发', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: '印发通报' })
  await dialog.getByLabel('文号').fill(number)
  await dialog.getByRole('button', { name: /^印\s?发$/ }).click()
  await expect(page.getByText(/^已印发，已告知 35 家单位$/)).toBeVisible()
}

async function downloadedWords(page: Page): Promise<string> {
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: /下载 Word/ }).click()
  const { value } = await mammoth.extractRawText({ buffer: await readFile(await (await downloading).path()) })
  return value
}

async function confirmRead(page: Page): Promise<void> {
  await page.goto('/circulars')
  await page.getByRole('link', { name: /^关于2021年第三季度/ }).click()
  await page.getByRole('button', { name: '确认已阅' }).click()
  await expect(page.getByText(/^✓ 本单位已阅/)).toBeVisible()
}

/** 整改通知 to two units, to be answered by the 25th. */
async function order(page: Page): Promise<void> {
  await page.goto(`/rectifications/new?period=${PERIOD}`)
  await page.getByRole('checkbox', { name: /^全部/ }).click()
  for (const name of ['东升街道', SILENT.name]) await page.getByRole('checkbox', { name, exact: true }).click()
  await fillDay(page.getByLabel('整改期限'), '2021-10-25')
  await page.getByRole('button', { name: /^向 2 个单位下发/ }).click()
  await expect(page.getByRole('table', { name: '整改通知' })).toContainText('东升街道')
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

async function review({ page, request }: Visit, verdict: '通过' | '退回补充'): Promise<void> {
  const [sent] = await ordersOf(request, APPEALING)
  await page.goto(`/rectifications?order=${sent?.id}`)
  const form = page.getByRole('region', { name: '审核整改报告' })
  await form.getByLabel(verdict).check()
  if (verdict === '退回补充') await form.getByLabel('退回原因').fill('没有写明责任人')
  await form.getByRole('button', { name: '提交审核结论' }).click()
  const said = verdict === '通过' ? '审核通过' : '退回补充：没有写明责任人'
  await expect(page.getByText(said).first()).toBeVisible()
}

async function interview(page: Page): Promise<void> {
  await page.goto('/interviews')
  await page.getByRole('button', { name: /登记约谈$/ }).click()
  const dialog = page.getByRole('dialog', { name: '登记约谈' })
  await dialog.getByLabel('单位', { exact: true }).fill(SILENT.name)
  await page.getByTitle(SILENT.name).last().click()
  await dialog.getByLabel('被约谈的分管领导').fill('陈副局长')
  await dialog.getByLabel('被约谈的经办人员').fill('林干事')
  await dialog.getByLabel('事由').fill('整改报告逾期')
  await dialog.getByLabel('约谈记录').fill('当场说明原因，承诺下月起每周自查')
  await dialog.getByRole('button', { name: /^登\s?记$/ }).click()
  await expect(page.getByText('整改报告逾期').first()).toBeVisible()
}

/** One counted item of August is taken down after the circular is out. */
async function withdrawOne(request: APIRequestContext): Promise<void> {
  const list = await request.get(`/api/publications?month=2021-08&unit=${SILENT.code}&counted=true&pageSize=1`)
  const { rows }: { rows: { id: string; version: number }[] } = await list.json()
  const data = { version: rows[0]?.version, reason: '内容有误，已撤稿' }
  const answer = await request.post(`/api/publications/${rows[0]?.id}/withdraw`, { data })
  expect(answer.ok(), await answer.text()).toBe(true)
}

async function correct(page: Page): Promise<void> {
  await page.goto(`/periods/${PERIOD}`)
  const pending = page.getByRole('region', { name: '待更正' })
  await expect(pending).toContainText('1 行数据有改动')
  await expect(pending.getByRole('row', { name: new RegExp(SILENT.name) })).toBeVisible()
  await pending.getByRole('button', { name: '更正' }).click()
  await page.getByLabel('更正原因').fill('一条信息内容有误，已撤稿')
  const checked = page.getByRole('region', { name: '更正前的检查' })
  await expect(checked.getByRole('listitem').first()).toBeVisible()
  for (const input of await checked.getByPlaceholder('处理不了的，写明理由后放行').all()) {
    await input.fill('已逐条核对，数据属实')
  }
  await page.getByRole('button', { name: '定出第2版' }).click()
  await expect(page.getByRole('region', { name: '历次定稿' })).toContainText('第2版（更正）')
}

test.describe('一个季度从初稿到最后一份整改报告', () => {
  test.describe.configure({ timeout: 600_000 })
  test.use({ actionTimeout: 20_000 })
  let demo: OwnInstallation

  test.beforeAll(async () => {
    test.setTimeout(180_000)
    demo = await startDemo('2021-10-12T09:00:00+08:00')
  })
  test.afterAll(() => demo.stop())

  test('申诉成立、检查放行、定稿、印发、已阅、整改、逾期扣分、约谈；此后旧数据的改动不动已印发的，更正通报写明差别', async ({
    browser,
    playwright,
  }) => {
    const visit = async (account: Account): Promise<Visit> => {
      const request = await callAs(playwright, demo.printed, account)
      return { request, page: await pageOf(browser, demo.printed, request) }
    }

    // 10月12日: the draft is out, and may be appealed against.
    let [office, staff] = [await visit('admin'), await visit(APPEALING)]
    const before = await standingOf(office.request, APPEALING)
    await appeal(staff)
    await accept(office)
    expect((await standingOf(office.request, APPEALING)).score).toBeGreaterThan(before.score)

    // 10月18日: closed, issued, read, ordered.
    await demo.restart('2021-10-18T09:00:00+08:00')
    ;[office, staff] = [await visit('admin'), await visit(APPEALING)]
    await close(office.page)
    await office.page.goto(`/circulars?period=${PERIOD}`)
    await office.page.getByRole('button', { name: '打开2021年第三季度通报' }).click()
    await expect(office.page.getByRole('region', { name: '通报预览', exact: true })).toContainText('发布信息3157条')
    expect(await downloadedWords(office.page)).toContain('3157')
    await issue(office.page, '仓政办〔2021〕35号')
    await confirmRead(staff.page)
    await order(office.page)
    await reply(staff.page, '9月已补报')
    await review(office, '退回补充')
    await reply(staff.page, '9月已补报，责任人为办公室副主任')
    await review(office, '通过')
    const running = await standingOf(office.request, SILENT.code, '2021Q4')

    // 10月27日: the other unit has not answered.
    await demo.restart('2021-10-27T09:00:00+08:00')
    ;[office, staff] = [await visit('admin'), await visit(APPEALING)]
    expect((await standingOf(office.request, SILENT.code, '2021Q4')).deduction).toBe(running.deduction + 1)
    await interview(office.page)

    const issued = async () => (await office.request.get(`/api/rankings?period=${PERIOD}`)).text()
    const frozen = await issued()
    await withdrawOne(office.request)
    expect(await issued()).toBe(frozen)
    await correct(office.page)
    await office.page.goto(`/circulars?period=${PERIOD}`)
    await office.page.getByRole('link', { name: /^关于2021年第三季度/ }).click()
    await office.page.getByRole('button', { name: '起草更正通报' }).click()
    await expect(office.page.getByRole('region', { name: '更正对照' })).toContainText('信息发布总数3157 → 3156')
    await issue(office.page, '仓政办〔2021〕38号')
    await staff.page.goto('/circulars')
    await expect(staff.page.getByRole('link', { name: /更正/ }).first()).toBeVisible()
  })
})

async function pageOf(browser: Browser, baseURL: string, request: APIRequestContext): Promise<Page> {
  const viewport = { width: 1440, height: 900 }
  const storageState = await request.storageState()
  const context = await browser.newContext({ baseURL, storageState, locale: 'zh-CN', viewport })
  return newPage(context)
}
