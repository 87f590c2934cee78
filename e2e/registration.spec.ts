import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { fillDay } from './fixtures/fill-day.ts'
import { newPage } from './fixtures/new-page.ts'
import { expect, test } from './fixtures/test.ts'
import { signIn } from './fixtures/sign-in.ts'

const NAME = '镇便民服务'

test.describe('账号备案：单位填表，办公室退回一次再通过', () => {
  test.use({ account: 'CS-T05', expectedFaults: [/status of (409|422)/] })

  test('退回写明原因，改后通过，登记表下载为 docx，账号进入登记簿', async ({ page, browser, playwright, baseURL }) => {
    test.setTimeout(240_000)
    await page.goto('/registrations')
    await page.getByRole('button', { name: '开设备案' }).click()
    const form = page.getByRole('dialog', { name: '开设备案' })
    await fill(form, { 账号名称: NAME, 平台: '小程序', 开设日期: '2021-10-10', 分管领导: '陈副主任', 管理员: '林晓' })
    await form.getByRole('button', { name: '提交审核' }).click()
    await expect(form.getByText('请填写管理员电话')).toBeVisible()
    await fill(form, { 联系电话: '0591-00000000', 用途: '预约', '审核流程（三审）': '经办人、科长、分管领导' })
    await form.getByRole('button', { name: '提交审核' }).click()
    await expect(page.getByText('已提交，等区政府办审核')).toBeVisible()

    const here = { ...(baseURL !== undefined && { baseURL }) }
    const request = await playwright.request.newContext({ ...here, storageState: { cookies: [], origins: [] } })
    const context = await browser.newContext({ ...here, storageState: await signIn(request, 'admin') })
    await request.dispose()
    const office = await newPage(context)
    await office.goto('/registrations?state=submitted')
    await office.getByRole('link', { name: NAME }).click()
    await office.getByRole('button', { name: '退回', exact: true }).click()
    const reject = office.getByRole('dialog', { name: '退回备案' })
    await reject.getByLabel('退回原因').fill('用途写得太简单')
    await reject.getByRole('button', { name: /退\s*回/ }).click()
    await expect(office.getByText('退回原因：用途写得太简单')).toBeVisible()

    await page.reload()
    await expect(page.getByText('退回原因：用途写得太简单')).toBeVisible()
    await page.getByRole('button', { name: '修改并提交' }).click()
    const amend = page.getByRole('dialog', { name: '修改：开设备案' })
    await fill(amend, { 用途: '办事预约、排队取号' })
    await changeElsewhere(page, '排队')
    await amend.getByRole('button', { name: '提交审核' }).click()
    const conflict = page.getByRole('dialog', { name: '这件备案刚被他人修改或办理' })
    await expect(conflict.getByRole('row', { name: /^用途/ })).toHaveText('用途办事预约、排队取号排队')
    await conflict.getByRole('button', { name: '以我的为准保存' }).click()
    await expect(page.getByText('已提交，等区政府办审核')).toBeVisible()

    await office.reload()
    await office.getByRole('button', { name: /^通\s*过$/ }).click()
    const approve = office.getByRole('dialog', { name: '备案通过' })
    await approve.getByRole('button', { name: /通\s*过/ }).click()
    await expect(office.getByRole('dialog').getByText('已通过').first()).toBeVisible()
    const downloading = office.waitForEvent('download')
    await office.getByRole('link', { name: '下载登记表（docx）' }).click()
    const download = await downloading
    expect(download.suggestedFilename()).toBe(`备案登记表-${NAME}.docx`)
    expect((await readFile(await download.path())).subarray(0, 2).toString()).toBe('PK')
    await context.close()

    await page.goto('/accounts')
    await expect(page.getByRole('link', { name: NAME })).toBeVisible()
  })
})

/** The same registration, saved from another window meanwhile. */
async function changeElsewhere(page: Page, purpose: string): Promise<void> {
  const other = await newPage(page.context())
  await other.goto(page.url())
  await other.getByRole('button', { name: '修改并提交' }).click()
  const form = other.getByRole('dialog', { name: '修改：开设备案' })
  await fill(form, { 用途: purpose })
  await form.getByRole('button', { name: '存草稿' }).click()
  await expect(other.getByText('草稿已保存')).toBeVisible()
  await other.close()
}

/** Fills the fields by their labels, as they are read. */
async function fill(form: ReturnType<Page['getByRole']>, fields: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(fields)) {
    const field = form.getByLabel(label, { exact: true })
    if (label === '开设日期') await fillDay(field, value)
    else await field.fill(value)
    if (label === '平台') await field.press('Escape')
  }
}
