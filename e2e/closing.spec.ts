import type { APIRequestContext, Page } from '@playwright/test'
import { callAs } from './fixtures/created-user.ts'
import { expectAccessible } from './fixtures/expect-accessible.ts'
import { type OwnInstallation, startDemo } from './fixtures/own-installation.ts'
import { DEMO_PASSWORD } from './fixtures/sign-in.ts'
import { expect, test } from './fixtures/test.ts'

async function signInAs(page: Page, origin: string, username: string, path: string): Promise<void> {
  await page.goto(`${origin}${path}`)
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel('密码', { exact: true }).fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: '登录' }).click()
}

/** One item of 东升街道 in August is taken down, after the quarter was closed. @returns its title */
async function withdrawOne(request: APIRequestContext): Promise<string> {
  const list = await request.get('/api/publications?period=2021Q3&unit=CS-T07&counted=true&pageSize=1')
  const { rows }: { rows: { id: string; title: string; version: number }[] } = await list.json()
  const [{ id, title, version } = { id: '', title: '', version: 0 }] = rows
  const answer = await request.post(`/api/publications/${id}/withdraw`, {
    data: { version, reason: '内容有误，已撤稿' },
  })
  expect(answer.ok(), await answer.text()).toBe(true)
  return title
}

test.describe('考核周期', () => {
  // The browser logs that nobody is signed in yet.
  test.use({ expectedFaults: [/status of 401/] })
  test.describe.configure({ timeout: 240_000 })
  let installation: OwnInstallation

  test.beforeAll(async () => {
    test.setTimeout(180_000)
    installation = await startDemo('2021-10-14T09:00:00+08:00')
  })
  test.afterAll(() => installation.stop())

  test('第三季度定稿：没通过的检查说明理由后放行；以后改旧数据，排名不变，列为待更正；更正写明与上一版的差别', async ({
    page,
    playwright,
  }) => {
    const origin = installation.printed
    const request = await callAs(playwright, origin, 'admin2')
    await signInAs(page, origin, 'admin', '/periods')
    const table = page.getByRole('table', { name: '考核周期' })
    await expect(table.getByRole('row', { name: /2021年第三季度/ })).toContainText('初稿')
    await expectAccessible(page)

    await table.getByRole('link', { name: '2021年第三季度' }).click()
    const gates = page.getByRole('region', { name: '定稿前的检查' })
    await expect(gates).toContainText('7 项中有 1 项要处理或说明理由')
    await expect(gates).toContainText('本期3157条，前2期在2428至2436条之间')
    await expect(gates.getByRole('button', { name: '定稿' })).toBeDisabled()
    await expectAccessible(page)
    await gates.getByPlaceholder('处理不了的，写明理由后放行').fill('已逐条核对，数据属实')
    await gates.getByRole('button', { name: '定稿' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '定稿' }).click()
    await expect(page.getByRole('listitem').filter({ hasText: '已定稿' })).toHaveAttribute('aria-current', 'step')
    const closings = page.getByRole('region', { name: '历次定稿' })
    await expect(closings).toContainText('已逐条核对，数据属实（区政府办管理员）')
    await expect(page.getByRole('region', { name: '待更正' })).toContainText('没有待更正的内容')
    await expectAccessible(page)

    const ranking = async () => (await request.get('/api/rankings?period=2021Q3')).text()
    const before = await ranking()
    const title = await withdrawOne(request)
    expect(await ranking()).toBe(before)
    await page.reload()
    const pending = page.getByRole('region', { name: '待更正' })
    await expect(pending).toContainText('1 行数据有改动')
    const items = pending.getByRole('region', { name: '网站信息的改动' })
    const changed = items.getByRole('listitem').filter({ hasText: title }).first()
    await expect(changed).toContainText('不再计入')
    await expect(changed).toContainText('撤下信息：内容有误')
    await expect(changed).toContainText('影响：东升街道，')
    await expect(changed.getByRole('link', { name: title })).toHaveAttribute('href', /^\/publications\?open=/)
    await expect(pending.getByRole('row', { name: /东升街道/ })).toBeVisible()
    await expectAccessible(page)

    await pending.getByRole('button', { name: '更正' }).click()
    await page.getByLabel('更正原因').fill('一条信息内容有误，已撤稿')
    const checked = page.getByRole('region', { name: '更正前的检查' })
    await expect(checked.getByRole('listitem').first()).toBeVisible()
    for (const input of await checked.getByPlaceholder('处理不了的，写明理由后放行').all()) {
      await input.fill('已逐条核对，数据属实')
    }
    await expectAccessible(page)
    await page.getByRole('button', { name: '定出第2版' }).click()
    await expect(closings).toContainText('第2版（更正）')
    await closings.getByRole('button', { name: '与第1版的差别' }).click()
    await expect(closings.getByRole('row', { name: /东升街道/ })).toContainText('→')
    await expect(pending).toContainText('没有待更正的内容')
    await expectAccessible(page)
    expect(await ranking()).not.toBe(before)
    await request.dispose()
  })
})
