import type { Locator, Page } from '@playwright/test'
import { callAs } from './fixtures/created-user.ts'
import { expectAccessible } from './fixtures/expect-accessible.ts'
import { openPage } from './fixtures/pages.ts'
import { expect, test } from './fixtures/test.ts'

const ACCOUNT = '临江'
const NOTE = '两天内粉丝由三百人增至两万人，均无头像'
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

test.use({ account: 'admin' })
test.describe.configure({ timeout: 180_000 })

test('购买粉丝：一人登记，另一人确认，排名和自查随即体现；复核排除后复原', async ({ page, playwright, baseURL }) => {
  const second = await callAs(playwright, baseURL ?? '', 'admin2')
  const finder = await callAs(playwright, baseURL ?? '', 'admin')
  const before = await mediaScore(page)
  await record(page)
  const drawer = page.getByRole('dialog', { name: '单项否决事项', exact: true })
  await expect(drawer.getByText('由您登记，须由另一名管理员核实')).toBeVisible()
  await expect(drawer.getByRole('button', { name: '确认' })).toHaveCount(0)
  await expect(
    drawer.getByRole('button', { name: '粉丝截图.png' }).or(drawer.getByText('粉丝截图.png')).first(),
  ).toBeVisible()
  await expectAccessible(page)

  const id = new URL(page.url()).searchParams.get('open') ?? ''
  expect((await decide(finder, id, 'confirmed')).status()).toBe(403)
  expect((await decide(second, id, 'confirmed')).status()).toBe(200)

  expect(await mediaScore(page)).toBe(0)
  await openPage(page, '/units/CS-T09?period=2021Q4')
  const finding = page.getByRole('listitem').filter({ hasText: '购买“粉丝”' }).first()
  await expect(finding).toContainText(NOTE)
  await unfold(finding)
  await expect(finding).toContainText('存在购买“粉丝”、强制要求群众点赞等弄虚作假行为')
  await finding
    .getByRole('link', { name: new RegExp(ACCOUNT) })
    .first()
    .click()
  await expect(page.getByRole('dialog', { name: '单项否决事项', exact: true })).toContainText(NOTE)

  await page.goto(`/veto-findings?open=${id}`)
  await drawer.getByRole('button', { name: '提请复核' }).click()
  const dialog = page.getByRole('dialog', { name: '提请复核' })
  await dialog.getByLabel('理由').fill('平台方说明为推广活动带来的关注')
  await dialog.getByRole('button', { name: '提请复核' }).click()
  await expect(dialog).toBeHidden()
  expect((await decide(second, id, 'dismissed')).status()).toBe(200)
  expect(await mediaScore(page)).toBe(before)
  await page.reload()
  await expect(drawer).toContainText('已核对平台后台数据')
  await expect(drawer).toContainText('已排除')
  await second.dispose()
  await finder.dispose()
})

test.describe('成批核实', () => {
  // 含有自己登记的一项：403.
  test.use({ expectedFaults: [/403/] })

  test('含有自己登记的，一项也不办理；另一人登记的两项一起排除', async ({ page, playwright, baseURL }) => {
    const second = await callAs(playwright, baseURL ?? '', 'admin2')
    const finder = await callAs(playwright, baseURL ?? '', 'admin')
    const theirs = [await recordBeside(second, 0), await recordBeside(second, 1)]
    const own = await recordBeside(finder, 2)
    await openPage(page, '/veto-findings?state=suspected')
    for (const { name } of [...theirs, own]) await page.getByRole('checkbox', { name: new RegExp(name) }).check()
    const dialog = page.getByRole('dialog', { name: '成批排除' })
    await dismissChosen(page, 3)
    await expect(page.getByText(/须由另一名管理员核实/).first()).toBeVisible()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: /^取\s?消$/ }).click()
    await page.getByRole('checkbox', { name: new RegExp(own.name) }).uncheck()
    await dismissChosen(page, 2)
    await expect(page.getByText('已排除 2 项', { exact: true })).toBeVisible()
    await expect(dialog).toBeHidden()
    for (const { name } of theirs) await expect(page.getByRole('checkbox', { name: new RegExp(name) })).toHaveCount(0)
    const { id, version } = own
    const withdrawn = await finder.post(`/api/veto-findings/${id}/withdraw`, { data: { version, reason: '登记有误' } })
    expect(withdrawn.status()).toBe(200)
    await second.dispose()
    await finder.dispose()
  })
})

type Caller = Pick<Page['request'], 'get' | 'post'>

/** 登记 about the account that stands there in the register, beside the browser. */
async function recordBeside(who: Caller, at: number): Promise<{ id: string; version: number; name: string }> {
  const file = { name: '截图.png', mimeType: 'image/png', buffer: PNG }
  const { id: attachment } = await (await who.post('/api/attachments', { multipart: { file } })).json()
  const { rows } = await (await who.get('/api/accounts')).json()
  const { code: account, unit, ...shown } = rows[at]
  const data = {
    unit: unit.code,
    account,
    condition: 'bought-followers',
    happenedOn: '2021-10-09',
    url: 'https://mp.example.gov.cn/account',
    seenAt: '2021-10-10T09:30:00+08:00',
    note: NOTE,
    attachments: [attachment],
  }
  const answer = await who.post('/api/veto-findings', { data })
  expect(answer.status(), await answer.text()).toBe(200)
  return { ...(await answer.json()), name: `${shown.name}（${shown.platform}）` }
}

async function dismissChosen(page: Page, count: number): Promise<void> {
  await page.getByRole('button', { name: `排除 ${count} 项待核实的` }).click()
  const dialog = page.getByRole('dialog', { name: '成批排除' })
  await dialog.getByLabel('原因').fill('平台推广活动带来的关注')
  await dialog.getByRole('button', { name: `排除 ${count} 项`, exact: true }).click()
}

async function decide(who: Caller, id: string, decision: string) {
  const { version } = await (await who.get(`/api/veto-findings/${id}`)).json()
  return who.post(`/api/veto-findings/${id}/decide`, { data: { version, decision, reason: '已核对平台后台数据' } })
}

/** 政务新媒体 of 临江街道 as the ranking has it. */
async function mediaScore(page: Page): Promise<number | null> {
  const { groups } = await (await page.request.get('/api/rankings?period=2021Q4')).json()
  for (const { rows } of groups) {
    for (const { unit, indicators } of rows) {
      if (unit.code === 'CS-T09') return indicators.find(({ id }: { id: string }) => id === 'new-media').earned
    }
  }
  return null
}

async function record(page: Page): Promise<void> {
  await openPage(page, '/veto-findings')
  await page.getByRole('button', { name: '登记' }).click()
  const form = page.getByRole('dialog', { name: '登记单项否决事项' })
  await pick(page, form, '单位', ACCOUNT)
  await pick(page, form, '账号', ACCOUNT)
  await pick(page, form, '否决条件', '购买')
  await form.getByLabel('发生日期').fill('2021-10-09')
  await page.keyboard.press('Enter')
  await form.getByLabel('网址').fill('https://mp.example.gov.cn/linjiang')
  await form.getByLabel('发现时间').fill('2021-10-10 09:30')
  await page.keyboard.press('Enter')
  await form.getByLabel('情况说明').fill(NOTE)
  await form.locator('input[type=file]').setInputFiles({ name: '粉丝截图.png', mimeType: 'image/png', buffer: PNG })
  await expect(form.getByRole('button', { name: '粉丝截图.png', exact: true })).toBeVisible()
  await expectAccessible(page)
  await form.getByRole('button', { name: '登记 1 项' }).click()
  await expect(form).toBeHidden()
}

async function pick(page: Page, form: Locator, label: string, words: string): Promise<void> {
  await form.getByRole('combobox', { name: new RegExp(`^(\\* )?${label}$`) }).click()
  const option = page.locator('.ant-select-item-option').filter({ hasText: words }).filter({ visible: true }).first()
  await option.click()
  // The list has gone before another opens: while it closes, its options are still there to be seen.
  await expect(option).toBeHidden()
}

async function unfold(finding: Locator): Promise<void> {
  const row = finding.getByRole('button').first()
  if ((await row.getAttribute('aria-expanded')) !== 'true') await row.click()
}
