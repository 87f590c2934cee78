import { readFile } from 'node:fs/promises'
import type { APIRequestContext, Browser, Page } from '@playwright/test'
import mammoth from 'mammoth'
import { callAs } from './fixtures/created-user.ts'
import { expectAccessible } from './fixtures/expect-accessible.ts'
import { newPage } from './fixtures/new-page.ts'
import { type OwnInstallation, startDemo } from './fixtures/own-installation.ts'
import type { Account } from './fixtures/sign-in.ts'
import { expect, test } from './fixtures/test.ts'

const UNIT = 'CS-T07'
const reason = '经逐项核实'

/** A page of somebody's in the journey's own district. */
async function pageOf(browser: Browser, url: string, request: APIRequestContext): Promise<Page> {
  const context = await browser.newContext({
    baseURL: url,
    storageState: await request.storageState(),
    locale: 'zh-CN',
    viewport: { width: 1440, height: 900 },
  })
  return newPage(context)
}

async function close(request: APIRequestContext): Promise<void> {
  const { version }: { version: number } = await (await request.get('/api/periods/2021Q3')).json()
  const gates: { id: string; passed: boolean }[] = await (await request.get('/api/periods/2021Q3/gates')).json()
  const allowed = gates.filter(({ passed }) => !passed).map(({ id }) => ({ gate: id, reason }))
  const answer = await request.post('/api/periods/2021Q3/closings', { data: { version, allowed } })
  expect(answer.status(), await answer.text()).toBe(200)
}

/** An item that was counted in August turns out to be one of June: the closing gets a second version. */
async function correct(request: APIRequestContext): Promise<void> {
  type Item = {
    id: string
    version: number
    title: string
    url: string | null
    column: { code: string } | null
    kind: string
  }
  const { rows }: { rows: Item[] } = await (await request.get(`/api/publications?unit=${UNIT}&month=2021-08`)).json()
  const [item] = rows
  const { id, version, title, url, column, kind } = item ?? {
    id: '',
    version: 0,
    title: '',
    url: null,
    column: null,
    kind: '',
  }
  const data = {
    version,
    title,
    url,
    unit: UNIT,
    column: column?.code ?? null,
    publishedAt: '2021-06-30T09:00:00+08:00',
    kind,
    reason,
  }
  const changed = await request.patch(`/api/publications/${id}`, { data })
  expect(changed.status(), await changed.text()).toBe(200)
  const period: { version: number } = await (await request.get('/api/periods/2021Q3')).json()
  const gates: { id: string; passed: boolean }[] = await (await request.get('/api/periods/2021Q3/gates')).json()
  const allowed = gates.filter(({ passed }) => !passed).map((gate) => ({ gate: gate.id, reason }))
  const correction = { version: period.version, reason, allowed }
  const corrected = await request.post('/api/periods/2021Q3/corrections', { data: correction })
  expect(corrected.status(), await corrected.text()).toBe(200)
}

async function issue(page: Page, number: string): Promise<void> {
  await page.getByRole('button', { name: '印发', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: '印发通报' })
  await dialog.getByLabel('文号').fill(number)
  await expectAccessible(page)
  await dialog.getByRole('button', { name: /^印\s?发$/ }).click()
  await expect(page.getByText(/^已印发，已告知 35 家单位$/)).toBeVisible({ timeout: 30_000 })
}

test.describe('三季度通报', () => {
  test.describe.configure({ timeout: 420_000 })
  test.use({ actionTimeout: 20_000 })
  let demo: OwnInstallation

  test.beforeAll(async () => {
    test.setTimeout(180_000)
    demo = await startDemo('2021-10-18T09:00:00+08:00')
  })
  test.afterAll(() => demo.stop())

  test('起草、改文字、核对，定稿后印发，单位确认已阅，未阅的提醒；旧数据更正后出更正通报', async ({
    browser,
    playwright,
  }) => {
    const as = (account: Account) => callAs(playwright, demo.printed, account)
    const request = await as('admin')
    const page = await pageOf(browser, demo.printed, request)

    await page.goto('/circulars?period=2021Q3')
    await page.getByRole('button', { name: '打开2021年第三季度通报' }).click()
    const paper = page.getByRole('region', { name: '通报预览', exact: true })
    await expect(paper).toContainText('发布信息3157条')
    for (const words of [
      '临江街道、仓前街道、仓山镇、城门镇',
      '人社局、卫健局、文体旅局、市场监管',
      '盖山镇、东升街道',
      '司法局、资规局、商务局、退役军人事务局',
      '（征求意见稿）',
    ]) {
      await expect(paper).toContainText(words)
    }
    await expectAccessible(page)
    await page.getByRole('button', { name: /^信息发布总数/ }).click()
    await expect(page.getByRole('button', { name: /^信息发布总数/ })).toHaveAttribute('aria-pressed', 'true')

    await page.getByRole('button', { name: /^修改.*全区各单位在区政府门/ }).click()
    const words = page.getByLabel('段落的文字')
    await words.fill('三个月来，各单位发布信息3157条。')
    await expect(page.getByText(/“3157”是手工填写的数字/)).toBeVisible()
    await expect(page.getByRole('button', { name: '有 1 处要修改' })).toBeDisabled()
    await words.fill('各单位认真落实责任，共发布信息{{满意度}}条。')
    await expect(page.getByText(/没有“满意度”这个数据项/)).toBeVisible()
    await words.fill('各单位认真落实责任，全区发布信息{{信息发布总数}}条。')
    await expect(paper).toContainText('各单位认真落实责任')
    await expectAccessible(page)
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await expect(page.getByText('已保存')).toBeVisible()

    const downloading = page.waitForEvent('download')
    await page.getByRole('link', { name: /下载 Word/ }).click()
    const download = await downloading
    expect(download.suggestedFilename()).toBe('2021年第三季度通报（征求意见稿）.docx')
    const { value } = await mammoth.extractRawText({ buffer: await readFile(await download.path()) })
    expect(value).toContain('各单位认真落实责任，全区发布信息3157条。')
    expect(value).toContain('检查发现5个栏目长期未更新')
    await expect(page.getByRole('button', { name: '印发', exact: true })).toBeDisabled()

    await close(request)
    await page.reload()
    await issue(page, '仓政办〔2021〕35号')
    const issued = page.getByRole('region', { name: '通报全文', exact: true })
    await expect(issued).toContainText('2021年10月18日')
    await expectAccessible(page)

    const staff = await pageOf(browser, demo.printed, await as(UNIT))
    await staff.goto('/circulars')
    await staff.getByRole('link', { name: /^关于2021年第三季度/ }).click()
    await expect(staff.getByRole('region', { name: '通报全文', exact: true })).toContainText('东升街道')
    await staff.getByRole('button', { name: '确认已阅' }).click()
    await expect(staff.getByText(/^✓ 本单位已阅：东升街道经办人员/)).toBeVisible()
    await expectAccessible(staff)

    await page.reload()
    await expect(page.getByText('已阅 1 家，未阅 34 家')).toBeVisible()
    await page.getByRole('button', { name: '提醒未阅的 34 家' }).click()
    await expect(page.getByText('已提醒 34 家')).toBeVisible()
    await page.getByRole('button', { name: '提醒未阅的 34 家' }).click()
    await expect(page.getByText('今天都已提醒过，一个单位一天只提醒一次')).toBeVisible()

    await correct(request)
    await page.reload()
    await expect(issued).toContainText('3157')
    await expect(page.getByText('须出更正通报')).toBeVisible()
    await page.getByRole('button', { name: '起草更正通报' }).click()
    await expect(page.getByRole('region', { name: '更正对照' })).toContainText('信息发布总数3157 → 3156')
    await expect(paper).toContainText('更正对照表')
    await expectAccessible(page)
    await issue(page, '仓政办〔2021〕38号')
    await expect(page.getByText('更正 仓政办〔2021〕35号 的内容。')).toBeVisible()
    await staff.reload()
    await expect(staff.getByText(/本通报的部分内容已由 仓政办〔2021〕38号 更正/)).toBeVisible()
    await Promise.all([page, staff].map((one) => one.context().close()))
  })
})
