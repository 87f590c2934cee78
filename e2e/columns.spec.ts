import { cellOf, listed, openTable } from './fixtures/columns-table.ts'
import { callAs } from './fixtures/created-user.ts'
import { expectAccessible } from './fixtures/expect-accessible.ts'
import { newPage } from './fixtures/new-page.ts'
import { signIn } from './fixtures/sign-in.ts'
import { expect, test } from './fixtures/test.ts'

test.describe('区政府办管理员', () => {
  test.use({ account: 'admin' })
  test.describe.configure({ timeout: 240_000 })

  test('从电子表格粘贴一片：先看改了什么，保存后 Ctrl+Z 原样退回', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const table = await openTable(page)
    const first = cellOf(table, '部门动态', 3)
    const before = await cellOf(table, '镇街动态', 5).innerText()
    const block = '7天\t发改局\t教育局\r\n"7天"\t行政服务中心\t"卫健局、教育局"\r\n'
    await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(block)})`)
    await first.click()
    await page.keyboard.press('Control+v')
    const dialog = page.getByRole('dialog', { name: '粘贴预览' })
    await expect(dialog).toContainText('将修改 2 个栏目')
    await expect(dialog).toContainText('2 格与现有的相同')
    await expect(dialog.getByRole('insertion')).toContainText(['7天', '教育局', '7天', '卫健局、教育局'])
    await expectAccessible(page)
    await dialog.getByRole('button', { name: '保存 2 个栏目' }).click()
    await expect(dialog).toBeHidden()
    await expect(first).toHaveText('7天')
    await expect(cellOf(table, '镇街动态', 5)).toHaveText('教育局、卫健局')

    await first.click()
    await page.keyboard.press('Control+z')
    await expect(first).toHaveText('14天')
    await expect(cellOf(table, '镇街动态', 5)).toHaveText(before)
  })

  test('复制一片再粘贴到原处，没有要修改的地方', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const table = await openTable(page)
    await cellOf(table, '部门动态', 2).click()
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown']) await page.keyboard.press(`Shift+${key}`)
    await page.keyboard.press('Control+c')
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(
      '动态要闻\t14天\t发改局\r\n动态要闻\t14天\t行政服务中心',
    )
    await cellOf(table, '部门动态', 2).click()
    await page.keyboard.press('Control+v')
    await expect(page.getByRole('dialog', { name: '粘贴预览' })).toContainText('没有要修改的地方')
  })

  test('只用键盘改一行：打字就开始，Tab 到下一格，Esc 不改，回车保存', async ({ page }) => {
    const table = await openTable(page)
    await cellOf(table, '通知公告', 3).click()
    await page.keyboard.type('3个月')
    await page.keyboard.press('Escape')
    await expect(cellOf(table, '通知公告', 3)).toHaveText('6个月')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.type('卫健')
    await expect(page.getByRole('option', { name: /^卫健局/ })).toBeVisible()
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await expect(page.getByText('已保存通知公告')).toBeVisible()
    await expect(cellOf(table, '通知公告', 5)).toHaveText('卫健局')
    await page.keyboard.press('Control+z')
    await expect(cellOf(table, '通知公告', 5)).toHaveText('—')
  })

  test('责任起始可以在日历里点；拖动换次序，沿革里记着', async ({ page }) => {
    const table = await openTable(page)
    await cellOf(table, '通知公告', 6).dblclick()
    await page.getByRole('button', { name: '下一月' }).click()
    await expectAccessible(page)
    await page.getByRole('button', { name: /^2021年2月\s*8\s*日$/ }).click()
    await expect(page.getByRole('combobox', { name: '通知公告，责任起始' })).toHaveValue('2021-02-08')
    await page.keyboard.press('Escape')
    await expect(cellOf(table, '通知公告', 6)).toHaveText('2021-01-01')

    const names = table.getByRole('row').filter({ has: page.getByRole('gridcell') })
    await cellOf(table, '通知公告', 1).dragTo(cellOf(table, '仓山要闻', 1), { targetPosition: { x: 120, y: 3 } })
    await expect(names.nth(1)).toContainText('通知公告')
    await cellOf(table, '通知公告', 2).click()
    await page.keyboard.press('Control+z')
    await expect(names.nth(1)).toContainText('仓山要闻')
    await table.getByRole('link', { name: '通知公告', exact: true }).click()
    await expect(page.getByRole('list', { name: /^沿革/ })).toContainText('移动栏目')
  })

  test.describe('另一位管理员先改了同一行', () => {
    test.use({ expectedFaults: [/status of 409/] })

    test('两个版本摆在一起逐项选择；正在打的字不会被后台刷新冲掉', async ({ page, browser, playwright, baseURL }) => {
      const table = await openTable(page, '?q=意见征集')
      await cellOf(table, '意见征集', 5).click()
      await page.keyboard.type('教育局')

      const request = await playwright.request.newContext({
        ...(baseURL && { baseURL }),
        storageState: { cookies: [], origins: [] },
      })
      const other = await browser.newContext({
        storageState: await signIn(request, 'admin2'),
        ...(baseURL && { baseURL }),
      })
      const second = await newPage(other)
      const secondTable = await openTable(second, '?q=意见征集')
      await cellOf(secondTable, '意见征集', 3).click()
      await second.keyboard.type('3个月')
      await second.keyboard.press('Tab')
      await second.keyboard.press('Tab')
      await second.keyboard.type('卫健局')
      await second.keyboard.press('Enter')
      await expect(second.getByText('已保存意见征集')).toBeVisible()

      // Coming back to the window reads the list anew; the draft and the version it is checked against stay.
      await page.evaluate(`window.dispatchEvent(new Event('visibilitychange'))`)
      await expect(page.getByRole('combobox', { name: '意见征集，协办单位' })).toHaveValue('教育局')
      await page.keyboard.press('Enter')
      const conflict = page.getByRole('dialog', { name: '意见征集刚被他人修改' })
      await expect(conflict.getByRole('row').filter({ hasText: '协办单位' })).toContainText('教育局')
      await expect(conflict.getByRole('row').filter({ hasText: '协办单位' })).toContainText('卫健局')
      await expect(conflict.getByRole('row').filter({ hasText: '更新期限' })).toContainText('3个月')
      await expectAccessible(page)
      await conflict.getByRole('button', { name: '按所选保存' }).click()
      await expect(cellOf(table, '意见征集', 5)).toHaveText('教育局')
      await expect(cellOf(table, '意见征集', 3)).toHaveText('3个月')

      await cellOf(table, '意见征集', 5).click()
      await page.keyboard.press('Control+z')
      await expect(cellOf(table, '意见征集', 5)).toHaveText('卫健局')
      await cellOf(secondTable, '意见征集', 5).click()
      await second.keyboard.press('Control+z')
      await expect(second.getByText(/^已撤销/)).toBeVisible()
      await other.close()
      await request.dispose()
    })
  })

  test('超期的栏目补录一条信息，问题当即消失；撤下又回来', async ({ page, playwright, baseURL }) => {
    const request = await callAs(playwright, baseURL ?? '', 'admin')
    const relief = (await listed(request)).find(({ name }) => name === '社会救助')
    const table = await openTable(page, '?state=overdue')
    await expect(cellOf(table, '社会救助', 8)).toContainText('超期')
    const added = await request.post('/api/publications', {
      data: {
        title: '关于做好困难群众冬季救助工作的通知',
        url: null,
        unit: 'CS-D04',
        column: relief?.code,
        publishedAt: '2021-10-10T09:00:00+08:00',
        kind: 'original',
        reason: '采集遗漏',
      },
    })
    const item: { id: string; version: number } = await added.json()
    await openTable(page)
    await expect(cellOf(table, '社会救助', 8)).toContainText('剩')
    await page.goto('/units/CS-D04?period=2021Q4')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('main')).not.toContainText(/社会救助.*超期/)

    const withdrawn = await request.post(`/api/publications/${item.id}/withdraw`, {
      data: { version: item.version, reason: '演练结束' },
    })
    expect(withdrawn.ok(), await withdrawn.text()).toBe(true)
    await openTable(page, '?state=overdue')
    await expect(cellOf(table, '社会救助', 8)).toContainText('超期')
    await request.dispose()
  })
})

test.describe('领导', () => {
  test.use({ account: 'leader' })

  test('只看不改：没有选择框，双击不出输入框；全站计数点开就是那几个栏目', async ({ page }) => {
    const table = await openTable(page)
    await expect(table.getByRole('checkbox')).toHaveCount(0)
    await expect(page.getByRole('button', { name: '新增栏目' })).toHaveCount(0)
    await table.getByText('14天').first().dblclick()
    await expect(table.getByText('保存', { exact: true })).toHaveCount(0)
    await page.getByRole('link', { name: /动态要闻、通知公告、政策文件类栏目超期/ }).click()
    await expect(page).toHaveURL(/site=x/)
    await expect(page.getByText('5 个栏目', { exact: true })).toBeVisible()
  })
})
