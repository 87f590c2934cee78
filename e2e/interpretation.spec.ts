import type { Page } from '@playwright/test'
import { fillDay } from './fixtures/fill-day.ts'
import { expect, test } from './fixtures/test.ts'

const TITLE = '图解｜《关于国庆前后值班工作的通知》'

/** After a write, everything that is counted from the facts is read anew before the form closes. */
const SLOW = { timeout: 60_000 }

async function day(page: Page, dialog: string, label: string, value: string): Promise<void> {
  await fillDay(page.getByRole('dialog', { name: dialog }).getByLabel(label), value)
}

async function giveReason(page: Page, button: string, reason: string): Promise<void> {
  const dialog = page.getByRole('dialog').filter({ has: page.getByRole('button', { name: button, exact: true }) })
  await dialog.getByLabel(/原因/).fill(reason)
  await dialog.getByRole('button', { name: button, exact: true }).click()
  await expect(dialog).toBeHidden(SLOW)
}

test.describe('区政府办管理员', () => {
  test.use({ account: 'admin' })

  test('文件9月24日公开，解读9月29日发布：9月26日调休上班，正好第4个工作日，计入但不同步', async ({ page }) => {
    test.setTimeout(480_000)
    const form = '登记一篇政策解读'
    await page.goto('/interpretations?all=true')
    await page.getByRole('button', { name: '登记一篇' }).click()
    const dialog = page.getByRole('dialog', { name: form })
    await dialog.getByLabel('标题').fill(TITLE)
    await dialog.getByLabel('发布单位').fill('教育局')
    await page.getByTitle('教育局', { exact: true }).last().click()
    await dialog.getByLabel('栏目').fill('本区政策解读')
    await page.getByTitle('政务公开/本区政策解读', { exact: true }).last().click()
    await day(page, form, '解读发布日期', '2021-09-29')
    await day(page, form, '文件公开日期', '2021-09-24')
    await dialog.getByRole('button', { name: '登记 1 篇' }).click()
    await expect(dialog).toBeHidden(SLOW)

    await page.getByRole('link', { name: TITLE }).click()
    const drawer = page.getByRole('dialog', { name: '政策解读' })
    const sentence = `“${TITLE}”晚于文件公开4个工作日，超过3个工作日，未同步公开`
    await expect(drawer).toContainText(sentence)
    await expect(drawer).toContainText('计入，不同步')

    await test.step('单位自查里是同一句话', async () => {
      await page.goto('/units/CS-D02?period=2021Q3')
      await expect(page.getByRole('main')).toContainText(sentence)
    })

    await test.step('提前一天到9月28日，就是第3个工作日，同步', async () => {
      await page.goto(`/interpretations?all=true&q=${encodeURIComponent('国庆前后值班')}`)
      await page.getByRole('link', { name: TITLE }).click()
      await drawer.getByRole('button', { name: '更正' }).click()
      await day(page, '更正这篇解读', '解读发布日期', '2021-09-28')
      await giveReason(page, '保存更正', '日期录错')
      await expect(drawer).toContainText('与文件同步公开')
      await expect(drawer.getByRole('deletion')).toContainText(['2021-09-29'])
    })

    await test.step('跨国庆长假：9月30日公开、10月11日解读，是第3个工作日（8日、9日调休、11日）', async () => {
      await drawer.getByRole('button', { name: '更正' }).click()
      await day(page, '更正这篇解读', '解读发布日期', '2021-10-11')
      await day(page, '更正这篇解读', '文件公开日期', '2021-09-30')
      await giveReason(page, '保存更正', '以公开日期为准')
      await expect(drawer).toContainText('3 个工作日')
      await expect(drawer).toContainText('与文件同步公开')
    })

    await test.step('标为装饰性配图即按文字解读，撤下后不再列出', async () => {
      await drawer
        .getByRole('button', { name: 'Close' })
        .or(drawer.getByRole('button', { name: '关闭' }))
        .click()
      await page.getByRole('checkbox', { name: `选择“${TITLE}”` }).check()
      await page.getByRole('button', { name: '标为装饰性配图' }).click()
      await giveReason(page, '标为装饰性配图 1 篇', '配图无信息')
      await expect(page.getByRole('table', { name: '政策解读' })).toContainText('不计入')
      await page.getByRole('link', { name: TITLE }).click()
      await expect(drawer).toContainText('只有装饰性配图')
      await drawer.getByRole('button', { name: '撤下' }).click()
      await giveReason(page, '撤下 1 篇', '试录')
      await expect(drawer).toContainText('已撤下，不计入')
      await page.goto(`/interpretations?all=true&q=${encodeURIComponent('国庆前后值班')}`)
      await expect(page.getByText('没有符合条件的解读')).toBeVisible()
    })
  })
})
