import type { Report } from '@mingkao/contract'
import { visibleUnit } from '../../auth/authorise.ts'
import { withSqlTransaction } from '../../db/with-transaction.ts'
import { Refusal } from '../../refusal.ts'
import { bindAttachments } from '../attachments/index.ts'
import { type News, tellAbout } from '../notifications/index.ts'
import { auditedReport, type Changing, changeWaiting, type Seen, wholeReport } from './change-report.ts'
import { tryItem } from './report-kinds.ts'
import { type ReportFields, reportsRepository } from './reports.repository.ts'
import { noReport, REPORT } from './show-report.ts'

export type ReportInput = ReportFields & { attachments: string[] }

/**
 * 报送一条: what the feed has missed, for the office to look at.
 * @throws Refusal UNPROCESSABLE without proof, CONFLICT where the same waits already, and what its register would refuse
 */
export async function submitReport({ write, clock, user }: Changing, input: ReportInput): Promise<Report> {
  const unit = visibleUnit(user)
  if (!unit) throw new Refusal('FORBIDDEN', '只有单位的经办人员可以报送。')
  requireProof(input)
  const at = clock.now()
  return withSqlTransaction(write, async (tx) => {
    const reports = reportsRepository(tx.client)
    await reports.takeTurn(unit.id)
    if (await reports.isWaiting(input, unit.id)) {
      throw new Refusal('CONFLICT', '这条已经报送，正在等待审核；需要改动的，请打开原来的一条修改。')
    }
    await tryItem(tx, { write, clock, unit: unit.code }, input.item)
    const id = await reports.insert(input, { unitId: unit.id, userId: user.id, name: user.name, at })
    await bindAttachments(tx, { record: { kind: REPORT, id }, attachments: input.attachments, user })
    const row = await reports.find(id)
    if (!row) throw noReport()
    const report = await wholeReport(tx, row)
    await tx.audit({
      action: 'submit-report',
      entity: 'report',
      entityId: id,
      unitCode: unit.code,
      after: auditedReport(report),
    })
    await tellAbout(tx, [newsOf(report, `${report.unit.name}报送了一条`, { office: true })], at)
    return report
  })
}

/** 修改尚未审核的报送. @throws Refusal as submitReport and changeWaiting do */
export function changeReport(changing: Changing, { id, version, ...input }: ReportInput & Seen): Promise<Report> {
  requireProof(input)
  const { write, user, clock } = changing
  return changeWaiting(changing, { id, version, action: 'change-report' }, async (tx, before, reports) => {
    await tryItem(tx, { write, clock, unit: before.unit.code }, input.item)
    await reports.update(String(id), input)
    await bindAttachments(tx, { record: { kind: REPORT, id: String(id) }, attachments: input.attachments, user })
  })
}

/** 撤回尚未审核的报送. @throws Refusal as changeWaiting does */
export function withdrawReport(changing: Changing, seen: Seen): Promise<Report> {
  const { user, clock } = changing
  return changeWaiting(changing, { ...seen, action: 'withdraw-report' }, async (_tx, before, reports) => {
    const decision = { state: 'withdrawn', by: user.name, at: clock.now(), reason: null, recordId: null } as const
    await reports.decide(String(before.id), decision)
  })
}

/** What people are told about a report. */
export function newsOf(report: Report, title: string, to: News['to']) {
  const detail = report.reason === null ? report.title : `${report.title}。${report.reason}`
  return { kind: REPORT, subject: String(report.id), title, detail, href: `/reports?open=${report.id}`, to } as const
}

function requireProof({ item, proofUrl, attachments }: ReportInput): void {
  if (proofUrl !== null || attachments.length > 0 || ('url' in item && item.url !== null)) return
  const message = '请附上佐证：填写网址，或上传至少一个附件。'
  throw new Refusal('UNPROCESSABLE', message, { fields: [{ path: 'attachments', message }] })
}
