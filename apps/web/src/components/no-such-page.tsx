import { Button } from 'antd'
import type { DataTableProps } from './data-table.tsx'
import { EmptyState } from './empty-state.tsx'

type Paging = NonNullable<DataTableProps<never>['paging']>

/** A page behind the last one, as an old address may ask for: what there is, and the way back to it. */
export function NoSuchPage({ page, pageSize, total, onChange }: Paging) {
  return (
    <EmptyState
      title={`没有第 ${page} 页`}
      hint={`共 ${total} 条，到第 ${Math.ceil(total / pageSize)} 页为止。`}
      action={<Button onClick={() => onChange(1, pageSize)}>回到第一页</Button>}
    />
  )
}
