import type { Page } from '@playwright/test'
import { expectAccessible } from './fixtures/expect-accessible.ts'
import { expect, test } from './fixtures/test.ts'

const bell = (page: Page) => page.getByRole('button', { name: /^提醒(，|$)/ })

/** How many unread ones the bell says there are. */
async function unreadOf(page: Page): Promise<number> {
  const label = (await bell(page).getAttribute('aria-label')) ?? ''
  return Number(/\d+/.exec(label)?.[0] ?? 0)
}

test.describe('农业农村局经办人员', () => {
  test.use({ account: 'CS-D12' })

  test('从铃铛里看到超期的栏目，点开一条就到那个栏目，未读数少一；全部已读后没有未读', async ({ page }) => {
    test.setTimeout(120_000)
    await page.goto('/')
    // The first look at the facts takes a moment after the start.
    await expect(async () => {
      await page.reload()
      await expect(bell(page)).toHaveAttribute('aria-label', /未读/, { timeout: 2000 })
    }).toPass({ timeout: 60_000 })
    const before = await unreadOf(page)
    await bell(page).click()
    const drawer = page.getByRole('dialog', { name: `提醒（${before} 条未读）` })
    for (const name of ['公示公告', '扶贫项目', '扶贫捐赠', '扶贫协作']) {
      await expect(drawer.getByRole('link', { name: new RegExp(`脱贫攻坚/${name}”超期`) })).toBeVisible()
    }
    await expectAccessible(page)
    await drawer.getByRole('link', { name: /扶贫项目/ }).click()
    await expect(page).toHaveURL(/\/columns\?.*column=/)
    await expect(page.getByText('扶贫项目').filter({ visible: true }).first()).toBeVisible()
    await expect.poll(() => unreadOf(page)).toBe(before - 1)

    await page.goto('/notifications')
    await page.getByRole('button', { name: /^标为已读：.*扶贫捐赠/ }).click()
    await expect.poll(() => unreadOf(page)).toBe(before - 2)
    await page.getByLabel('只看未读').check()
    await expect(page.getByRole('main').getByRole('link', { name: /扶贫捐赠/ })).toHaveCount(0)
    await page.getByRole('button', { name: '全部已读' }).click()
    await expect(page.getByText('没有未读的提醒')).toBeVisible()
    await expect(bell(page)).toHaveAttribute('aria-label', '提醒')
  })

  test('手机上也有铃铛', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto('/self-check')
    await bell(page).filter({ visible: true }).click()
    await expect(page.getByRole('dialog', { name: /提醒/ }).getByRole('link', { name: /扶贫项目/ })).toBeVisible()
  })
})

test.describe('区政府办管理员', () => {
  test.use({ account: 'admin' })

  test('登录先到工作台，每个数都打得开名单', async ({ page }) => {
    test.setTimeout(120_000)
    await page.goto('/')
    await expect(page).toHaveURL(/\/workbench/)
    await expect(page.getByRole('region', { name: '全站单项否决计数' })).toContainText('5 / 5')
    await page.getByRole('link', { name: /^栏目超期\s*5$/ }).click()
    await expect(page).toHaveURL(/\/columns\?.*state=overdue/)
    for (const name of ['公示公告', '扶贫项目', '扶贫捐赠', '扶贫协作', '社会救助'])
      await expect(page.getByRole('main').getByText(name, { exact: true }).first()).toBeVisible()

    await page.goBack()
    await page.getByRole('link', { name: '超期 4' }).click()
    await expect(page).toHaveURL(/\/columns\?.*unit=CS-D12/)
    await expect(page.getByRole('main').getByText('社会救助', { exact: true })).toHaveCount(0)

    await page.goBack()
    await page.getByRole('link', { name: /账号临近或超过上限/ }).click()
    await expect(page).toHaveURL(/#accounts/)
    await page.getByRole('link', { name: '仓山城管' }).click()
    await expect(page).toHaveURL(/\/accounts\?.*account=/)
  })
})

test.describe('运维', () => {
  test.use({ account: 'operator', expectedFaults: [/status of 422/] })

  test('设推送地址：写错当场说明，测试没送到说明为什么，密钥不再显示', async ({ page }) => {
    await page.goto('/notifications/settings')
    await page.getByRole('button', { name: '新增' }).click()
    const dialog = page.getByRole('dialog', { name: '新增推送地址' })
    await dialog.getByLabel('名称').fill('演练群')
    await dialog.getByLabel('地址').fill('robot.example.gov.cn')
    await dialog.getByRole('button', { name: '保存' }).click()
    await expect(dialog.getByText('地址不完整，应写作 https://主机名/路径。')).toBeVisible()
    await dialog.getByLabel('地址').fill('http://127.0.0.1:9/send?key=abcd-1234')
    await dialog.getByRole('button', { name: '保存' }).click()
    await expect(dialog).toHaveCount(0)
    await expect(page.getByText('http://127.0.0.1:9/send?key=…')).toBeVisible()
    await expect(page.getByText('abcd-1234')).toHaveCount(0)
    await page.getByRole('button', { name: '测试 演练群' }).click()
    await expect(page.getByText(/127\.0\.0\.1:9：/)).toBeVisible()
    await page.getByRole('button', { name: '删除 演练群' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '删除' }).click()
    await expect(page.getByText('还没有推送地址')).toBeVisible()
  })

  test('设邮件服务器：没有保存就不能测试，连不上说明看哪里，改完恢复原样', async ({ page }) => {
    await page.goto('/notifications/settings')
    await expect(page.getByRole('button', { name: '发送测试邮件' })).toBeDisabled()
    await page.getByLabel('服务器', { exact: true }).fill('127.0.0.1')
    await page.getByLabel('端口').fill('9')
    await page.getByLabel('发件人邮箱').fill('mk@example.gov.cn')
    await page.getByRole('button', { name: '保存' }).click()
    await expect(page.getByText('已保存。')).toBeVisible()
    await page.getByLabel('测试邮件发到').fill('wang@example.gov.cn')
    await page.getByRole('button', { name: '发送测试邮件' }).click()
    await expect(page.getByText(/127\.0\.0\.1:9：对方拒绝连接/)).toBeVisible()
    await page.getByLabel('服务器', { exact: true }).fill('')
    await page.getByRole('button', { name: '保存' }).click()
    await expect(page.getByRole('button', { name: '发送测试邮件' })).toBeDisabled()
  })
})
