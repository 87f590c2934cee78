import type { ChecklistItem } from '@mingkao/contract'
import type { ReactNode } from 'react'
import { Card } from '../../../components/card.tsx'
import type { DataColumn } from '../../../components/data-column.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { LightTable } from '../../../components/light-table.tsx'
import { LongText } from '../../../components/long-text.tsx'
import { StateTag } from '../../../components/state-tag.tsx'
import { appliesToLabels } from '../checklist-labels.tsx'

/** An item as a list shows it, whether it has been stored or not. */
export type ShownItem = Omit<ChecklistItem, 'id'>

const columns: readonly DataColumn<ShownItem>[] = [
  { key: 'position', title: '序号', text: (row) => String(row.position), isNumber: true },
  { key: 'section', title: '一级指标', text: (row) => row.section },
  { key: 'subsection', title: '二级指标', text: (row) => row.subsection ?? '', isOptional: true },
  {
    key: 'text',
    title: '检查内容',
    text: (row) => row.text,
    render: (row) => <LongText>{row.text}</LongText>,
    isFixed: true,
  },
  {
    key: 'isVeto',
    title: '单项否决',
    text: (row) => (row.isVeto ? '是' : ''),
    render: (row) => row.isVeto && <StateTag tone="red">单项否决</StateTag>,
  },
  {
    key: 'points',
    title: '评分标准',
    text: (row) => row.points ?? '',
    render: (row) => <LongText width={240}>{row.points ?? ''}</LongText>,
  },
  {
    key: 'article',
    title: '依据',
    text: (row) => row.article ?? '',
    render: (row) => <LongText width={240}>{row.article ?? ''}</LongText>,
  },
  { key: 'appliesTo', title: '适用单位', text: (row) => appliesToLabels[row.appliesTo] },
  { key: 'prefill', title: '系统数据', text: (row) => row.prefillLabel ?? '' },
]

/** 自查项, as a table. */
export function ItemsCard({
  lines,
  renderActions,
  extra,
}: {
  lines: readonly ShownItem[]
  renderActions?: (item: ShownItem) => ReactNode
  extra?: ReactNode
}) {
  const shown: readonly DataColumn<ShownItem>[] = renderActions
    ? [...columns, { key: 'actions', title: '操作', text: () => '', render: renderActions, isFixed: true }]
    : columns
  return (
    <Card title="自查项" note={`${lines.length} 项`} extra={extra} flush>
      <LightTable
        id={renderActions ? 'checklist-draft' : 'checklist-items'}
        caption="自查项明细"
        columns={shown}
        rows={lines}
        rowKey={(row) => String(row.position)}
        empty={<EmptyState title="还没有自查项" hint="点“添加一项”，或从表格导入另一张自查表。" />}
      />
    </Card>
  )
}
