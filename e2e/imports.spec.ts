import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { fillDay } from './fixtures/fill-day.ts'
import { expect, test } from './fixtures/test.ts'

const messySheet = join(import.meta.dirname, '../prisma/demo/cangshan-2021/publications-2021-08-messy.xlsx')

async function upload(page: Page, kind: string, file: Parameters<Page['setInputFiles']>[1]): Promise<void> {
  await page.goto(`/imports/new?kind=${kind}`)
  await page.setInputFiles('input[type=file]', file)
}

/** Chooses from a field of 更正为 by typing, as one does. */
async function choose(page: Page, label: string, typed: string, option: string): Promise<void> {
  await page.getByLabel(label).click()
  await page.getByLabel(label).fill(typed)
  await page.getByTitle(option, { exact: true }).last().click()
}

async function pickMoment(page: Page, label: string, moment: string): Promise<void> {
  await fillDay(page.getByLabel(label), moment)
}

test.describe('区政府办管理员', () => {
  test.use({ account: 'admin' })

  test('导入八月的乱表：七行被拒绝，当场更正，提交成批次，再整批撤销', async ({ page }) => {
    test.setTimeout(120_000)
    await upload(page, 'publications', messySheet)
    const counts = page.getByRole('region', { name: '各类行数' })
    await expect(counts.getByRole('button', { name: '拒绝' })).toContainText('7')
    await expect(counts.getByRole('button', { name: '已在库' })).toContainText('600')
    await expect(counts.getByRole('button', { name: '表内重复' })).toContainText('1')
    await expect(counts).toContainText('608')
    await expect(page.getByRole('button', { name: '没有要导入的行' })).toBeDisabled()

    const rejected = page.getByRole('table', { name: /被拒绝的行/ })
    await expect(rejected.getByRole('row').filter({ hasText: /^60[3-9]/ })).toHaveCount(7)
    await expect(rejected.getByRole('row', { name: /^603/ })).toContainText('E603')
    await expect(rejected.getByRole('row', { name: /^606/ })).toContainText('8月没有32日')

    await choose(page, '第 603 行发布单位更正为', '教育', '教育局')
    await choose(page, '第 604 行发布单位更正为', '区人', '人社局')
    await pickMoment(page, '第 605 行发布时间更正为', '2021-08-05 10:30')
    await pickMoment(page, '第 606 行发布时间更正为', '2021-08-06 10:30')
    await page.getByLabel('第 607 行标题更正为').fill('教育局开展暑期安全检查')
    await pickMoment(page, '第 608 行发布时间更正为', '2021-08-08 10:30')
    await choose(page, '第 609 行栏目更正为', '部门动态', '新闻动态/部门动态')
    await page.getByRole('button', { name: '按 7 行更正重新试运行' }).click()

    await expect(counts.getByRole('button', { name: '拒绝' })).toContainText('0')
    await expect(counts.getByRole('button', { name: '新增' })).toContainText('7')
    await page.getByRole('button', { name: '导入 7 条新增' }).click()

    await page.getByRole('link', { name: '在信息发布里查看' }).click()
    await expect(page.getByText('共 7 条', { exact: true })).toBeVisible()
    await page.goBack()

    await page.getByRole('button', { name: '撤销 7 行' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '撤销 7 行' }).click()
    await expect(page.getByRole('dialog')).toContainText('删除 7 行，恢复 0 行，没有保留的行。')
    await page.getByRole('button', { name: '知道了' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('已撤销的批次')
  })

  test('每个数字都列得出它的行：已在库的、重复的、没有计入的', async ({ page }) => {
    await upload(page, 'publications', messySheet)
    const counts = page.getByRole('region', { name: '各类行数' })
    await counts.getByRole('button', { name: '已在库' }).click()
    await expect(page.getByRole('table', { name: /已在库/ })).toContainText('新闻动态/镇街动态')
    await counts.getByRole('button', { name: '表内重复' }).click()
    await expect(page.getByText(/第 610 行与第 \d+ 行/)).toBeVisible()
    await counts.getByRole('button', { name: /另有 2 行/ }).click()
    await expect(page.getByText('第 611 行')).toBeVisible()
    await expect(page.getByText('第 612 行')).toBeVisible()
  })

  test('认错的列可以改：把备注改成不导入，再试一次', async ({ page }) => {
    await upload(page, 'publications', messySheet)
    await page.getByRole('button', { name: '更改', exact: true }).click()
    await page.getByLabel(/^G 列/).click()
    await page.getByTitle('不导入').last().click()
    await page.getByRole('button', { name: '按此重新试运行' }).click()
    const columns = page.getByRole('region', { name: '识别的列' })
    await expect(columns.getByRole('listitem').filter({ hasText: '备注' })).toContainText('不导入')
  })

  test.describe('不是表格的文件', () => {
    test.use({ expectedFaults: [/status of 415/] })

    test('当场说明原因，不留下批次', async ({ page }) => {
      const program = {
        name: '台账.xlsx',
        mimeType: 'application/octet-stream',
        buffer: Buffer.from('MZ\u0090\u0000\u0003'),
      }
      await upload(page, 'publications', program)
      await expect(page.getByRole('alert')).toBeVisible()
      await expect(page).toHaveURL(/\/imports\/new/)
    })
  })

  test('表头在第几行、哪列是什么，认不出时可以指给它看', async ({ page }) => {
    const rows = ['甲,乙,丙', '标题一,仓山镇,2021-08-01', '标题二,仓山镇,2021-08-02']
    await upload(page, 'publications', {
      name: '没有表头的表.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(rows.join('\n')),
    })
    await expect(page.getByRole('heading', { name: '请指出表头' })).toBeVisible()
    for (const [letter, field] of [
      ['A', '标题（必填）'],
      ['B', '发布单位（必填）'],
      ['C', '发布时间（必填）'],
    ] as const) {
      await page.getByLabel(new RegExp(`^${letter} 列`)).click()
      const option = page.locator('.ant-select-item-option', { hasText: field }).filter({ visible: true })
      await option.click()
      await expect(option).toHaveCount(0)
    }
    await page.getByRole('button', { name: '按此重新试运行' }).click()
    await expect(page.getByRole('region', { name: '各类行数' }).getByRole('button', { name: '新增' })).toContainText(
      '2',
    )
  })

  test('每种资料都有模板可以下载', async ({ page }) => {
    await page.goto('/imports/new?kind=units')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /下载单位模板/ }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/\.xlsx$/)
  })
})
