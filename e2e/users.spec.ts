import { callAs, retire } from './fixtures/created-user.ts'
import { newPage } from './fixtures/new-page.ts'
import { expect, test } from './fixtures/test.ts'

test.describe('运维人员', () => {
  test.use({ account: 'operator', expectedFaults: [/status of (401|403|409)/] })

  test('只看到用户，看不到考核数据', async ({ page }) => {
    await page.goto('/')
    await expect(page).toHaveURL(/\/users/)
    await expect(page.getByRole('navigation', { name: '主导航' }).getByRole('link')).toHaveText([
      /明考/,
      '用户',
      '提醒发送',
    ])
    const answer = await page.request.get('/api/publications')
    expect(answer.status()).toBe(403)
  })

  test('新建用户：一次性密码只显示一次；停用后立即下线，恢复后可再登录', async ({
    page,
    browser,
    baseURL,
    playwright,
  }) => {
    test.setTimeout(120_000)
    await page.goto('/users')
    await page.getByRole('button', { name: '新建用户' }).click()
    const dialog = page.getByRole('dialog', { name: '新建用户' })
    await dialog.getByRole('button', { name: '新建' }).click()
    await expect(dialog.getByText('请填写用户名。')).toBeVisible()
    await expect(dialog.getByText('请选择单位。')).toBeVisible()
    await dialog.getByLabel('用户名').fill('演练新人')
    await dialog.getByLabel('姓名').fill('演练新人')
    await dialog.getByRole('combobox', { name: '单位' }).fill('螺洲')
    await page.keyboard.press('Enter')
    await dialog.getByRole('button', { name: '新建' }).click()
    const handOver = page.getByRole('dialog', { name: '已新建：演练新人' })
    const password = (await handOver.getByTestId('one-time-password').textContent()) ?? ''
    expect(password.length).toBeGreaterThan(12)
    await handOver.getByRole('button', { name: '已交给本人' }).click()
    await expect(page.getByText(password)).toHaveCount(0)

    const theirs = await browser.newContext({ ...(baseURL && { baseURL }) })
    const newcomer = await newPage(theirs)
    await newcomer.goto('/sign-in')
    await newcomer.getByLabel('用户名').fill('演练新人')
    await newcomer.getByLabel('密码', { exact: true }).fill(password)
    await newcomer.getByRole('button', { name: '登录' }).click()
    await expect(newcomer.getByRole('heading', { name: '请先修改密码' })).toBeVisible()

    await page.goto('/users?q=演练新人')
    await page.getByRole('button', { name: '对 演练新人 的操作' }).click()
    await page.getByRole('menuitem', { name: '停用' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '停用' }).click()
    await expect(page.getByRole('cell', { name: '停用' })).toBeVisible()
    await newcomer.reload()
    await expect(newcomer).toHaveURL(/\/sign-in/)
    await newcomer.getByLabel('用户名').fill('演练新人')
    await newcomer.getByLabel('密码', { exact: true }).fill(password)
    await newcomer.getByRole('button', { name: '登录' }).click()
    await expect(newcomer.getByRole('alert')).toContainText('账号已停用')

    await page.getByRole('button', { name: '对 演练新人 的操作' }).click()
    await page.getByRole('menuitem', { name: '恢复' }).click()
    await page
      .getByRole('dialog', { name: /^恢复 演练新人/ })
      .getByRole('button', { name: '恢复' })
      .click()
    await expect(page.getByRole('cell', { name: /启用/ })).toBeVisible()
    await newcomer.getByRole('button', { name: '登录' }).click()
    await expect(newcomer.getByRole('heading', { name: '请先修改密码' })).toBeVisible()

    await theirs.close()
    const operator = await callAs(playwright, baseURL ?? '', 'operator')
    const { rows } = await (await operator.get(`/api/users?q=${encodeURIComponent('演练新人')}`)).json()
    await retire(operator, { id: rows[0].id, username: '演练新人', password })
    await operator.dispose()
  })

  test('重名当场说明，填的内容还在', async ({ page }) => {
    await page.goto('/users')
    await page.getByRole('button', { name: '新建用户' }).click()
    const dialog = page.getByRole('dialog', { name: '新建用户' })
    await dialog.getByLabel('用户名').fill('cs-t07')
    await dialog.getByLabel('姓名').fill('重名')
    await dialog.getByRole('combobox', { name: '单位' }).fill('东升')
    await page.keyboard.press('Enter')
    await dialog.getByRole('button', { name: '新建' }).click()
    await expect(dialog).toContainText('这个用户名已有人使用，请换一个。')
    await expect(dialog.getByLabel('姓名')).toHaveValue('重名')
  })
})

test.describe('区政府办管理员', () => {
  test.use({ account: 'admin' })

  test('只管经办人员账号，一个单位一个都在', async ({ page }) => {
    await page.goto('/users?enabled=true')
    await expect(page.getByRole('main')).toContainText('共 35 个')
    await expect(page.getByRole('cell', { name: 'operator', exact: true })).toHaveCount(0)
    await page.getByRole('button', { name: '新建用户' }).click()
    await expect(page.getByRole('dialog').getByLabel('角色')).toBeHidden()
  })
})
