import type { Page } from '@playwright/test'
import { fillDay } from './fixtures/fill-day.ts'
import { expect, test } from './fixtures/test.ts'

const TITLE = '仓山区校车安全管理实施细则'

/** After a write, everything that is counted from the facts is read anew before the form closes. */
const SLOW = { timeout: 60_000 }

async function giveReason(page: Page, button: string, reason: string): Promise<void> {
  const dialog = page.getByRole('dialog').filter({ has: page.getByRole('button', { name: button, exact: true }) })
  await dialog.getByLabel(/原因/).fill(reason)
  await dialog.getByRole('button', { name: button, exact: true }).click()
  await expect(dialog).toBeHidden(SLOW)
}

async function day(page: Page, label: string, value: string): Promise<void> {
  await fillDay(page.getByRole('dialog', { name: '登记一件主动公开信息' }).getByLabel(label), value)
}

test.describe('区政府办管理员', () => {
  test.use({ account: 'admin', expectedFaults: [/status of (400|409)/] })

  test('登记一件文件：写错的文号说明怎么写；用时按工作日算；季度统计加一件，撤下又减一件', async ({ page }) => {
    test.setTimeout(480_000)
    const cell = page.getByRole('link', { name: /^教育局2021年第四季度的 \d+ 件$/ })
    await page.goto('/disclosures?all=true')
    await page.getByRole('button', { name: '登记一件' }).click()
    const form = page.getByRole('dialog', { name: '登记一件主动公开信息' })
    await form.getByLabel('索引号').fill('FZ202110-9001')
    await form.getByLabel('文号').fill('仓教〔2021〕第901号')
    await form.getByLabel('标题').fill(TITLE)
    await form.getByLabel('公开单位').fill('教育局')
    await page.getByTitle('教育局', { exact: true }).last().click()
    await day(page, '成文日期', '2021-09-30')
    await day(page, '公开日期', '2021-10-11')
    await form.getByRole('button', { name: '登记 1 件' }).click()
    await expect(form).toContainText('序号前不加“第”')
    await form.getByLabel('文号').fill('仓教[2021]901号')
    await form.getByRole('button', { name: '登记 1 件' }).click()
    await expect(form).toBeHidden(SLOW)

    await page.getByRole('link', { name: 'FZ202110-9001' }).click()
    const drawer = page.getByRole('dialog', { name: '主动公开信息' })
    await expect(drawer).toContainText('仓教〔2021〕901号')
    await expect(drawer).toContainText('3 / 20 个工作日，按时')

    await test.step('季度统计里的数字打开这些文件', async () => {
      await page.goto('/disclosures/quarters?year=2021')
      await cell.click()
      await expect(page.getByRole('table', { name: '主动公开信息' })).toContainText(TITLE)
    })

    await test.step('批量设置有效性，再撤下', async () => {
      await page.goto('/disclosures?all=true&q=FZ202110-9001')
      await page.getByRole('checkbox', { name: `选择“${TITLE}”` }).check()
      await page.getByRole('button', { name: '撤下 1 件' }).click()
      await giveReason(page, '撤下 1 件', '试录')
      await expect(page.getByText('没有符合条件的文件')).toBeVisible()
      await page.goto('/disclosures?withdrawn=true')
      await page.getByRole('link', { name: 'FZ202110-9001' }).click()
      await expect(drawer).toContainText('原因：试录')
    })

    await test.step('沿革里恢复到登记时的那一版：记为新的一版，仍是撤下的', async () => {
      await drawer.getByRole('button', { name: /^恢复到此版本：第 1 版/ }).click()
      await giveReason(page, '恢复到第 1 版', '核对底稿')
      await expect(drawer).toContainText('恢复到此前的版本')
      await expect(drawer.getByRole('button', { name: /^恢复到此版本：第 2 版/ })).toBeVisible()
      await expect(drawer.getByRole('button', { name: '恢复', exact: true })).toBeVisible()
    })
  })

  test('工作日历：国庆调休看得到；没有放假安排的年份照实说没有', async ({ page }) => {
    await page.goto('/calendar?year=2021')
    await expect(page.getByRole('button', { name: '2021-10-09，工作日，国庆节' })).toBeVisible()
    await expect(page.getByRole('button', { name: '2021-10-07，休息日，国庆节' })).toBeVisible()
    await page.goto('/calendar?year=2030')
    await expect(page.getByText(/没有 2030 年的工作日历：.*不按周一至周五推算/)).toBeVisible()
    await page.getByRole('button', { name: '粘贴放假安排' }).click()
    const paste = page.getByRole('dialog', { name: '粘贴 2030 年放假安排' })
    await paste.getByLabel('放假安排').fill('10月1日至10月7日 放假 国庆节\n10月12日')
    await expect(paste).toContainText('第 2 行')
    await paste.getByLabel('放假安排').fill('10月1日至10月7日 放假 国庆节')
    await paste.getByRole('button', { name: '采用 7 天' }).click()
    await expect(page.getByRole('button', { name: '2030-10-04，休息日，国庆节，区政府办设定' })).toBeVisible()
    await page.getByRole('button', { name: '放弃改动' }).click()
    await expect(page.getByRole('button', { name: '2030-10-04，工作日' })).toBeVisible()
  })
})
