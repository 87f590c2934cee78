import type { APIRequestContext, Locator, Page } from '@playwright/test'
import { callAs } from './fixtures/created-user.ts'
import { expectAccessible } from './fixtures/expect-accessible.ts'
import { signIn } from './fixtures/sign-in.ts'
import { expect, test } from './fixtures/test.ts'

type Listed = {
  columns: { code: string; name: string; path: string; version: number; lead: { name: string } | null }[]
}

async function openTable(page: Page, query = ''): Promise<Locator> {
  await page.goto(`/columns${query}`)
  const table = page.getByRole('treegrid', { name: '栏目与维护分工' })
  await expect(table.getByRole('row').nth(2)).toBeVisible()
  return table
}

/** The row of a column that is the only one of its name. */
function rowOf(table: Locator, name: string): Locator {
  return table.getByRole('row').filter({ has: table.page().getByRole('link', { name, exact: true }) })
}

/** A cell by the number of its column: 2 类别, 3 更新期限, 4 责任单位, 5 协办单位, 6 责任起始, 8 状态. */
function cellOf(table: Locator, name: string, column: number): Locator {
  return rowOf(table, name).getByRole('gridcell').nth(column)
}

async function listed(request: APIRequestContext): Promise<Listed['columns']> {
  const { columns }: Listed = await (await request.get('/api/columns')).json()
  return columns
}

async function scoreOf(request: APIRequestContext, unit: string, period: string): Promise<number> {
  const answer = await request.get(`/api/units/${unit}/standing?period=${period}`)
  expect(answer.ok(), await answer.text()).toBe(true)
  const { score }: { score: number } = await answer.json()
  return score
}

/**
 * Six columns of 行政服务中心 since January, stale since 10 October: after the check of the third quarter, so that only
 * the running quarter is touched. Gone again when all that made them is undone.
 */
async function openSixColumns(request: APIRequestContext): Promise<{ codes: string[]; changeSets: string[] }> {
  const changeSets: string[] = []
  const post = async (path: string, data: Record<string, unknown>): Promise<string> => {
    const answer = await request.post(`/api/columns${path}`, { data })
    expect(answer.ok(), await answer.text()).toBe(true)
    const changed: { changeSet: string; columns: { code: string }[] } = await answer.json()
    changeSets.push(changed.changeSet)
    return changed.columns[0]?.code ?? ''
  }
  const parent = await post('', { fields: { name: '演练专栏', category: '频道', parent: null } })
  const codes = [parent]
  for (let number = 1; number <= 6; number += 1) {
    const kept = { lead: 'CS-D22', from: '2021-01-01', openedOn: '2021-01-01' }
    const fields = { name: `演练栏目${number}`, category: '动态要闻', parent, ...kept }
    const code = await post('', { fields })
    await post(`/${code}/observations`, { lastUpdatedOn: '2021-09-25', evidenceText: '页面最新一条为9月25日' })
    codes.push(code)
  }
  return { codes, changeSets }
}

test.describe('区政府办管理员', () => {
  test.use({ account: 'admin' })
  test.describe.configure({ timeout: 240_000 })

  test('把六个栏目从季度中间起移交给另一单位：先看影响再提交，两家的得分变了，三季度通报的事实不变，还能撤销', async ({
    page,
    playwright,
    baseURL,
  }) => {
    const request = await callAs(playwright, baseURL ?? '', 'admin')
    const { codes, changeSets } = await openSixColumns(request)
    const scores = (period: string) => Promise.all(['CS-D04', 'CS-D22'].map((unit) => scoreOf(request, unit, period)))
    const before = { third: await scores('2021Q3'), running: await scores('2021Q4') }

    const table = await openTable(page, '?q=演练专栏')
    await page.getByRole('checkbox', { name: '选择演练专栏', exact: true }).click()
    const bar = page.getByRole('region', { name: '已选栏目' })
    await expect(bar).toContainText('已选 6 个栏目')
    await bar.getByLabel('移交给').fill('民政局')
    await page.getByTitle('民政局', { exact: true }).last().click()
    await bar.getByLabel('自哪一天起').fill('2021-08-15')
    await bar.getByLabel('自哪一天起').press('Enter')
    await bar.getByRole('button', { name: '预览移交' }).click()
    const dialog = page.getByRole('dialog', { name: '移交预览' })
    await expect(dialog.getByRole('table', { name: '要移交的栏目' }).getByRole('row')).toHaveCount(7)
    await expect(dialog.getByRole('table', { name: /第三季度.*都不变/ })).toBeVisible()
    const live = dialog.getByRole('table', { name: /第四季度/ })
    await expect(live.getByRole('row').filter({ hasText: '民政局' }).getByRole('insertion').first()).toBeVisible()
    await expect(live.getByRole('row').filter({ hasText: '行政服务中心' }).getByRole('insertion').first()).toBeVisible()
    await expectAccessible(page)

    await dialog.getByRole('button', { name: '移交 6 个栏目' }).click()
    await expect(dialog.getByText('请写明原因（至少两个字）')).toBeVisible()
    await dialog.getByLabel('移交原因').fill('机构职责调整')
    await dialog.getByRole('button', { name: '移交 6 个栏目' }).click()
    await expect(page.getByText('已移交 6 个栏目')).toBeVisible()
    await expect(cellOf(table, '演练栏目1', 4)).toHaveText('民政局')
    await expect(cellOf(table, '演练栏目1', 6)).toHaveText('2021-08-15')
    expect(await scores('2021Q3')).toEqual(before.third)
    const [relief = 0, centre = 0] = await scores('2021Q4')
    expect(relief).toBeLessThan(before.running[0] ?? 0)
    expect(centre).toBeGreaterThan(before.running[1] ?? 0)
    const summary: { publications: number; staleColumns: { unit: { name: string } }[] } = await (
      await request.get('/api/periods/2021Q3/summary')
    ).json()
    expect(summary.publications).toBe(3157)
    expect(summary.staleColumns.map(({ unit }) => unit.name).toSorted()).toEqual([
      ...Array.from({ length: 4 }, () => '农业农村局'),
      '民政局',
    ])

    await page.getByRole('button', { name: '撤销', exact: true }).click()
    await expect(page.getByText(/^已撤销/)).toBeVisible()
    await expect(cellOf(table, '演练栏目1', 4)).toHaveText('行政服务中心')
    for (const id of changeSets.toReversed()) {
      const undone = await request.post(`/api/columns/change-sets/${id}/undo`, { data: {} })
      expect(undone.ok(), await undone.text()).toBe(true)
    }
    const left = await listed(request)
    expect(left.filter(({ code }) => codes.includes(code))).toEqual([])
    await request.dispose()
  })

  test('从电子表格粘贴一片：先看改了什么，保存后 Ctrl+Z 原样退回', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const table = await openTable(page)
    const first = cellOf(table, '部门动态', 3)
    const before = await cellOf(table, '镇街动态', 5).innerText()
    await page.evaluate(() =>
      navigator.clipboard.writeText('7天\t发改局\t教育局\r\n"7天"\t行政服务中心\t"卫健局、教育局"\r\n'),
    )
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
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
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
      const second = await other.newPage()
      const secondTable = await openTable(second, '?q=意见征集')
      await cellOf(secondTable, '意见征集', 3).click()
      await second.keyboard.type('3个月')
      await second.keyboard.press('Tab')
      await second.keyboard.press('Tab')
      await second.keyboard.type('卫健局')
      await second.keyboard.press('Enter')
      await expect(second.getByText('已保存意见征集')).toBeVisible()

      // Coming back to the window reads the list anew; the draft and the version it is checked against stay.
      await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')))
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
