import type { Page } from '@playwright/test'
import { callAs, createStaff, retire } from './fixtures/created-user.ts'
import { newPage } from './fixtures/new-page.ts'
import { DEMO_PASSWORD } from './fixtures/sign-in.ts'
import { expect, test } from './fixtures/test.ts'

async function fillIn(page: Page, username: string, password: string): Promise<void> {
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录' }).click()
}

test.describe('登录', () => {
  // The browser itself logs every request that was refused.
  test.use({ expectedFaults: [/status of (401|403|429)/] })

  test('没登录时打开的页面，登录后接着打开，条件都在', async ({ page }) => {
    await page.goto('/publications?period=2021Q3&unit=CS-T07&month=2021-08')
    await expect(page).toHaveURL(/\/sign-in\?next=/)
    await fillIn(page, 'CS-T07', DEMO_PASSWORD)
    await expect(page).toHaveURL(/\/publications\?.*month=2021-08/)
    await expect(page).toHaveURL(/unit=CS-T07/)
  })

  test('别人发来的登录链接，登录后不会被带到别的网站', async ({ page, baseURL }) => {
    await page.goto(`/sign-in?next=${encodeURIComponent('//evil.example/login')}`)
    await fillIn(page, 'leader', DEMO_PASSWORD)
    await expect(page).toHaveURL(/\/overview/)
    expect(new URL(page.url()).origin).toBe(new URL(baseURL ?? '').origin)
  })

  test('总览是全区的，经办人员打开它的链接，到的是本单位', async ({ page }) => {
    await page.goto('/overview?period=2021Q3')
    await fillIn(page, 'CS-T07', DEMO_PASSWORD)
    await expect(page).toHaveURL(/\/self-check/)
  })

  test('用户名和密码没填，当场提示', async ({ page }) => {
    await page.goto('/sign-in')
    await page.getByRole('button', { name: '登录' }).click()
    await expect(page.getByText('请输入用户名。')).toBeVisible()
    await expect(page.getByText('请输入密码。')).toBeVisible()
  })

  test('连续输错五次，账号锁定，并说多久以后再试；管理员重置后可再登录', async ({ page, playwright, baseURL }) => {
    const operator = await callAs(playwright, baseURL ?? '', 'operator')
    const user = await createStaff(operator, '演练锁定')
    await page.goto('/sign-in')
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await fillIn(page, user.username, `错的密码${attempt}`)
      await expect(page.getByRole('alert')).toContainText('用户名或密码不正确')
    }
    await fillIn(page, user.username, user.password)
    await expect(page.getByRole('alert')).toContainText(/账号已锁定，请 \d+ 分钟后再试/)
    const { password } = await (await operator.post(`/api/users/${user.id}/reset-password`)).json()
    await fillIn(page, user.username, password)
    await expect(page.getByRole('heading', { name: '请先修改密码' })).toBeVisible()
    await retire(operator, user)
    await operator.dispose()
  })

  test('首次登录须改密码，改好后到要去的页面', async ({ page, playwright, baseURL }) => {
    const operator = await callAs(playwright, baseURL ?? '', 'operator')
    const user = await createStaff(operator, '演练改密')
    await page.goto('/rankings')
    await fillIn(page, user.username, user.password)
    await expect(page.getByRole('heading', { name: '请先修改密码' })).toBeVisible()
    await page.goto('/self-check')
    await expect(page.getByRole('heading', { name: '请先修改密码' })).toBeVisible()

    await page.getByLabel('原密码').fill(user.password)
    await page.getByLabel('新密码', { exact: true }).fill('短')
    await page.getByLabel('再输一次新密码').fill('不一样')
    await page.getByRole('button', { name: '修改密码' }).click()
    await expect(page.getByText('新密码至少 10 位。')).toBeVisible()
    await expect(page.getByText('两次输入的新密码不一致。')).toBeVisible()

    await page.getByLabel('新密码', { exact: true }).fill('演练用的新密码#2021')
    await page.getByLabel('再输一次新密码').fill('演练用的新密码#2021')
    await page.getByRole('button', { name: '修改密码' }).click()
    await expect(page).toHaveURL(/\/self-check/)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('下渡街道')
    await retire(operator, user)
    await operator.dispose()
  })
})

test.describe('登录之后', () => {
  test.use({ expectedFaults: [/status of 401/] })

  test('做到一半登录失效：原地重新登录，填的都还在', async ({ page, context }) => {
    await page.goto('/sign-in')
    await fillIn(page, 'CS-T07', DEMO_PASSWORD)
    const trial = page.getByRole('region', { name: '试算' })
    await trial.getByRole('button', { name: '8月补报加一' }).click()
    await context.clearCookies()
    await page
      .getByRole('button', { name: /账户菜单/ })
      .first()
      .click()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('dialog', { name: '登录已失效，请重新登录' })).toBeVisible()
    await expect(page.getByRole('dialog').getByLabel('用户名')).toHaveValue('CS-T07')
    const password = page.getByRole('dialog', { name: '登录已失效，请重新登录' }).getByLabel('密码', { exact: true })
    await expect(password).toBeFocused()
    await password.fill(DEMO_PASSWORD)
    await page.getByRole('button', { name: '登录', exact: true }).click()
    await expect(page.getByRole('dialog', { name: '登录已失效，请重新登录' })).toHaveCount(0)
    await page.keyboard.press('Escape')
    await expect(trial.getByRole('list', { name: '试算中的改动' })).toContainText('8月增加 1 条')
  })

  test('在别处的登录可以逐个下线，也可以全部下线', async ({ page, browser, baseURL }) => {
    const elsewhere = await browser.newContext({ ...(baseURL && { baseURL }) })
    const other = await newPage(elsewhere)
    for (const one of [other, page]) {
      await one.goto('/sign-in')
      await fillIn(one, 'CS-T11', DEMO_PASSWORD)
      await expect(one.getByRole('heading', { level: 1 })).toHaveText('上渡街道')
    }
    await page
      .getByRole('button', { name: /账户菜单/ })
      .first()
      .click()
    await page.getByRole('menuitem', { name: '登录设备' }).click()
    await expect(page.getByText('本机')).toHaveCount(1)
    await page.getByRole('button', { name: '下线', exact: true }).click()
    await expect(page.getByRole('button', { name: '下线', exact: true })).toHaveCount(0)
    await other.goto('/self-check')
    await expect(other).toHaveURL(/\/sign-in/)

    await page.getByRole('button', { name: '全部下线' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '全部下线' }).click()
    await expect(page).toHaveURL(/\/sign-in/)
    await page.goto('/self-check')
    await expect(page).toHaveURL(/\/sign-in\?next=/)
    await elsewhere.close()
  })

  test('顶栏的菜单开着时页面滚动，菜单项跟着顶栏，点得准', async ({ page }) => {
    await page.goto('/sign-in')
    await fillIn(page, 'CS-T11', DEMO_PASSWORD)
    await expect(page.getByRole('heading', { name: '维护的栏目' })).toBeVisible()
    for (const [opener, entry] of [
      [page.getByRole('button', { name: /账户菜单/ }).first(), '登录设备'],
      [page.getByRole('button', { name: /考核周期/ }), '2021年第一季度'],
    ] as const) {
      await opener.click()
      const item = page.getByRole('menuitem', { name: entry })
      await expect(item).toBeInViewport()
      // The bar itself moves up by the demo strip above it; its menu must go with it, in the same instant.
      const moved = await item.evaluate(
        (element, bar) => {
          const above = () => element.getBoundingClientRect().top - (bar?.getBoundingClientRect().top ?? 0)
          const before = above()
          element.ownerDocument.documentElement.scrollTop = 100
          // Places are measured as floats: a hundred-thousandth of a pixel is no move.
          return [element.ownerDocument.documentElement.scrollTop, Math.abs(above() - before) < 0.01]
        },
        await page.locator('header').first().elementHandle(),
      )
      expect(moved).toEqual([100, true])
      await page.locator('html').evaluate((html) => (html.scrollTop = 0))
      await page.keyboard.press('Escape')
    }
  })

  test('外观选了深色，换页、重开都是深色', async ({ page }) => {
    await page.goto('/sign-in')
    await fillIn(page, 'leader', DEMO_PASSWORD)
    await page
      .getByRole('button', { name: /账户菜单/ })
      .first()
      .click()
    await page.getByRole('menuitem', { name: '深色' }).click()
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    await page.reload()
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  })
})
