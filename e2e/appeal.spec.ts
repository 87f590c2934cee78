import type { APIRequest, APIRequestContext, Browser, Page } from '@playwright/test'
import { callAs } from './fixtures/created-user.ts'
import { expectAccessible } from './fixtures/expect-accessible.ts'
import { newPage } from './fixtures/new-page.ts'
import type { Account } from './fixtures/sign-in.ts'
import { signIn } from './fixtures/sign-in.ts'
import { expect, test } from './fixtures/test.ts'

/** 市场监管局: on the good list, and so without a finding of its own. */
const UNIT = 'CS-D19'
const PROOF = '后台截图：该账号粉丝为活动期间自然增长'

type Row = { id: number; version: number }

async function scoreOf(request: APIRequestContext): Promise<number> {
  const answer = await request.get(`/api/units/${UNIT}/standing?period=2021Q3`)
  const { score }: { score: number } = await answer.json()
  return score
}

async function pageOf(browser: Browser, request: APIRequestContext, account: Account): Promise<Page> {
  const context = await browser.newContext({ storageState: await signIn(request, account), locale: 'zh-CN' })
  return newPage(context)
}

/** 单项否决 of one of the unit's accounts: found by one, confirmed by the other. @returns the finding, and the account's name */
async function vetoed(finder: APIRequestContext, second: APIRequestContext): Promise<{ id: string; account: string }> {
  const accounts: { rows: { code: string; name: string }[] } = await (
    await finder.get(`/api/accounts?unit=${UNIT}`)
  ).json()
  const [account] = accounts.rows
  const upload = await finder.post('/api/attachments', {
    multipart: { file: { name: '截图.txt', mimeType: 'text/plain', buffer: Buffer.from('粉丝两天增至两万') } },
  })
  const { id: attachment }: { id: string } = await upload.json()
  const found = await finder.post('/api/veto-findings', {
    data: {
      unit: UNIT,
      account: account?.code,
      condition: 'bought-followers',
      happenedOn: '2021-09-20',
      url: 'https://mp.example.gov.cn/M008',
      seenAt: '2021-10-08T09:30:00+08:00',
      note: '两天内粉丝激增',
      attachments: [attachment],
    },
  })
  expect(await found.text()).toContain('bought-followers')
  const { id, version }: { id: string; version: number } = await found.json()
  const decision = { version, decision: 'confirmed', reason: '已核对截图' }
  expect((await second.post(`/api/veto-findings/${id}/decide`, { data: decision })).ok()).toBe(true)
  return { id, account: account?.name ?? '' }
}

/** A third office admin, made by the operator. */
async function thirdAdmin(operator: APIRequestContext, request: APIRequest, baseURL: string) {
  const data = { username: 'third-admin', name: '第三名管理员', role: 'office', unit: null }
  const made = await operator.post('/api/users', { data })
  const { user, password }: { user: { id: string }; password: string } = await made.json()
  const line = await request.newContext({ baseURL, extraHTTPHeaders: { origin: baseURL } })
  await line.post('/api/auth/sign-in/username', { data: { username: 'third-admin', password } })
  const change = { currentPassword: password, newPassword: '裁定申诉2021#清明' }
  expect((await line.post('/api/auth/change-password', { data: change })).ok()).toBe(true)
  return { line, id: user.id }
}

test.describe('申诉', () => {
  test.use({ account: 'admin', actionTimeout: 20_000 })
  test.describe.configure({ timeout: 240_000 })

  test('单位带附件申诉，登记和确认的人都不能裁定，第三人裁定成立，得分回升，检查发现列为不计', async ({
    page,
    browser,
    playwright,
    baseURL,
  }) => {
    const [finder, second, operator, staffLine] = await Promise.all(
      (['admin', 'admin2', 'operator', UNIT] as const).map((account) => callAs(playwright, baseURL ?? '', account)),
    )
    if (!finder || !second || !operator || !staffLine) throw new Error('nobody signed in')
    const before = await scoreOf(finder)
    const veto = await vetoed(finder, second)
    const vetoedScore = await scoreOf(finder)
    expect(vetoedScore).toBeLessThan(before)

    const staff = await pageOf(browser, staffLine, UNIT)
    await staff.goto('/self-check?period=2021Q3')
    await expect(staff.getByText('初稿已出。')).toBeVisible()
    const row = staff.getByRole('button', { name: /购买“粉丝”/ })
    if ((await row.getAttribute('aria-expanded')) !== 'true') await row.click()
    await staff.getByRole('button', { name: /^申\s?诉$/ }).click()
    const dialog = staff.getByRole('dialog', { name: '提出申诉' })
    await expect(dialog.getByText('申诉期到2021年10月13日 23:59为止')).toBeVisible()
    await dialog.getByLabel('申诉理由').fill(PROOF)
    await dialog.locator('input[type=file]').setInputFiles({
      name: '后台数据.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('活动期间自然增长'),
    })
    await expect(dialog.getByRole('link', { name: /后台数据/ })).toBeVisible()
    await expectAccessible(staff)
    await dialog.getByRole('button', { name: '提出申诉' }).click()
    await expect(staff.getByText('申诉待裁定').first()).toBeVisible()

    await page.goto('/workbench')
    await page.locator('#appeals').getByRole('link', { name: '市场监管局' }).click()
    const drawer = page.getByRole('dialog')
    await expect(drawer.getByText('您登记了这项单项否决，这件申诉须由另一名管理员裁定。')).toBeVisible({
      timeout: 30_000,
    })
    await expect(drawer.getByRole('link', { name: /后台数据/ })).toBeVisible()
    await expectAccessible(page)
    const { rows }: { rows: Row[] } = await (await finder.get('/api/appeals?state=open')).json()
    const [appeal] = rows
    const decision = { version: appeal?.version, reason: '自己裁定自己' }
    // 有第三位管理员，确认的人也须回避
    const { line: third, id: thirdId } = await thirdAdmin(operator, playwright.request, baseURL ?? '')
    for (const maker of [finder, second]) {
      expect((await maker.post(`/api/appeals/${appeal?.id}/accept`, { data: decision })).status()).toBe(403)
    }

    const deciding = await browser.newContext({ storageState: await third.storageState(), locale: 'zh-CN' })
    const desk = await newPage(deciding)
    await desk.goto(`/appeals?appeal=${appeal?.id}`)
    const form = desk.getByRole('region', { name: '裁定申诉' })
    await expect(form.getByText(before.toFixed(2))).toBeVisible({ timeout: 30_000 })
    await form.getByLabel('申诉成立，这一条不计').check()
    await form.getByLabel('裁定理由').fill('经平台核实为自然增长')
    await form.getByRole('button', { name: '裁定成立' }).click()
    await expect(desk.getByText('裁定申诉成立：经平台核实为自然增长')).toBeVisible()
    await expectAccessible(desk)
    expect(await scoreOf(finder)).toBe(before)

    await staff.goto('/self-check?period=2021Q3')
    await expect(staff.getByText(/申诉成立（经平台核实为自然增长），不计/).first()).toBeVisible()
    await expectAccessible(staff)
    await staff.goto('/appeals')
    await expect(staff.getByText('✓ 申诉成立').first()).toBeVisible()

    // 演练结束: the decision is taken back, the appeal withdrawn and the veto dismissed.
    const decided: Row = await (await finder.get(`/api/appeals/${appeal?.id}`)).json()
    const reopened = await third.post(`/api/appeals/${decided.id}/reopen`, {
      data: { version: decided.version, reason: '演练结束' },
    })
    const { version }: Row = await reopened.json()
    await staffLine.post(`/api/appeals/${decided.id}/withdraw`, { data: { version, reason: '演练结束' } })
    const kept: { version: number } = await (await finder.get(`/api/veto-findings/${veto.id}`)).json()
    const again = await third.post(`/api/veto-findings/${veto.id}/reopen`, {
      data: { version: kept.version, reason: '演练结束' },
    })
    const back: { version: number } = await again.json()
    await third.post(`/api/veto-findings/${veto.id}/decide`, {
      data: { version: back.version, decision: 'dismissed', reason: '演练结束' },
    })
    expect(await scoreOf(finder)).toBe(before)
    await operator.post(`/api/users/${thirdId}/disable`)
    await Promise.all([staff.context().close(), deciding.close()])
  })
})
