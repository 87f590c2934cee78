import type { Page } from '@playwright/test'
import { callAs } from './fixtures/created-user.ts'
import { expectAccessible } from './fixtures/expect-accessible.ts'
import { fillDay } from './fixtures/fill-day.ts'
import { openPage } from './fixtures/pages.ts'
import { expect, test } from './fixtures/test.ts'

test.describe('区政府办管理员', () => {
  // Each has three dialogs looked over by axe, above a table of every unit.
  test.describe.configure({ timeout: 240_000 })
  test.use({ account: 'admin', expectedFaults: [/status of 409/] })

  test('单位改名：上季度的排名仍是原名称，进行中的是新名称；撤销后复原', async ({ page }) => {
    await openUnit(page, '盖山镇')
    await choose(page, '改名…')
    const dialog = page.getByRole('dialog', { name: '改名：盖山镇' })
    await dialog.getByLabel('新简称').fill('盖山街道')
    await dialog.getByLabel('新全称').fill('盖山街道办事处')
    await fillDay(page.getByLabel('生效日'), '2021-10-09')
    await dialog.getByLabel('原因').fill('榕政综〔2021〕88号')
    await dialog.getByRole('button', { name: '预览影响' }).click()
    const preview = dialog.getByRole('region', { name: '预览' })
    await expect(preview).toContainText('2021年第三季度：盖山镇')
    await expect(preview).toContainText('2021年第四季度：盖山街道')
    await expectAccessible(page)
    await dialog.getByRole('button', { name: '确认改名' }).click()
    const drawer = page.getByRole('dialog', { name: '盖山街道' })
    await expect(drawer.getByText('自 2021-10-09 起改名')).toBeVisible()
    await expect(drawer.getByText('简称：盖山镇 → 盖山街道')).toBeVisible()

    await openPage(page, '/rankings?period=2021Q3')
    await expect(page.getByRole('main').getByText('盖山镇', { exact: true }).first()).toBeVisible()
    await expect(page.getByRole('main').getByText('盖山街道', { exact: true })).toHaveCount(0)
    await openPage(page, '/rankings?period=2021Q4')
    await expect(page.getByRole('main').getByText('盖山街道', { exact: true }).first()).toBeVisible()

    await openUnit(page, '盖山街道')
    await undo(page, '撤销改名')
    await expect(page.getByRole('dialog', { name: '盖山镇', exact: true })).toContainText('已撤销')
  })

  test('两个单位合并：先看转走什么，再办理；撤销后各归各', async ({ page }) => {
    const before = await publicationsOf(page)
    await openUnit(page, '盖山镇')
    await choose(page, '合并…')
    const dialog = page.getByRole('dialog', { name: '合并：盖山镇' })
    await dialog.getByRole('combobox', { name: '合并到' }).fill('城门')
    await page.keyboard.press('Enter')
    await fillDay(page.getByLabel('生效日'), '2021-10-01')
    await dialog.getByLabel('原因').fill('区划调整')
    await dialog.getByRole('button', { name: '预览影响' }).click()
    const preview = dialog.getByRole('region', { name: '预览' })
    await expect(preview).toContainText('自 2021-10-01 起转给城门镇')
    await expect(preview).toContainText(`网站信息 ${before.from} 条`)
    await expectAccessible(page)
    expect(await publicationsOf(page)).toEqual(before)

    await dialog.getByRole('button', { name: '确认合并' }).click()
    const drawer = page.getByRole('dialog', { name: '盖山镇', exact: true })
    await expect(drawer.getByText('2021-10-01，并入城门镇')).toBeVisible()
    expect(await publicationsOf(page)).toEqual({ from: 0, into: before.from + before.into })
    await undo(page, '撤销合并')
    await expect(drawer.getByText('已撤销').first()).toBeVisible()
    expect(await publicationsOf(page)).toEqual(before)
  })

  test('拖动或用箭头调整序列，一次保存；从查找框直接办理', async ({ page }) => {
    await openPage(page, '/units')
    const order = async (step: string) => {
      await page.getByRole('button', { name: '调整序列' }).click()
      const dialog = page.getByRole('dialog', { name: '调整序列' })
      await dialog.getByRole('button', { name: step, exact: true }).click()
      await dialog.getByLabel('原因').fill('演练')
      return dialog
    }
    const down = await order('仓山镇下移')
    await expect(down.getByRole('listitem').first()).toContainText('城门镇')
    await expectAccessible(page)
    await down.getByRole('button', { name: '保存次序' }).click()
    await expect(page.getByText('已调整序列')).toBeVisible()
    await expect(page.getByRole('row').nth(1)).toContainText('城门镇')
    const up = await order('仓山镇上移')
    await up.getByRole('button', { name: '保存次序' }).click()
    await expect(page.getByRole('row').nth(1)).toContainText('仓山镇')

    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: /^查找/ }).fill('教育局 改名')
    await expect(page.getByRole('option', { name: /教育局：改名/ })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog', { name: '改名：教育局' })).toBeVisible()
  })

  test('两人同时改一个单位：后保存的看到两个版本', async ({ page, playwright, baseURL }) => {
    await openUnit(page, '螺洲镇')
    await page.getByRole('button', { name: '更正' }).click()
    const dialog = page.getByRole('dialog', { name: /更正/ })
    await dialog.getByLabel('全称').fill('螺洲镇人民政府（筹）')
    await dialog.getByLabel('原因').fill('按编办文件')

    const other = await callAs(playwright, baseURL ?? '', 'admin2')
    const unit = await (await other.get('/api/units/CS-T05')).json()
    const { version, aliases } = unit
    await other.post('/api/units/CS-T05/aliases', { data: { version, aliases, reason: '核对别名' } })
    await other.dispose()

    await dialog.getByRole('button', { name: '保存更正' }).click()
    const conflict = page.getByRole('dialog', { name: '“螺洲镇”刚被他人修改' })
    await expect(conflict.getByRole('row', { name: '全称 螺洲镇人民政府（筹） 螺洲镇人民政府' })).toBeVisible()
    await expectAccessible(page)
    await conflict.getByRole('button', { name: '放弃我的修改' }).click()
    await expect(page.getByRole('dialog', { name: '螺洲镇', exact: true })).toContainText('螺洲镇人民政府')
  })

  test('手机上也能看单位资料、登记别名', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await openUnit(page, '临江街道')
    await expectAccessible(page)
    await choose(page, '别名…')
    const dialog = page.getByRole('dialog', { name: '“临江街道”的别名' })
    await dialog.getByRole('button', { name: '增加一个别名' }).click()
    await dialog.getByRole('button', { name: '保存别名' }).click()
    await expect(dialog.getByText('请填写别名')).toBeVisible()
    await expectAccessible(page)
  })
})

test.describe('领导', () => {
  test.use({ account: 'leader' })

  test('看得到单位的名称沿革和栏目，不能改', async ({ page }) => {
    await openUnit(page, '农业农村局')
    const drawer = page.getByRole('dialog', { name: '农业农村局' })
    await expect(drawer.getByRole('heading', { name: /^栏目（\d+）$/ })).toBeVisible()
    await expect(drawer.getByRole('button', { name: /更正|变更/ })).toHaveCount(0)
  })
})

async function openUnit(page: Page, name: string): Promise<void> {
  await openPage(page, '/units')
  await page.getByRole('link', { name, exact: true }).click()
  await expect(page.getByRole('dialog', { name, exact: true }).getByText('启用日期')).toBeVisible()
}

async function choose(page: Page, task: string): Promise<void> {
  await page.getByRole('button', { name: '变更' }).click()
  await page.getByRole('menuitem', { name: task }).click()
}

async function undo(page: Page, act: string): Promise<void> {
  await page.getByRole('button', { name: act }).first().click()
  const dialog = page.getByRole('dialog', { name: new RegExp(`^${act}`) })
  await dialog.getByLabel('原因').fill('演练完毕')
  await dialog.getByRole('button', { name: act }).click()
  await expect(dialog).toBeHidden()
}

/** Items of the running quarter: of the unit that goes, and of the one it goes into. */
async function publicationsOf(page: Page): Promise<{ from: number; into: number }> {
  const count = async (unit: string): Promise<number> => {
    const answer = await page.request.get(`/api/publications?unit=${unit}&period=2021Q4&pageSize=1`)
    return (await answer.json()).total
  }
  return { from: await count('CS-T03'), into: await count('CS-T02') }
}
