import type { APIRequestContext, Page } from '@playwright/test'
import { callAs } from './fixtures/created-user.ts'
import { expectAccessible } from './fixtures/expect-accessible.ts'
import { fillDay } from './fixtures/fill-day.ts'
import { holdUploads } from './fixtures/hold-uploads.ts'
import { openPage } from './fixtures/pages.ts'
import { expect, test } from './fixtures/test.ts'

const PDF = Buffer.from('%PDF-1.4\n%%EOF\n')

test.use({ account: 'admin' })
test.describe.configure({ timeout: 240_000 })

test('21 个账号检查一轮：逐张填写，结束后就是附件3', async ({ page, playwright, baseURL }) => {
  const office = await callAs(playwright, baseURL ?? '', 'admin')
  await openPage(page, '/check-rounds')
  await page.getByRole('button', { name: '新建一轮' }).click()
  const form = page.getByRole('dialog', { name: '新建一轮检查' })
  await form.getByLabel('名称').fill('2021年第三季度政务新媒体检查')
  await fillDay(form.getByLabel('检查日期'), '2021-10-08')
  await form.getByRole('combobox', { name: /检查员/ }).click()
  const offered = page.locator('.ant-select-dropdown').filter({ visible: true })
  await offered.getByTitle('区政府办管理员', { exact: true }).click()
  await page.keyboard.press('Escape')
  await expectAccessible(page)
  await form.getByRole('button', { name: '新建并分派' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '2021年第三季度政务新媒体检查' })).toBeVisible()

  // The first by keyboard, in the browser; the rest beside it.
  await page.getByRole('button', { name: '继续填写' }).click()
  const list = page.getByRole('dialog').filter({ has: page.getByRole('button', { name: '提交检查表' }) })
  await list.getByRole('radio', { name: '符合', exact: true }).first().focus()
  await page.keyboard.press('1')
  await list.getByRole('button', { name: /其余 \d+ 项符合/ }).click()
  await expectAccessible(page)
  await list.getByRole('button', { name: '提交检查表' }).click()
  await expect(page.getByText('已交检查表 1 / 21')).toBeVisible()
  await reopenFirst(page)

  const id = Number(new URL(page.url()).pathname.split('/').at(-1))
  const round = await (await page.request.get(`/api/check-rounds/${id}`)).json()
  for (const { tasks } of round.rows) {
    for (const task of tasks) if (!task.isFinished) await handIn(office, task.id)
  }
  await openPage(page, `/check-rounds/${id}`)
  await expect(page.getByText('已交检查表 21 / 21')).toBeVisible()
  await expect(page.getByText('合格率 100%')).toBeVisible()
  await page.getByRole('button', { name: '结束本轮' }).click()
  const dialog = page.getByRole('dialog', { name: '结束本轮检查' })
  await dialog.getByLabel('说明').fill('21 个账号均已检查')
  await dialog.getByRole('button', { name: '结束本轮' }).click()
  await expect(dialog).toBeHidden()
  await page.getByRole('link', { name: '打印版' }).click()
  const annex = page.getByRole('table', { name: '政务新媒体检查情况' })
  await expect(annex.getByRole('row')).toHaveCount(22)
  await expect(annex.getByRole('columnheader')).toHaveText([
    '序号',
    '类型',
    '账号名称',
    '主管单位',
    '最近更新',
    '检查结果',
    '问题',
  ])
  await expectAccessible(page)
})

/** 交了的检查表重新打开，改好再交. */
async function reopenFirst(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: /，已交$/ }).click()
  const list = page.getByRole('dialog').filter({ has: page.getByRole('button', { name: '重新打开' }) })
  await list.getByRole('button', { name: '重新打开' }).click()
  const dialog = page.getByRole('dialog', { name: '重新打开检查表' })
  await dialog.getByLabel('原因').fill('漏看了一项')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: '重新打开' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('已交检查表 0 / 21')).toBeVisible()
  const again = page.getByRole('dialog').filter({ has: page.getByRole('button', { name: '提交检查表' }) })
  // 截图还在路上：提交和暂存都等它
  const held = await holdUploads(page)
  const first = again.getByRole('listitem').first()
  await first.getByRole('radio').first().focus()
  await page.keyboard.press('2')
  await first.locator('input[type=file]').setInputFiles({ name: '截图.pdf', mimeType: 'application/pdf', buffer: PDF })
  await expect(first.getByRole('list', { name: '正在上传的附件' })).toContainText('截图.pdf')
  await again.getByRole('button', { name: '提交检查表' }).click()
  await expect(page.getByText(/^有附件还没有传好/)).toBeVisible()
  held.release()
  await expect(first.getByRole('button', { name: '截图.pdf', exact: true })).toBeVisible()
  await first.getByRole('radio').first().focus()
  await page.keyboard.press('1')
  await again.getByRole('button', { name: '提交检查表' }).click()
  await expect(page.getByText('已交检查表 1 / 21')).toBeVisible()
}

async function handIn(request: APIRequestContext, id: number): Promise<void> {
  const { version, items } = await (await request.get(`/api/check-tasks/${id}`)).json()
  const met = items.map(({ condition }: { condition: string }) => ({
    condition,
    answer: 'met',
    note: null,
    attachments: [],
  }))
  const answer = await request.patch(`/api/check-tasks/${id}`, { data: { version, items: met, isFinished: true } })
  expect(answer.status(), await answer.text()).toBe(200)
}
