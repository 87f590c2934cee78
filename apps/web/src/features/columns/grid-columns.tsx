import type { Column } from '@mingkao/contract'
import type { GridChoice, GridColumn } from '../../components/edit-grid/grid-column.ts'
import { pageHref } from '../../lib/page-href.ts'
import { ColumnState, stateWords } from './column-state.tsx'
import { type FolderSummary, isExcused, isFolder, isOverdue } from './column-tree.ts'
import styles from './columns.module.css'

const none = '—'

function isKept(column: Column): boolean {
  return !isFolder(column) && column.archivedOn === null
}

export type GridChoices = {
  units: readonly GridChoice[]
  categories: readonly GridChoice[]
  limits: readonly GridChoice[]
  days: readonly GridChoice[]
}

/** 栏目与维护分工's columns; the name opens the column beside the table. */
export function gridColumns(
  choices: GridChoices,
  summaries: ReadonlyMap<string, FolderSummary>,
): readonly GridColumn<Column>[] {
  return [
    {
      key: 'name',
      title: '栏目',
      width: 205,
      text: ({ name }) => name,
      render: (column) => <ColumnName column={column} checked={summaries.get(column.code)?.checked} />,
      editor: { kind: 'text' },
      isFixed: true,
    },
    { key: 'code', title: '编码', width: 88, text: ({ code }) => code, isOptional: true },
    {
      key: 'category',
      title: '类别',
      width: 74,
      text: ({ category }) => category || none,
      editor: { kind: 'choice', choices: choices.categories },
    },
    {
      key: 'limit',
      title: '更新期限',
      width: 70,
      text: ({ limitLabel }) => limitLabel ?? none,
      editor: { kind: 'choice', choices: choices.limits },
      isEditable: isKept,
    },
    {
      key: 'lead',
      title: '责任单位',
      width: 108,
      text: leadWords,
      edit: ({ lead }) => lead?.name ?? '',
      render: (column) => <span className={column.lead ? undefined : styles.quiet}>{leadWords(column)}</span>,
      editor: { kind: 'choice', choices: choices.units },
      isEditable: isKept,
    },
    {
      key: 'supporting',
      title: '协办单位',
      width: 96,
      text: (column) => column.supporting.map(({ name }) => name).join('、') || noneOf(column),
      editor: { kind: 'choices', choices: choices.units },
      isEditable: isKept,
    },
    {
      key: 'leadFrom',
      title: '责任起始',
      width: 98,
      text: (column) => column.leadFrom ?? noneOf(column),
      editor: { kind: 'day', choices: choices.days },
      isEditable: isKept,
    },
    textColumn('responsibleLeader', '分管领导', 96, ({ responsibleLeader }) => responsibleLeader, isKept),
    textColumn('contact', '联系人', 132, ({ contact }) => contact, isKept),
    {
      key: 'lastUpdatedOn',
      title: '最近更新',
      width: 92,
      text: lastUpdateWords,
      render: (column) => (
        <span className={isOverdue(column) && !isExcused(column) ? styles.overdue : undefined}>
          {lastUpdateWords(column)}
        </span>
      ),
    },
    { key: 'staleSince', title: '超期起始', width: 96, text: ({ staleSince }) => staleSince ?? none, isOptional: true },
    { key: 'dueOn', title: '最迟更新', width: 96, text: ({ dueOn }) => dueOn ?? none, isOptional: true },
    textColumn(
      'url',
      '网址',
      200,
      ({ url }) => url,
      () => true,
    ),
    textColumn(
      'remark',
      '备注',
      160,
      ({ remark }) => remark,
      () => true,
    ),
    {
      key: 'state',
      title: '状态',
      width: 172,
      text: (column) => stateWords(column, summaries.get(column.code)),
      render: (column) => <ColumnState column={column} summary={summaries.get(column.code)} />,
      isFixed: true,
    },
  ]
}

function textColumn(
  key: string,
  title: string,
  width: number,
  value: (column: Column) => string | null,
  isEditable: (column: Column) => boolean,
): GridColumn<Column> {
  return {
    key,
    title,
    width,
    isEditable,
    text: (column) => value(column) ?? none,
    editor: { kind: 'text' },
    isOptional: true,
  }
}

/** A plain link that the table hears: the router's own costs more than all the rest of a row. */
function ColumnName({ column, checked }: { column: Column; checked: number | undefined }) {
  return (
    <>
      <a
        href={pageHref('/columns', undefined, { column: column.code })}
        data-open
        className={styles.name}
        tabIndex={-1}
        draggable={false}
        title={column.name}
      >
        {column.name}
      </a>
      {checked !== undefined && <span className={styles.count}>{checked}</span>}
    </>
  )
}

function leadWords(column: Column): string {
  return column.lead?.name ?? (column.archivedOn === null && !isFolder(column) ? '无责任单位' : noneOf(column))
}

/** A folder's own cells stay empty: what it holds has owners and updates. */
function noneOf(column: Column): string {
  return isFolder(column) ? '' : none
}

function lastUpdateWords(column: Column): string {
  return isFolder(column) ? '' : (column.lastUpdatedOn ?? '不详')
}

/** On a phone the state comes first: what doesn't fit is scrolled to. */
export function forPhone(columns: readonly GridColumn<Column>[]): readonly GridColumn<Column>[] {
  const glance = ['name', 'state', 'lead', 'lastUpdatedOn']
  const rank = ({ key }: { key: string }) => (glance.includes(key) ? glance.indexOf(key) : glance.length)
  return columns
    .toSorted((a, b) => rank(a) - rank(b))
    .map((column) => (column.key === 'name' ? { ...column, width: 150 } : column))
}
