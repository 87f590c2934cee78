import type { Disclosure } from '@mingkao/contract'
import { Link } from '@tanstack/react-router'
import type { DataColumn } from '../../components/data-column.ts'
import { LongText } from '../../components/long-text.tsx'
import { StateTag } from '../../components/state-tag.tsx'

/** Working days between making and disclosing a document, as the national indicators ask. */
const limit = 20

export const disclosureColumns: readonly DataColumn<Disclosure>[] = [
  { key: 'indexNumber', title: '索引号', text: (row) => row.indexNumber, isFixed: true },
  {
    key: 'title',
    title: '标题',
    text: (row) => row.title,
    render: (row) => <LongText>{row.title}</LongText>,
    isFixed: true,
  },
  { key: 'documentNumber', title: '文号', text: (row) => row.documentNumber ?? '—' },
  {
    key: 'unit',
    title: '公开单位',
    text: (row) => row.unit.name,
    render: (row) => (
      <Link to="/units/$code" params={{ code: row.unit.code }}>
        {row.unit.name}
      </Link>
    ),
  },
  { key: 'madeOn', title: '成文日期', text: (row) => row.madeOn ?? '不详' },
  { key: 'disclosedOn', title: '公开日期', text: (row) => row.disclosedOn },
  { key: 'workingDays', title: '用时（工作日）', text: (row) => String(row.workingDays ?? '不详'), isNumber: true },
  {
    key: 'isLate',
    title: '是否按时',
    text: timely,
    render: (row) => (row.isLate ? <StateTag tone="red">{timely(row)}</StateTag> : timely(row)),
  },
]

function timely({ isLate, workingDays }: Disclosure): string {
  if (isLate === null) return '无法判断'
  if (!isLate) return '按时'
  return workingDays === null ? '逾期' : `逾期 ${workingDays - limit} 天`
}
