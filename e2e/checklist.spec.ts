import type { APIRequestContext, Browser, Page } from '@playwright/test'
import { callAs } from './fixtures/created-user.ts'
import { expectAccessible } from './fixtures/expect-accessible.ts'
import { fillDay } from './fixtures/fill-day.ts'
import { holdUploads } from './fixtures/hold-uploads.ts'
import { newPage } from './fixtures/new-page.ts'
import { openPage } from './fixtures/pages.ts'
import type { Account } from './fixtures/sign-in.ts'
import { signIn } from './fixtures/sign-in.ts'
import { expect, test } from './fixtures/test.ts'

const UNIT = 'CS-D12'
const NAME = '农业农村局'
const LIST = '省级检查指标'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const NOTE = '四个栏目已申请下线，正在办理'

/** A page of somebody else's, beside the one that is open. */
async function pageOf(browser: Browser, request: APIRequestContext, account: Account): Promise<Page> {
  const context = await browser.newContext({
    storageState: await signIn(request, account),
    locale: 'zh-CN',
    viewport: { width: 390, height: 844 },
  })
  return newPage(context)
}

async function answer(page: Page, item: RegExp, choice: string): Promise<void> {
  const group = page.getByRole('radiogroup', { name: item })
  await group.getByText(choice, { exact: true }).click()
  const line = page.getByRole('listitem').filter({ has: group })
  await expect(line.getByText('已保存')).toBeVisible()
}

/** 表头认不出的，在页面上指明；读不了的行可以下载. */
async function correctColumns(page: Page): Promise<void> {
  const rows = ['一级指标,要做到的事,适用单位', '更新,栏目按时更新,全部', '更新,账号更新,镇街']
  const file = { name: '市级指标.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) }
  await page.setInputFiles('input[type=file]', file)
  await page.getByRole('combobox', { name: 'B 列“要做到的事”读作' }).click()
  await page.getByTitle('检查内容（必填）').last().click()
  await page.getByRole('button', { name: '按此重新试读' }).click()
  await expect(page.getByText('读到 1 项；读不了 1 行')).toBeVisible()
  await expectAccessible(page)
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: '下载（附原因）' }).click()
  expect((await downloading).suggestedFilename()).toBe('读不了的行-市级指标.xlsx')
}

test.use({ account: 'admin', actionTimeout: 20_000 })
test.describe.configure({ timeout: 300_000 })

test('导入省级指标并发布，发起自查；单位逐条填报、写明不一致、签字提交；管理员看到不一致并退回', async ({
  page,
  browser,
  playwright,
  baseURL,
}) => {
  const office = await callAs(playwright, baseURL ?? '', 'admin')
  const staffRequest = await callAs(playwright, baseURL ?? '', UNIT)
  const sheet = await (await office.get('/api/checklists/1/items.xlsx')).body()

  // 导入、发布
  await openPage(page, '/checklists/import')
  await correctColumns(page)
  await page.setInputFiles('input[type=file]', { name: `${LIST}.xlsx`, mimeType: XLSX, buffer: sheet })
  await expect(page.getByText('读到 5 项；读不了 0 行')).toBeVisible()
  await page.getByLabel('来源文件').fill('省政府办公厅通知')
  await expectAccessible(page)
  await page.getByRole('button', { name: '存为草稿（5 项）' }).click()
  await expect(page.getByRole('heading', { level: 1, name: LIST })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: '发布', exact: true }).click()
  await expect(page.getByText(/^省级　第1版　在用/)).toBeVisible()

  // 发起
  await openPage(page, '/checklists')
  await page.getByRole('button', { name: '发起自查' }).click()
  const dialog = page.getByRole('dialog', { name: '发起自查' })
  await dialog.getByRole('combobox', { name: '自查表' }).click()
  await page.getByTitle(`${LIST}（第1版）`).click()
  await dialog.getByRole('combobox', { name: '考核周期' }).click()
  await page.getByTitle('2021年第四季度').last().click()
  await fillDay(dialog.getByLabel('提交期限'), '2021-12-30')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: '发起并通知各单位' }).click()
  await expect(page.getByRole('heading', { level: 1, name: LIST })).toBeVisible()
  const round = new URL(page.url()).pathname

  // 填报：手机上
  const staff = await pageOf(browser, staffRequest, UNIT)
  await staff.goto('/self-inspection')
  await staff.getByRole('link', { name: LIST }).click()
  await expect(staff.getByText(/栏目“.*扶贫.*”/).first()).toBeVisible()
  const columns = staff.getByRole('radiogroup', { name: /^第4项/ })
  await expect(columns.getByRole('radio', { name: '不符合' })).toBeChecked()
  await expect(staff.getByText('系统预填，签字时确认').first()).toBeVisible()
  for (const item of [/^第1项/, /^第2项/, /^第3项/]) await answer(staff, item, '符合')
  await answer(staff, /^第4项/, '符合')
  await expect(staff.getByRole('note')).toContainText('与数据不一致')
  await staff.getByLabel('经办人员姓名').fill('张经办')
  await staff.getByRole('button', { name: '经办人员签字' }).click()
  await expect(staff.getByText(/^第4项与系统数据不一致，请在说明里写明情况/)).toBeVisible()
  await staff.getByLabel('第4项的说明').fill(NOTE)
  await expect(staff.getByRole('listitem').filter({ has: columns }).getByText('已保存')).toBeVisible()
  await expectAccessible(staff)
  await staff.getByLabel('经办人员姓名').fill('张经办')
  // 佐证还在路上就签字：到了会改动填报内容、作废签字，等它到了再签；写好的姓名留着
  const proof = { name: '下线申请.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') }
  const onItsWay = await holdUploads(staff)
  const fourth = staff.getByRole('listitem').filter({ has: columns })
  await fourth.locator('input[type=file]').setInputFiles(proof)
  await expect(fourth.getByRole('list', { name: '正在上传的附件' })).toContainText('下线申请.pdf')
  await staff.getByRole('button', { name: '经办人员签字' }).click()
  await expect(staff.getByText(/^有附件还没有传好/)).toBeVisible()
  onItsWay.release()
  await expect(fourth.getByRole('button', { name: '下线申请.pdf', exact: true })).toBeVisible()
  await expect(fourth.getByText('已保存')).toBeVisible()
  await expect(staff.getByLabel('经办人员姓名')).toHaveValue('张经办')
  await staff.getByRole('button', { name: '经办人员签字' }).click()
  await expect(staff.getByText('经办人员已签字')).toBeVisible()

  // 分管领导手签，附扫描件；提交
  const leader = staff.getByRole('region', { name: '分管领导签字' })
  await leader.getByLabel('分管领导姓名').fill('陈副局长')
  await fillDay(leader.getByLabel('签字日期'), '2021-10-11')
  const page1 = { name: '签字页.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') }
  // 没有传上的文件不会悄悄丢下：移除了才能签
  await leader.locator('input[type=file]').setInputFiles({ ...page1, name: '空白.pdf', buffer: Buffer.alloc(0) })
  await expect(leader.getByRole('alert').filter({ hasText: '没有上传：' })).toBeVisible()
  await leader.getByRole('button', { name: '分管领导签字' }).click()
  await expect(leader.getByText(/^有附件还没有传好/)).toBeVisible()
  await leader.getByRole('button', { name: '知道了，移除空白.pdf' }).click()
  await expect(leader.getByText(/^有附件还没有传好/)).toBeHidden()
  // 扫描件还在路上就签字：不会丢下它，等它到了再签
  const held = await holdUploads(staff)
  await leader.locator('input[type=file]').setInputFiles(page1)
  await expect(leader.getByRole('list', { name: '正在上传的附件' })).toContainText('签字页.pdf')
  await leader.getByRole('button', { name: '分管领导签字' }).click()
  await expect(leader.getByText(/^有附件还没有传好/)).toBeVisible()
  held.release()
  await expect(leader.getByRole('button', { name: '签字页.pdf', exact: true })).toBeVisible()
  await expect(leader.getByText(/^有附件还没有传好/)).toBeHidden()
  await leader.getByRole('button', { name: '分管领导签字' }).click()
  await expect(leader.getByText(/^陈副局长.*签字页扫描件$/)).toBeVisible()
  await staff.getByRole('button', { name: '提交', exact: true }).click()
  await expect(staff.getByText('已提交').first()).toBeVisible()
  await expectAccessible(staff)

  // 管理员看完成情况和不一致，退回
  await openPage(page, round)
  await expect(page.getByText('已提交 1 / 35')).toBeVisible()
  const against = page.getByRole('list', { name: '与数据不一致的填报' })
  await expect(against).toContainText(NAME)
  await expect(against).toContainText(NOTE)
  await expect(page.getByRole('table', { name: '各单位逐项填报情况' })).toContainText('符合，与数据不一致')
  await expectAccessible(page)
  await against.getByRole('link', { name: NAME }).click()
  await page.getByRole('button', { name: /^退\s?回$/ }).click()
  const back = page.getByRole('dialog', { name: `退回${NAME}的填报表` })
  await back.getByLabel('退回原因').fill('请附下线申请')
  await expectAccessible(page)
  await back.getByRole('button', { name: /^退\s?回$/ }).click()
  await expect(page.getByText('已退回：请附下线申请')).toBeVisible()
  await staff.reload()
  await expect(staff.getByText('已退回：请附下线申请')).toBeVisible()
  await expect(staff.getByRole('radiogroup', { name: /^第4项/ })).toBeVisible()

  await openPage(page, round)
  await page.getByRole('button', { name: '结束本轮' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '结束本轮' }).click()
  await expect(page.getByText('本轮自查已结束')).toBeVisible()
})
