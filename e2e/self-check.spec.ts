import type { Page } from '@playwright/test'
import { expect, test } from './fixtures/test.ts'

/** Rows of the one table on a list page, without its head. */
async function expectRows(page: Page, count: number): Promise<void> {
  await expect(page.getByRole('main').getByRole('row')).toHaveCount(count + 1)
}

test.describe('东升街道经办人员', () => {
  test.use({ account: 'CS-T07' })

  test('一进来就看到得分、名次和哪几个月不达标', async ({ page }) => {
    await page.goto('/')
    await expect(page).toHaveURL(/\/self-check/)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('东升街道')
    const overview = page.getByRole('region', { name: '概况' })
    await expect(overview).toContainText('82.50')
    await expect(overview).toContainText('12 / 13')
    await expect(overview).toContainText('未达标')
    await expect(overview).toContainText('8月差 3 条，9月差 1 条')
    await expect(overview).toContainText('−17.50')
    await expect(page.getByRole('complementary', { name: '数据说明' })).toContainText(
      '演示数据 · 2021-10-11 · 方案分值待确认',
    )
  })

  test('第三季度的 28 条都点得开：7月12条、8月7条、9月9条', async ({ page }) => {
    for (const [month, count] of [
      ['7月', 12],
      ['8月', 7],
      ['9月', 9],
    ] as const) {
      await page.goto('/self-check?period=2021Q3')
      await page.getByRole('link', { name: new RegExp(`^${month}发布 ${count} 条`) }).click()
      await expect(page).toHaveURL(/\/publications\?.*unit=CS-T07/)
      await expectRows(page, count)
    }
    await page.goto('/publications?period=2021Q3&unit=CS-T07')
    await expectRows(page, 28)
  })

  test('8月、9月为什么不达标：条款原文、分值从哪来、每一条佐证', async ({ page }) => {
    await page.goto('/self-check?period=2021Q3')
    for (const [finding, count] of [
      ['8月发布7条，少3条', 7],
      ['9月发布9条，少1条', 9],
    ] as const) {
      const row = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: finding }) })
      const button = row.getByRole('button', { name: finding })
      await expect(button).toContainText('−2.50')
      await expect(button).toContainText('2 × 1.25')
      if ((await button.getAttribute('aria-expanded')) === 'false') await button.click()
      await expect(row.getByRole('blockquote')).toHaveText('各单位每月发布信息应达到10条及以上')
      await expect(row).toContainText('2021年第三季度通报 一、1')
      await expect(row).toContainText('本区设定')
      await row.getByRole('button', { name: `展开全部 ${count} 条` }).click()
      await expect(row.getByRole('table').getByRole('link')).toHaveCount(count)
    }
    const evidence = page.getByRole('table', { name: /9月发布9条/ }).getByRole('link')
    const title = (await evidence.first().textContent()) ?? ''
    await evidence.first().click()
    await expect(page).toHaveURL(/\/publications\?open=\d+/)
    await expect(page.getByRole('dialog')).toContainText(title)
  })

  test('试算补齐8月和9月：得分 88.54，名次不变，月度达标；与服务器算的一样', async ({ page, baseURL }) => {
    await page.goto('/self-check?period=2021Q3')
    const trial = page.getByRole('region', { name: '试算' })
    for (let item = 0; item < 3; item += 1) await trial.getByRole('button', { name: '8月补报加一' }).click()
    await trial.getByLabel('9月补报', { exact: false }).last().scrollIntoViewIfNeeded()
    await trial.getByRole('button', { name: '9月补报加一' }).click()
    await expect(trial.getByTestId('what-if-score')).toHaveText('88.54')
    await expect(trial).toContainText('上升6.04')
    await expect(trial.getByTestId('what-if-place')).toHaveText('12')
    await expect(trial.getByText('达标', { exact: true })).toBeVisible()

    const changes = [
      { kind: 'add-publications', month: '2021-08', count: 3 },
      { kind: 'add-publications', month: '2021-09', count: 1 },
    ]
    const answer = await page.request.post('/api/units/CS-T07/standing/what-if', {
      data: { period: '2021Q3', changes },
      headers: { origin: baseURL ?? '' },
    })
    expect(await answer.json()).toMatchObject({ score: 88.54, place: 12 })

    const changed = trial.getByRole('list', { name: '试算中的改动' })
    await expect(changed.getByRole('listitem')).toHaveText(['8月增加 3 条', '9月增加 1 条'])
    await changed.getByRole('button', { name: '去掉：9月增加 1 条' }).click()
    await expect(trial.getByTestId('what-if-score')).not.toHaveText('88.54')
    await expect(trial).toContainText('未达标')
    await trial.getByRole('button', { name: '清零' }).click()
    await expect(trial.getByTestId('what-if-score')).toHaveText('82.50')
    await expect(changed).toHaveCount(0)
  })

  test('进行中的季度，试算不说没到期的月份未达标', async ({ page }) => {
    await page.goto('/self-check?period=2021Q4')
    const trial = page.getByRole('region', { name: '试算' })
    await expect(trial.getByText('未到期', { exact: true })).toBeVisible()
    await trial.getByRole('button', { name: '10月再发加一' }).click()
    await expect(page.getByRole('list', { name: '试算中的改动' })).toContainText('10月增加 1 条')
    await expect(trial.getByText('未到期', { exact: true })).toBeVisible()
  })

  test('已通报的季度：不再试算，不提建议，图画到期末为止', async ({ page }) => {
    await page.goto('/self-check?period=2021Q1')
    const trial = page.getByRole('region', { name: '试算' })
    await expect(trial).toContainText('结果已冻结，不再试算')
    await expect(trial.getByRole('button')).toHaveCount(0)
    await expect(page.getByText('可以补报')).toHaveCount(0)
    const chart = page.getByRole('region', { name: '月度发布' })
    await expect(chart.getByRole('list').getByRole('listitem')).toHaveCount(3)
  })

  test('试算的数填得不对：数不变，说明白；太大就按上限', async ({ page }) => {
    await page.goto('/self-check?period=2021Q3')
    const trial = page.getByRole('region', { name: '试算' })
    const field = trial.getByRole('textbox', { name: /^8月补报/ })
    await field.fill('1.7')
    await expect(trial).toContainText('请填写整数，仍按 0 计')
    await field.fill('１２')
    await expect(field).toHaveValue('12')
    await expect(trial).not.toContainText('请填写整数')
    await field.fill('99999')
    await expect(field).toHaveValue('999')
    await expect(trial).toContainText('最多 999')
  })

  test('别的单位的自查看不到，名次看得到', async ({ page }) => {
    const answer = await page.request.get('/api/units/CS-T01/standing?period=2021Q3')
    expect(answer.status()).toBe(403)
    await page.goto('/rankings')
    await expect(page.getByRole('main')).toContainText('仓山镇')
  })
})

test.describe('农业农村局经办人员', () => {
  test.use({ account: 'CS-D12' })

  test('试算更新四个超期栏目、发一篇解读：得分与服务器算的一样', async ({ page, baseURL }) => {
    await page.goto('/self-check?period=2021Q3')
    const trial = page.getByRole('region', { name: '试算' })
    const columns = ['公示公告', '扶贫项目', '扶贫捐赠', '扶贫协作']
    const choice = trial.getByRole('combobox', { name: '更新栏目' })
    for (const column of columns) {
      const option = choice.getByRole('option', { name: column })
      await choice.selectOption((await option.getAttribute('value')) ?? '')
    }
    await trial.getByRole('button', { name: '图文解读加一' }).click()
    await expect(trial.getByRole('list', { name: '试算中的改动' }).getByRole('listitem')).toHaveCount(5)

    const listed = await page.request.get('/api/columns?unit=CS-D12&period=2021Q3')
    const { columns: all }: { columns: { code: string; name: string }[] } = await listed.json()
    const codes = all.filter(({ name }) => columns.includes(name)).map(({ code }) => code)
    const changes = [
      ...codes.map((code) => ({ kind: 'refresh-column', code })),
      { kind: 'publish-interpretation', form: 'illustrated' },
    ]
    const answer = await page.request.post('/api/units/CS-D12/standing/what-if', {
      data: { period: '2021Q3', changes },
      headers: { origin: baseURL ?? '' },
    })
    const { score, place } = await answer.json()
    expect(codes).toHaveLength(4)
    await expect(trial.getByTestId('what-if-score')).toHaveText(score.toFixed(2))
    await expect(trial.getByTestId('what-if-place')).toHaveText(String(place))
  })
})
