import type { ExemptionRequest } from '@mingkao/contract'
import { Link } from '@tanstack/react-router'
import type { DataColumn } from '../../../components/data-column.ts'
import { LongText } from '../../../components/long-text.tsx'
import { StateTag } from '../../../components/state-tag.tsx'
import { formatMoment } from '../../../lib/formats.ts'
import { daysWords, exemptionStateOf, groundLabels } from '../appeal-labels.ts'

export const exemptionColumns: readonly DataColumn<ExemptionRequest>[] = [
  {
    key: 'subject',
    title: '免考事项',
    text: (row) => row.subjectLabel,
    render: (row) => (
      <Link from="/appeals" search={(before) => ({ ...before, exemption: row.id })}>
        <LongText width={300} lines={2}>
          {row.subjectLabel}
        </LongText>
      </Link>
    ),
    isFixed: true,
  },
  { key: 'unit', title: '单位', text: (row) => row.unit.name, isFixed: true },
  {
    key: 'state',
    title: '状态',
    text: (row) => exemptionStateOf(row).label,
    render: (row) => <StateTag tone={exemptionStateOf(row).tone}>{exemptionStateOf(row).label}</StateTag>,
  },
  { key: 'days', title: '期限', text: daysWords },
  { key: 'ground', title: '理由', text: (row) => groundLabels[row.ground] },
  {
    key: 'note',
    title: '具体情况',
    text: (row) => row.note,
    render: (row) => (
      <LongText width={260} lines={2}>
        {row.note}
      </LongText>
    ),
    isOptional: true,
  },
  { key: 'asked', title: '提出', text: (row) => `${row.askedBy}，${formatMoment(row.askedAt)}` },
  {
    key: 'decided',
    title: '审批',
    text: decidedWords,
    render: (row) => (
      <LongText width={260} lines={2}>
        {decidedWords(row)}
      </LongText>
    ),
  },
]

function decidedWords({ decidedAt, decidedBy, decisionReason }: ExemptionRequest): string {
  return decidedAt === null ? '—' : `${decisionReason}（${decidedBy}，${formatMoment(decidedAt)}）`
}
