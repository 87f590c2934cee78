import type { Page } from '@playwright/test'
import { expect, test } from './fixtures/test.ts'

async function downloaded(page: Page, press: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()])
  const stream = await download.createReadStream()
  return Buffer.concat(await stream.toArray()).toString('utf8')
}

test.describe('领导', () => {
  test.use({ account: 'leader' })

  test('一进来就是总览：通报的五个数字，点名的单位一家不差', async ({ page }) => {
    await page.goto('/')
    await expect(page).toHaveURL(/\/overview/)
    const figures = page.getByRole('region', { name: '通报要点数字' })
    await expect(figures.getByRole('link', { name: '门户发布' })).toContainText('3157条')
    await expect(figures.getByRole('link', { name: '发布未达标' })).toContainText('6家')
    await expect(figures.getByRole('link', { name: '栏目未更新' })).toContainText('5个')
    await expect(figures.getByRole('link', { name: '新媒体合格' })).toContainText('21/ 21 个')
    await expect(figures.getByRole('link', { name: '主动公开' })).toContainText('162件')
    const digest = page.getByRole('region', { name: '通报要点', exact: true })
    await expect(digest).toContainText('临江街道、仓前街道、仓山镇、城门镇；人社局、卫健局、文体旅局、市场监管局')
    await expect(digest).toContainText('农业农村局：公示公告、扶贫项目、扶贫捐赠、扶贫协作；民政局：社会救助')
    for (const unit of ['东升街道', '盖山镇', '司法局', '商务局', '资规局', '退役军人事务局']) {
      await expect(digest.getByText('月度未达标').locator('..')).toContainText(unit)
    }
    for (const unit of ['城门镇', '盖山镇', '城管局', '工信局']) {
      await expect(digest.getByText('零公开').locator('..')).toContainText(unit)
    }
  })

  test('五个数字都点得开，列出的正是那么多行', async ({ page }) => {
    await page.goto('/overview?period=2021Q3')
    const figures = page.getByRole('region', { name: '通报要点数字' })
    const main = page.getByRole('main')
    for (const [figure, rows] of [
      ['门户发布', '共 3157 条'],
      ['栏目未更新', '5 个栏目'],
      ['新媒体合格', '共 21 个'],
      ['主动公开', '共 162 件'],
    ] as const) {
      await figures.getByRole('link', { name: figure }).click()
      await expect(main.getByText(rows, { exact: true })).toBeVisible()
      await page.goBack()
    }
    await figures.getByRole('link', { name: '发布未达标' }).click()
    await expect(main.getByText('未达标', { exact: true })).toHaveCount(6)
  })

  test('三次点击，从排名看到单位、条款和文章', async ({ page }) => {
    await page.goto('/rankings?period=2021Q3')
    await page.getByRole('table', { name: /镇街/ }).getByRole('link', { name: '盖山镇', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('盖山镇')

    const finding = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: /9月发布6条/ }) })
    const button = finding.getByRole('button', { name: /9月发布6条/ })
    if ((await button.getAttribute('aria-expanded')) === 'false') await button.click()
    await expect(finding.getByRole('blockquote')).toHaveText('各单位每月发布信息应达到10条及以上')

    const article = finding.getByRole('table').getByRole('link').first()
    const title = (await article.textContent()) ?? ''
    await article.click()
    const drawer = page.getByRole('dialog', { name: '网站信息' })
    await expect(drawer).toContainText(title)
    await expect(drawer.getByRole('link', { name: /^https?:/ })).toHaveAttribute('href', /example\.gov\.cn/)
  })

  test('点得分条里的一格，直接到那项指标的依据', async ({ page }) => {
    await page.goto('/rankings?period=2021Q3')
    await page.getByRole('link', { name: /^城门镇：主动公开 5\.00\/10\.00$/ }).click()
    await expect(page).toHaveURL(/\/units\/CS-T02.*#disclosure$/)
    await expect(page.getByRole('button', { name: /主动公开/, expanded: true })).toBeInViewport()
  })

  test('热力图：每格是那个月的条数，不足十条标红，点开就是那些信息', async ({ page }) => {
    await page.goto('/rankings?period=2021Q3&tab=heat')
    const heat = page.getByRole('table', { name: /镇街各单位逐月发布条数/ })
    const row = heat.getByRole('row', { name: /^东升街道/ })
    await expect(row.getByRole('cell')).toHaveText(['7', '4', '9', '6', '7', '8', '12', '7', '9', '28'])
    await row.getByRole('link', { name: '12' }).click()
    await expect(page.getByRole('main').getByText('共 12 条', { exact: true })).toBeVisible()
  })

  test('导出的就是看到的：换一列显示，文件里也跟着换', async ({ page }) => {
    await page.goto('/rankings?period=2021Q3&group=镇街&sort=-volume')
    const table = page.getByRole('table', { name: /镇街/ })
    await expect(table.getByRole('row').nth(1)).toContainText('临江街道')
    await page.getByRole('button', { name: '选择显示的列' }).click()
    await page.getByRole('checkbox', { name: '8月' }).check()
    await page.getByRole('checkbox', { name: '结论' }).uncheck()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '导出' }).click()
    const file = await downloaded(page, () => page.getByRole('menuitem', { name: 'CSV' }).click())
    const [head = '', first = ''] = file.split('\r\n')
    expect(head).toContain('8月')
    expect(head).not.toContain('结论')
    expect(first).toContain('临江街道')
    expect(first).toContain('275')

    await page.getByRole('button', { name: '导出' }).click()
    const workbook = await downloaded(page, () => page.getByRole('menuitem', { name: 'Excel' }).click())
    expect(workbook).toMatch(/^PK/)
    expect(workbook).toContain('xl/worksheets/sheet1.xml')
  })
})

test.describe('东升街道经办人员', () => {
  test.use({ account: 'CS-T07' })

  test('看得到各单位的名次和得分，点得开的只有自己', async ({ page }) => {
    await page.goto('/rankings?period=2021Q3')
    const table = page.getByRole('table', { name: /镇街/ })
    await expect(table.getByRole('row', { name: /盖山镇/ })).toContainText('79.79')
    await expect(table.getByRole('link', { name: '盖山镇', exact: true })).toHaveCount(0)
    await table.getByRole('link', { name: '东升街道', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('东升街道')
  })
})
