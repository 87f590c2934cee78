import type { UseQueryResult } from '@tanstack/react-query'
import { Drawer } from 'antd'
import type { ReactNode } from 'react'
import { ErrorState } from '../error-state.tsx'
import { TextSkeleton } from '../text-skeleton.tsx'

type Props<Row> = {
  title: string
  row: UseQueryResult<Row>
  /** What can be done to it. */
  extra: ReactNode
  children: (row: Row) => ReactNode
  onClose: () => void
}

/** One row of a register whole, with what can be done to it. */
export function RowDrawer<Row>({ title, row, extra, children, onClose }: Props<Row>) {
  const { data, error, isPending } = row
  return (
    <Drawer open onClose={onClose} size={520} title={title} destroyOnHidden extra={data && extra}>
      {error ? <ErrorState error={error} onRetry={() => void row.refetch()} /> : null}
      {isPending ? <TextSkeleton lines={10} label={`正在载入${title}`} /> : null}
      {data && !error ? children(data) : null}
    </Drawer>
  )
}
