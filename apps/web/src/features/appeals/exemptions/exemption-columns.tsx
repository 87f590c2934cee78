import type { ExemptionRequest } from '@mingkao/contract'
import { Link } from '@tanstack/react-router'
import type { DataColumn } from '../../../components/data-column.ts'
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
        {row.subjectLabel}
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
  { key: 'note', title: '具体情况', text: (row) => row.note, isOptional: true },
  { key: 'asked', title: '提出', text: (row) => `${row.askedBy}，${formatMoment(row.askedAt)}` },
  {
    key: 'decided',
    title: '审批',
    text: (row) =>
      row.decidedAt === null ? '—' : `${row.decisionReason}（${row.decidedBy}，${formatMoment(row.decidedAt)}）`,
  },
]
