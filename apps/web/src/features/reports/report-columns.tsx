import type { Report } from '@mingkao/contract'
import { Link } from '@tanstack/react-router'
import type { DataColumn } from '../../components/data-column.ts'
import { formatMoment } from '../../lib/formats.ts'
import { kindLabels, ReportStateTag, stateLabels } from './report-labels.tsx'

/** 报送's columns. The title opens the drawer. */
export const reportColumns: readonly DataColumn<Report>[] = [
  {
    key: 'title',
    title: '标题',
    text: (row) => row.title,
    render: (row) => (
      <Link from="/reports" search={(before) => ({ ...before, open: row.id })}>
        {row.title}
      </Link>
    ),
    isFixed: true,
  },
  { key: 'kind', title: '种类', text: (row) => kindLabels[row.item.kind] },
  { key: 'unit', title: '单位', text: (row) => row.unit.name },
  {
    key: 'state',
    title: '状态',
    text: (row) => stateLabels[row.state],
    render: (row) => <ReportStateTag state={row.state} />,
  },
  { key: 'submittedAt', title: '报送时间', text: (row) => formatMoment(row.submittedAt) },
  { key: 'submittedBy', title: '报送人', text: (row) => row.submittedBy },
  { key: 'decidedBy', title: '审核人', text: (row) => row.decidedBy ?? '—', isOptional: true },
  { key: 'reason', title: '审核说明', text: (row) => row.reason ?? '—' },
  { key: 'note', title: '报送说明', text: (row) => row.note, isOptional: true },
]
