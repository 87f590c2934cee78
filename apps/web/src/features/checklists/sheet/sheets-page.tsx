import type { InspectionSheet } from '@mingkao/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Card } from '../../../components/card.tsx'
import type { DataColumn } from '../../../components/data-column.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { LightTable } from '../../../components/light-table.tsx'
import { PageHeader } from '../../../components/page-header.tsx'
import { orpc } from '../../../lib/api-client.ts'
import { useMe } from '../../../lib/current-user.ts'
import { formatMoment } from '../../../lib/formats.ts'
import { sheetState, SheetStateTag } from '../checklist-labels.tsx'

const unit: DataColumn<InspectionSheet> = { key: 'unit', title: '单位', text: (row) => row.unit.name }

const columns: readonly DataColumn<InspectionSheet>[] = [
  {
    key: 'name',
    title: '自查表',
    text: (row) => row.checklist,
    render: (row) => (
      <Link to="/self-inspection/$id" params={{ id: String(row.id) }}>
        {row.checklist}
      </Link>
    ),
    isFixed: true,
  },
  {
    key: 'state',
    title: '状态',
    text: (row) => `${sheetState(row)}${row.isLate ? '（逾期）' : ''}`,
    render: (row) => <SheetStateTag sheet={row} />,
  },
  { key: 'dueOn', title: '期限', text: (row) => row.dueOn },
  { key: 'answered', title: '已填', text: (row) => `${row.answered} / ${row.items}`, isNumber: true },
  { key: 'period', title: '考核周期', text: (row) => row.periodLabel },
  {
    key: 'submittedAt',
    title: '提交时间',
    text: (row) => (row.submittedAt === null ? '—' : formatMoment(row.submittedAt)),
  },
]

/** 逐条自查 of one's own unit: what is to be filled in, and what has been. */
export function SheetsPage() {
  const { role } = useMe()
  const list = useQuery(orpc.checklists.sheets.queryOptions())
  return (
    <>
      <PageHeader title="逐条自查" scope="按检查指标逐条自查：填报、经办人员和分管领导签字、提交" />
      <Card flush>
        <LightTable
          id="self-inspections"
          caption="自查填报表"
          columns={role === 'staff' ? columns : [unit, ...columns]}
          rows={list.data?.rows}
          rowKey={(row) => String(row.id)}
          error={list.error}
          onRetry={() => void list.refetch()}
          exportName="逐条自查"
          empty={<EmptyState title="没有要填报的自查表" hint="区政府办发起后会出现在这里，并在提醒里告知。" />}
        />
      </Card>
    </>
  )
}
