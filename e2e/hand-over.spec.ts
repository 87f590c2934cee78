import type { APIRequestContext } from '@playwright/test'
import { cellOf, listed, openTable } from './fixtures/columns-table.ts'
import { callAs } from './fixtures/created-user.ts'
import { expectAccessible } from './fixtures/expect-accessible.ts'
import { fillDay } from './fixtures/fill-day.ts'
import { expect, test } from './fixtures/test.ts'

async function scoreOf(request: APIRequestContext, unit: string, period: string): Promise<number> {
  const answer = await request.get(`/api/units/${unit}/standing?period=${period}`)
  expect(answer.ok(), await answer.text()).toBe(true)
  const { score }: { score: number } = await answer.json()
  return score
}

/**
 * Six columns of 行政服务中心 since January, stale since 10 October: after the check of the third quarter, so that only
 * the running quarter is touched. @returns the code of the folder they stand in
 */
async function openSixColumns(request: APIRequestContext): Promise<string> {
  const post = async (path: string, data: Record<string, unknown>): Promise<string> => {
    const answer = await request.post(`/api/columns${path}`, { data })
    expect(answer.ok(), await answer.text()).toBe(true)
    const { columns }: { columns: { code: string }[] } = await answer.json()
    return columns[0]?.code ?? ''
  }
  const parent = await post('', { fields: { name: '演练专栏', category: '频道', parent: null } })
  for (let number = 1; number <= 6; number += 1) {
    const kept = { lead: 'CS-D22', from: '2021-01-01', openedOn: '2021-01-01' }
    const code = await post('', { fields: { name: `演练栏目${number}`, category: '动态要闻', parent, ...kept } })
    await post(`/${code}/observations`, { lastUpdatedOn: '2021-09-25', evidenceText: '页面最新一条为9月25日' })
  }
  return parent
}

/** What was seen of a column stays on record: it is archived, with all below it, and counts nowhere any more. */
async function archiveColumns(request: APIRequestContext, code: string): Promise<void> {
  const folder = (await listed(request)).find((column) => column.code === code)
  const data = { version: folder?.version, archivedOn: '2021-10-11', notice: '演练结束', isWithChildren: true }
  const answer = await request.post(`/api/columns/${code}/archive`, { data })
  expect(answer.ok(), await answer.text()).toBe(true)
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
    const folder = await openSixColumns(request)
    const scores = (period: string) => Promise.all(['CS-D04', 'CS-D22'].map((unit) => scoreOf(request, unit, period)))
    const before = { third: await scores('2021Q3'), running: await scores('2021Q4') }

    const table = await openTable(page, '?q=演练专栏')
    await page.getByRole('checkbox', { name: '选择演练专栏', exact: true }).click()
    const bar = page.getByRole('region', { name: '已选栏目' })
    await expect(bar).toContainText('已选 6 个栏目')
    await bar.getByLabel('移交给').fill('民政局')
    await page.getByTitle('民政局', { exact: true }).last().click()
    await fillDay(bar.getByLabel('自哪一天起'), '2021-08-15')
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
    await archiveColumns(request, folder)
    await request.dispose()
  })
})
