import type { RectificationOrder } from '@mingkao/contract'
import { Link } from '@tanstack/react-router'
import type { DataColumn } from '../../components/data-column.ts'
import { LongText } from '../../components/long-text.tsx'
import { StateTag } from '../../components/state-tag.tsx'
import { fixedWords, reportedWords, stateOf } from './order-labels.ts'

export const orderColumns: readonly DataColumn<RectificationOrder>[] = [
  {
    key: 'title',
    title: '整改通知',
    text: (row) => row.title,
    render: (row) => (
      <Link from="/rectifications" search={(before) => ({ ...before, order: row.id })}>
        <LongText width={360} lines={2}>
          {row.title}
        </LongText>
      </Link>
    ),
    isFixed: true,
  },
  { key: 'unit', title: '单位', text: (row) => row.unit.name, isFixed: true },
  {
    key: 'state',
    title: '状态',
    text: (row) => stateOf(row).words,
    render: (row) => <StateTag tone={stateOf(row).tone}>{stateOf(row).words}</StateTag>,
  },
  { key: 'dueOn', title: '期限', text: (row) => row.dueOn },
  { key: 'reported', title: '报送', text: reportedWords },
  { key: 'fixed', title: '整改', text: fixedWords },
  { key: 'overdueDays', title: '逾期天数', text: (row) => String(row.overdueDays), isNumber: true, isOptional: true },
  { key: 'issuedOn', title: '下发日期', text: (row) => row.issuedOn },
  { key: 'group', title: '分组', text: (row) => row.group, isOptional: true },
]
