import type { TableColumnType } from 'antd'
import type { ReactNode } from 'react'

/** One column of a list. `text` is what the export writes, and what is shown where `render` is absent. */
export interface DataColumn<Row> {
  key: string
  title: string
  text: (row: Row) => string
  render?: (row: Row) => ReactNode
  width?: number
  /** Right-aligned. */
  isNumber?: boolean
  /** The column can't be hidden: what the row is known by. */
  isFixed?: boolean
  /** Hidden until chosen. */
  isOptional?: boolean
  /** Anything else Ant Design's column can do: sorting, fixed sides. */
  table?: Omit<TableColumnType<Row>, 'key' | 'title' | 'width' | 'align' | 'render'>
}
