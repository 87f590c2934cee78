import type { APIRequestContext } from '@playwright/test'
import { openTable } from './fixtures/columns-table.ts'
import { expectAccessible } from './fixtures/expect-accessible.ts'
import { expect, test } from './fixtures/test.ts'

const REMARK = '年底前并入政务公开专栏'

async function remarked(request: APIRequestContext): Promise<string[]> {
  const { columns }: { columns: { name: string; remark: string | null }[] } = await (
    await request.get('/api/columns')
  ).json()
  return columns.filter(({ remark }) => remark === REMARK).map(({ name }) => name)
}

test.describe('区政府办管理员', () => {
  test.use({ account: 'admin' })

  test('批量修改：先看会改什么，保存后 Ctrl+Z 原样退回', async ({ page }) => {
    const table = await openTable(page)
    await table.getByRole('checkbox', { name: '选择部门动态', exact: true }).check()
    await table.getByRole('checkbox', { name: '选择镇街动态', exact: true }).check()
    await page.getByRole('button', { name: '批量修改' }).click()
    const dialog = page.getByRole('dialog', { name: '批量修改 2 个栏目' })
    await dialog.getByRole('radio', { name: '备注' }).check()
    await dialog.getByLabel('备注改为').fill(REMARK)
    await dialog.getByRole('button', { name: '预览修改' }).click()
    await expect(dialog.getByRole('status')).toContainText('将修改 2 个栏目')
    await expect(dialog.getByRole('insertion')).toHaveText([REMARK, REMARK])
    await expectAccessible(page)
    expect(await remarked(page.request)).toEqual([])
    await dialog.getByRole('button', { name: '保存 2 个栏目' }).click()
    await expect(dialog).toBeHidden()
    expect(await remarked(page.request)).toEqual(['部门动态', '镇街动态'])
    await table.getByRole('gridcell').first().click()
    await page.keyboard.press('Control+z')
    await expect.poll(() => remarked(page.request)).toEqual([])
  })

  test('存下的视图：筛选和不看的列一起回来', async ({ page }) => {
    const table = await openTable(page, '?q=动态')
    const supporting = table.getByRole('columnheader', { name: '协办单位' })
    const choose = page.getByRole('button', { name: '选择显示的列' })
    await choose.click()
    await page.getByRole('checkbox', { name: '协办单位' }).uncheck()
    await expect(supporting).toHaveCount(0)
    await choose.click()
    await page.getByRole('button', { name: '存下的视图' }).click()
    await page.getByLabel('视图名称').fill('动态类')
    await page.getByRole('button', { name: '存下', exact: true }).click()
    await expectAccessible(page)

    await openTable(page)
    await choose.click()
    await page.getByRole('button', { name: '恢复原样' }).click()
    await expect(supporting).toBeVisible()
    await choose.click()
    await page.getByRole('button', { name: '存下的视图' }).click()
    await page.getByRole('button', { name: '动态类', exact: true }).click()
    await expect(supporting).toHaveCount(0)
    await expect(page).toHaveURL(/q=/)
    await expect(table.getByRole('row').filter({ hasText: '部门动态' })).toBeVisible()
    await expect(table.getByRole('row').filter({ hasText: '人事任免' })).toHaveCount(0)
  })
})
