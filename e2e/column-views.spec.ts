import type { APIRequestContext } from '@playwright/test'
import { openTable } from './fixtures/columns-table.ts'
import { callAs } from './fixtures/created-user.ts'
import { expectAccessible } from './fixtures/expect-accessible.ts'
import { expect, test } from './fixtures/test.ts'

const REMARK = '年底前并入政务公开专栏'

type Column = { code: string; name: string; state: string; answerable: { code: string; name: string } | null }

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

  test('免考的栏目不报红，写明谁免考到哪天；收回后照旧', async ({ page, playwright, baseURL }) => {
    const columns: Column[] = (await (await page.request.get('/api/columns')).json()).columns
    const stale = columns.find(({ state, answerable }) => state === 'stale' && answerable !== null)
    const { code = '', name = '', answerable = null } = stale ?? {}
    const subject = { kind: 'column', subject: code, startsOn: '2021-10-11', endsOn: '2021-12-31' }
    const asked = await page.request.post('/api/exemption-requests', {
      data: { unit: answerable?.code, ...subject, ground: 'migration', note: '栏目迁移', attachments: [] },
      headers: { origin: baseURL ?? '' },
    })
    const request: { id: number; version: number } = await asked.json()
    const second = await callAs(playwright, baseURL ?? '', 'admin2')
    const step = async (verb: string, version: number): Promise<{ version: number }> =>
      (
        await second.post(`/api/exemption-requests/${request.id}/${verb}`, { data: { version, reason: '迁移中' } })
      ).json()
    const { version } = await step('approve', request.version)
    try {
      const table = await openTable(page, `?column=${code}`)
      const row = table.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) })
      await expect(row).toContainText(`${answerable?.name}免考至 2021-12-31，期间超期不扣分`)
      const panel = page.getByRole('complementary', { name })
      await expect(panel).toContainText(`${answerable?.name}免考至 2021-12-31`)
      await expectAccessible(page)
    } finally {
      await step('revoke', version)
      await second.dispose()
    }
    const table = await openTable(page)
    await expect(table.getByRole('row').filter({ hasText: name }).first()).not.toContainText('免考')
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
