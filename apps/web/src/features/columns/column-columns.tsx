import { Link } from '@tanstack/react-router'
import type { DataColumn } from '../../components/data-column.ts'
import { ColumnState, stateWords } from './column-state.tsx'
import { type ColumnNode, isOverdue } from './column-tree.ts'
import styles from './columns.module.css'

const none = '—'

/** 栏目与维护分工's columns; the name opens the drawer. */
export const columnColumns: readonly DataColumn<ColumnNode>[] = [
  {
    key: 'name',
    title: '栏目',
    text: (column) => column.path,
    render: (column) => (
      <Link
        from="/columns"
        search={(before) => ({ ...before, column: column.code })}
        className={column.state === 'folder' ? styles.folder : undefined}
      >
        {column.name}
      </Link>
    ),
    isFixed: true,
  },
  { key: 'code', title: '编码', text: (column) => column.code, isOptional: true },
  { key: 'category', title: '类别', text: (column) => column.category || none },
  { key: 'limit', title: '更新期限', text: (column) => column.limitLabel ?? none },
  { key: 'lead', title: '责任单位', text: leadWords },
  {
    key: 'supporting',
    title: '协办单位',
    text: (column) => column.supporting.map(({ name }) => name).join('、') || none,
  },
  { key: 'leadFrom', title: '责任起始', text: (column) => column.leadFrom ?? none },
  {
    key: 'lastUpdatedOn',
    title: '最近更新',
    text: lastUpdateWords,
    render: (column) => <span className={isOverdue(column) ? styles.red : undefined}>{lastUpdateWords(column)}</span>,
  },
  {
    key: 'state',
    title: '状态',
    text: stateWords,
    render: (column) => <ColumnState column={column} />,
  },
  { key: 'staleSince', title: '超期起始', text: (column) => column.staleSince ?? none, isOptional: true },
  { key: 'url', title: '网址', text: (column) => column.url ?? none, isOptional: true },
  { key: 'remark', title: '备注', text: (column) => column.remark ?? none, isOptional: true },
]

function leadWords({ lead, state }: ColumnNode): string {
  return lead?.name ?? (state === 'folder' ? none : '无责任单位')
}

function lastUpdateWords({ lastUpdatedOn, state }: ColumnNode): string {
  return lastUpdatedOn ?? (state === 'folder' ? none : '不详')
}
