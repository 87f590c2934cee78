import type { Checklist, InspectionRound } from '@mingkao/contract'
import { Link } from '@tanstack/react-router'
import type { DataColumn } from '../../components/data-column.ts'
import { StateTag } from '../../components/state-tag.tsx'
import { formatMoment } from '../../lib/formats.ts'
import { checklistStates, ChecklistStateTag, levelLabels } from './checklist-labels.tsx'

const roundState = ({ state }: InspectionRound) => (state === 'open' ? '进行中' : '已结束')

export const roundColumns: readonly DataColumn<InspectionRound>[] = [
  {
    key: 'name',
    title: '自查表',
    text: (row) => row.checklist.name,
    render: (row) => (
      <Link to="/checklists/rounds/$id" params={{ id: String(row.id) }}>
        {row.checklist.name}
      </Link>
    ),
    isFixed: true,
  },
  { key: 'period', title: '考核周期', text: (row) => row.periodLabel },
  { key: 'dueOn', title: '期限', text: (row) => row.dueOn },
  {
    key: 'state',
    title: '状态',
    text: roundState,
    render: (row) => <StateTag tone={row.state === 'open' ? 'amber' : 'green'}>{roundState(row)}</StateTag>,
  },
  { key: 'submitted', title: '已提交', text: (row) => `${row.submitted} / ${row.units}`, isNumber: true },
  { key: 'returned', title: '已退回', text: (row) => String(row.returned), isNumber: true },
  { key: 'untouched', title: '未开始', text: (row) => String(row.untouched), isNumber: true },
  { key: 'late', title: '逾期', text: (row) => String(row.late), isNumber: true },
  { key: 'openedBy', title: '发起人', text: (row) => row.openedBy, isOptional: true },
]

export const listColumns: readonly DataColumn<Checklist>[] = [
  {
    key: 'name',
    title: '名称',
    text: (row) => row.name,
    render: (row) => (
      <Link to="/checklists/lists/$id" params={{ id: String(row.id) }}>
        {row.name}
      </Link>
    ),
    isFixed: true,
  },
  { key: 'level', title: '层级', text: (row) => levelLabels[row.level] },
  { key: 'edition', title: '版次', text: (row) => `第${row.edition}版` },
  {
    key: 'state',
    title: '状态',
    text: (row) => checklistStates[row.state],
    render: (row) => <ChecklistStateTag state={row.state} />,
  },
  { key: 'items', title: '项数', text: (row) => String(row.items), isNumber: true },
  { key: 'vetoItems', title: '其中单项否决', text: (row) => String(row.vetoItems), isNumber: true },
  { key: 'source', title: '来源文件', text: (row) => row.source },
  {
    key: 'publishedAt',
    title: '发布',
    text: (row) => (row.publishedAt === null ? '—' : formatMoment(row.publishedAt)),
    isOptional: true,
  },
]
