import { type EmptyInstallation, startEmptyInstallation } from './fixtures/empty-installation.ts'
import { expectAccessible } from './fixtures/expect-accessible.ts'
import { expect, test } from './fixtures/test.ts'

test.describe('一套空的系统', () => {
  test.use({ expectedFaults: [/status of 401/] })
  let installation: EmptyInstallation

  test.beforeAll(async () => {
    test.setTimeout(120_000)
    installation = await startEmptyInstallation()
  })
  test.afterAll(() => installation.stop())

  test('凭一次性链接建首个管理员，再一步步设好单位、方案和首个周期', async ({ page }) => {
    test.setTimeout(120_000)
    await page.goto(installation.setupLink)
    await expect(page.getByRole('heading', { name: '建立首个管理员' })).toBeVisible()
    await expectAccessible(page)
    await page.getByLabel('用户名').fill('陈管理')
    await page.getByLabel('姓名').fill('陈管理')
    await page.getByLabel('密码', { exact: true }).fill('区政府办的密码#2021')
    await page.getByLabel('再输一次密码').fill('区政府办的密码#2021')
    await page.getByRole('button', { name: '建立并登录' }).click()

    await expect(page.getByRole('heading', { level: 1 })).toHaveText('初始设置')
    await expect(page.getByText('还有 3 步')).toBeVisible()
    await expect(page.getByRole('link', { name: '导入单位表' })).toBeVisible()
    await expectAccessible(page)
    await page.getByLabel('单位编码').fill('XX-T01')
    await page.getByLabel('简称').fill('第一街道')
    await page.getByLabel('全称').fill('第一街道办事处')
    await page.getByLabel('分组').fill('镇街')
    await page.getByRole('button', { name: '新增单位' }).click()

    await expect(page.getByText('还有 2 步')).toBeVisible()
    await expect(page.getByLabel('自哪天起施行')).toHaveValue('2021-01-01')
    await page.getByRole('button', { name: '启用方案' }).click()

    await expect(page.getByText('还有 1 步')).toBeVisible()
    await expect(page.getByLabel('年度')).toHaveValue('2021')
    await page.getByRole('button', { name: '建立周期' }).click()

    await expect(page.getByText('已全部完成')).toBeVisible()
    await expect(page.getByRole('button', { name: /考核周期：2021年第四季度/ })).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('link', { name: '查看总览' }).click()
    await expect(page.getByRole('main')).toContainText('第四季度')

    await page.goto(installation.setupLink)
    await expect(page.getByRole('heading', { name: '链接已失效' })).toBeVisible()
  })
})
