import type { AttachmentRef, Report } from '@mingkao/contract'
import type { ReportRow } from './reports.repository.ts'

export function presentReport(
  { submittedById: _submittedById, ...row }: ReportRow,
  attachments: AttachmentRef[] = [],
): Report {
  return { ...row, attachments }
}
