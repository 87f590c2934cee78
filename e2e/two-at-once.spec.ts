import type { APIRequestContext, Page } from '@playwright/test'
import { callAs } from './fixtures/created-user.ts'
import { expectAccessible } from './fixtures/expect-accessible.ts'
import { type OwnInstallation, startDemo } from './fixtures/own-installation.ts'
import { DEMO_PASSWORD } from './fixtures/sign-in.ts'
import { expect, test } from './fixtures/test.ts'

const PERIOD = '2021Q3'

async function read<Body>(request: APIRequestContext, path: string): Promise<Body> {
  return (await request.get(path)).json()
}

async function written(request: APIRequestContext, path: string, data: object): Promise<void> {
  const answer = await request.post(path, { data })
  expect(answer.ok(), await answer.text()).toBe(true)
}

/** The reader is told who was quicker, and still has what was written here. */
async function expectOvertaken(page: Page, words: readonly string[]): Promise<void> {
  const dialog = page.getByRole('dialog').filter({ hasText: '已有人先办理' })
  for (const text of words) await expect(dialog).toContainText(text)
  await expectAccessible(page)
  await dialog.getByRole('button').click()
  await expect(dialog).toBeHidden()
}

test.describe('两位管理员同时办一件事', () => {
  // The browser logs that nobody is signed in yet, and each refusal.
  test.use({ expectedFaults: [/status of 4(01|09)/] })
  test.describe.configure({ timeout: 240_000 })
  let demo: OwnInstallation

  test.beforeAll(async () => {
    test.setTimeout(180_000)
    demo = await startDemo('2021-10-12T09:00:00+08:00')
  })
  test.afterAll(() => demo.stop())

  test('裁定、定稿、印发各只成一次：后到的得知是谁先办的，填写的内容还在，页面是最新情况', async ({
    page,
    playwright,
  }) => {
    const origin = demo.printed
    const other = await callAs(playwright, origin, 'admin2')
    const unit = await callAs(playwright, origin, 'CS-T07')
    await written(unit, '/api/appeals', { period: PERIOD, finding: 'monthly-quota/2021-08', reason: '有三条没有采集' })
    await page.goto(`${origin}/workbench`)
    await page.getByLabel('用户名').fill('admin')
    await page.getByLabel('密码', { exact: true }).fill(DEMO_PASSWORD)
    await page.getByRole('button', { name: '登录' }).click()
    await expect(page.getByRole('heading', { name: '工作台' })).toBeVisible()

    const appeals = await read<{ rows: { id: number; version: number }[] }>(other, '/api/appeals?state=open')
    const [{ id, version } = { id: 0, version: 0 }] = appeals.rows
    await page.goto(`${origin}/appeals?appeal=${id}`)
    const form = page.getByRole('region', { name: '裁定申诉' })
    await form.getByLabel('驳回，照计').check()
    await form.getByLabel('裁定理由').fill('采集记录完整，没有漏采')
    await written(other, `/api/appeals/${id}/accept`, { version, reason: '经核对改版记录属实' })
    await form.getByRole('button', { name: '驳回申诉' }).click()
    await expectOvertaken(page, ['（裁定申诉成立）办理，您的操作没有生效', '采集记录完整，没有漏采'])
    await expect(page.getByText('裁定申诉成立：经核对改版记录属实')).toBeVisible()

    await page.goto(`${origin}/periods/${PERIOD}`)
    const gates = page.getByRole('region', { name: '定稿前的检查' })
    await expect(gates.getByRole('button', { name: '定稿' })).toBeDisabled()
    for (const reason of await gates.getByPlaceholder('处理不了的，写明理由后放行').all()) {
      await reason.fill('我写的放行理由')
    }
    const period = await read<{ version: number }>(other, `/api/periods/${PERIOD}`)
    const found = await read<{ id: string; passed: boolean }[]>(other, `/api/periods/${PERIOD}/gates`)
    const allowed = found.filter(({ passed }) => !passed).map((gate) => ({ gate: gate.id, reason: '另一人的理由' }))
    await written(other, `/api/periods/${PERIOD}/closings`, { version: period.version, allowed })
    await gates.getByRole('button', { name: '定稿' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '定稿' }).click()
    await expectOvertaken(page, ['（考核周期定稿）办理，您的操作没有生效', '我写的放行理由'])
    await expect(page.getByRole('region', { name: '历次定稿' })).toContainText('另一人的理由')
    await expect(page.getByRole('region', { name: '历次定稿' })).toContainText('共 1 版')

    const circulars = await read<{ id: number; period: string }[]>(other, '/api/circulars')
    const circular = circulars.find((one) => one.period === PERIOD)?.id ?? 0
    await page.goto(`${origin}/circulars/${circular}`)
    await page.getByRole('button', { name: '印发', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: '印发通报' })
    await dialog.getByLabel('文号').fill('仓政办〔2021〕36号')
    const draft = await read<{ version: number; factsHash: string }>(other, `/api/circulars/${circular}/draft`)
    const { version: seen, factsHash } = draft
    const issue = { version: seen, factsHash, documentNumber: '仓政办〔2021〕35号', issuedOn: '2021-10-12' }
    await written(other, `/api/circulars/${circular}/issue`, issue)
    await dialog.getByRole('button', { name: /^印\s?发$/ }).click()
    await expectOvertaken(page, ['印发，文号仓政办〔2021〕35号', '没有重复印发', '仓政办〔2021〕36号'])
    await expect(page.getByText('仓政办〔2021〕35号').first()).toBeVisible()
    await Promise.all([other.dispose(), unit.dispose()])
  })
})
