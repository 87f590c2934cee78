import type { InspectionRoundDetail } from '@mingkao/contract'
import { Link } from '@tanstack/react-router'
import type { DataColumn } from '../../../components/data-column.ts'
import { formatMoment } from '../../../lib/formats.ts'
import { sheetState, SheetStateTag } from '../checklist-labels.tsx'

type Row = InspectionRoundDetail['sheets'][number]

export const unitColumns: readonly DataColumn<Row>[] = [
  {
    key: 'unit',
    title: '单位',
    text: (row) => row.unit.name,
    render: (row) => (
      <Link to="/self-inspection/$id" params={{ id: String(row.id) }}>
        {row.unit.name}
      </Link>
    ),
    isFixed: true,
  },
  { key: 'group', title: '分组', text: (row) => row.group },
  {
    key: 'state',
    title: '状态',
    text: (row) => `${sheetState(row)}${row.isLate ? '（逾期）' : ''}`,
    render: (row) => <SheetStateTag sheet={row} />,
  },
  { key: 'answered', title: '已填', text: (row) => `${row.answered} / ${row.items}`, isNumber: true },
  { key: 'dueOn', title: '期限', text: (row) => row.dueOn },
  {
    key: 'submittedAt',
    title: '提交时间',
    text: (row) => (row.submittedAt === null ? '—' : formatMoment(row.submittedAt)),
  },
  { key: 'submittedBy', title: '提交人', text: (row) => row.submittedBy ?? '—', isOptional: true },
  { key: 'contradictions', title: '与数据不一致', text: (row) => String(row.contradictions), isNumber: true },
]
