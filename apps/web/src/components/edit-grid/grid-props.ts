import type { ReactNode, Ref } from 'react'
import type { GridColumn } from './grid-column.ts'
import type { GridLine } from './grid-tree.ts'
import type { PastedBlock } from './paste-block.ts'
import type { GridDraft, SaveAnswer, Texts } from './use-grid-drafts.ts'
import type { Drop, DropPlace } from './use-row-drag.ts'

export type RowSelection = 'all' | 'some' | 'none'

export interface GridRowProps<Row> {
  line: GridLine<Row>
  /** From 0, among the visible lines. */
  index: number
  top: number
  columns: readonly GridColumn<Row>[]
  /** What the row is called, for its checkbox and its fields. */
  name: string
  isFolder: boolean
  isMarked: boolean
  /** undefined: rows can't be selected. */
  selection: RowSelection | undefined
  /** Key of the active cell's column, where the active cell is in this row. */
  active: string | undefined
  isEngaged: boolean
  isEditing: boolean
  isEditable: boolean
  isMovable: boolean
  /** First and last column of the selected block, from 0. */
  block: string | undefined
  draft: GridDraft<Row> | undefined
  /** Where a dragged row would go. */
  drop: DropPlace | undefined
  /** The column in whose cell 保存 and 取消 stand while the row is edited. */
  actionsIn: string | undefined
  onType: (line: GridLine<Row>, column: string, text: string) => void
}

export interface GridEditing<Row> {
  /** The column in whose cell 保存 and 取消 stand while a row is edited. */
  actionsIn: string
  save: (draft: GridDraft<Row>) => Promise<SaveAnswer>
  /** What a change in one cell brings about in the others of its row. */
  follow?: (base: Row, texts: Texts, changed: string) => Texts
  /** A pasted block, to be shown before anything is stored. */
  paste: (block: PastedBlock<Row>) => void
  undo: () => void
  move: (key: string, target: Drop) => void
}

export interface GridSelection {
  of: (key: string) => RowSelection
  all: RowSelection
  /** `keys` undefined: every row. */
  select: (keys: readonly string[] | undefined, isSelected: boolean) => void
}

export interface GridHandle {
  /** Begins to edit a row in the first cell that can be edited, or in one of them. */
  edit: (key: string, column?: string) => void
  focus: () => void
}

export interface EditGridProps<Row> {
  ref?: Ref<GridHandle>
  /** What the table holds, for those who hear it. */
  caption: string
  lines: readonly GridLine<Row>[]
  /** Those shown, the first of them kept in sight, with the widths they have now. */
  columns: readonly GridColumn<Row>[]
  density: 'compact' | 'roomy'
  nameOf: (row: Row) => string
  /** Rows that only hold others stand on a tint. */
  isFolder: (row: Row) => boolean
  /** The row that is open beside the table. */
  openKey: string | undefined
  onOpen: (row: Row) => void
  onToggle: (key: string) => void
  onResize: (column: string, width: number) => void
  selection?: GridSelection | undefined
  /** Absent: the table is read-only. */
  editing?: GridEditing<Row> | undefined
  /** Pixels between the box and the window's foot. */
  below: number
  empty: ReactNode
}
