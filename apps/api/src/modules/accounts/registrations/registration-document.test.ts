import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { accountFieldsSchema, registrationForm, type RegistrationShown } from '@mingkao/contract'
import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { registrationDocument } from './registration-document.ts'

const SOFFICE = '/usr/bin/soffice'

const fields = accountFieldsSchema.parse({
  name: '仓山政务服务',
  platform: '小程序',
  unit: 'CS-T01',
  openedOn: '2021-10-08',
  followers: 1200,
  isOutsourced: false,
  purpose: '办事预约 <b>&',
  reviewChain: '经办人、科长、分管领导',
})

const opening: RegistrationShown = {
  kind: 'opening',
  state: 'approved',
  unit: { code: 'CS-T01', name: '行政服务中心' },
  account: { code: 'M022', name: '仓山政务服务' },
  fields,
  owner: { code: 'CS-T01', name: '行政服务中心' },
  before: null,
  unitOpinion: '拟开设',
  officeOpinion: '同意',
  submittedAt: '2021-10-10T17:30:00Z',
  decidedAt: '2021-10-12T01:00:00Z',
}

const textOf = async (shown: RegistrationShown | null) =>
  (await mammoth.extractRawText({ buffer: await registrationDocument(registrationForm(shown)) })).value

describe('附件4 备案登记表', () => {
  it('按登记填好：勾选类型，日期写成年月日，意见落款是北京时间的那一天', async () => {
    const text = await textOf(opening)
    for (const words of [
      '附件4',
      '政务新媒体账号备案登记表',
      '☑开设备案　□变更备案　□关停备案',
      'M022',
      '行政服务中心',
      '2021年10月8日',
      '1200',
      '办事预约 <b>&',
      '2021年10月11日',
      '2021年10月12日',
    ]) {
      expect(text).toContain(words)
    }
    expect(text).not.toContain('关停原因')
  })

  it('变更写明原来是什么，关停写明原因和公告，空表留白', async () => {
    const change = { ...opening, kind: 'change' as const, before: { ...fields, name: '旧名称', purpose: null } }
    expect(await textOf(change)).toContain('仓山政务服务（原：旧名称）')
    expect(await textOf(change)).toContain('（原：未填）')
    const handedOver = { ...change, owner: { code: 'CS-T02', name: '大数据中心' } }
    expect(await textOf(handedOver)).toContain('大数据中心（原：行政服务中心）')
    const closing = {
      closureReason: '整合',
      announcementUrl: 'https://www.example.gov.cn/gg',
      cancelledOn: '2021-10-09',
    }
    const closure = await textOf({ ...opening, kind: 'closure', fields: { ...fields, ...closing } })
    for (const words of ['☑关停备案', '整合', 'https://www.example.gov.cn/gg', '2021年10月9日']) {
      expect(closure).toContain(words)
    }
    expect(await textOf(null)).toContain('□开设备案　□变更备案　□关停备案')
  })

  it.runIf(existsSync(SOFFICE))('LibreOffice 打得开，转成 PDF 只有一页', { timeout: 120_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mingkao-form-'))
    try {
      const file = join(folder, 'form.docx')
      await writeFile(file, await registrationDocument(registrationForm(opening)))
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
      await promisify(execFile)(SOFFICE, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file])
      const pdf = (await readFile(join(folder, 'form.pdf'))).toString('latin1')
      expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})
