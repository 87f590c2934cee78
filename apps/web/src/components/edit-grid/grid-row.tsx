import { CaretDownOutlined, CaretRightOutlined } from '@ant-design/icons'
import { memo } from 'react'
import { CellInput } from './cell-input.tsx'
import styles from './edit-grid.module.css'
import { canEdit, type GridColumn, textToEdit } from './grid-column.ts'
import type { GridLine } from './grid-tree.ts'
import type { GridDraft } from './use-grid-drafts.ts'
import type { DropPlace } from './use-row-drag.ts'

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

/** One line of the grid. What happens to it is heard by the grid, so that a row is drawn anew only where it changes. */
function PlainGridRow<Row>(props: GridRowProps<Row>) {
  const { line, index, top, columns, name, draft, isEditing } = props
  const { level, isParent, isOpen, place, siblings, key } = line
  const classes = [
    styles.row,
    props.isFolder ? styles.folder : '',
    props.isMarked ? styles.open : '',
    props.selection === 'all' ? styles.selected : '',
    isEditing ? styles.editing : '',
    props.drop ? styles[props.drop] : '',
  ]
  const [first = -1, last = -1] = props.block?.split(' ').map(Number) ?? []
  const offset = props.selection === undefined ? 1 : 2
  return (
    <div
      role="row"
      className={classes.join(' ')}
      style={{ transform: `translateY(${top}px)` }}
      aria-level={level}
      aria-posinset={place}
      aria-setsize={siblings}
      aria-rowindex={index + 2}
      {...(isParent && { 'aria-expanded': isOpen })}
      {...(props.selection !== undefined && { 'aria-selected': props.selection === 'all' })}
      data-line={key}
    >
      {props.selection !== undefined && (
        <div role="gridcell" aria-colindex={1} className={styles.check}>
          <input
            type="checkbox"
            tabIndex={-1}
            data-select
            aria-label={`选择${name}`}
            checked={props.selection === 'all'}
            ref={(box) => {
              if (box) box.indeterminate = props.selection === 'some'
            }}
            readOnly
          />
        </div>
      )}
      {columns.map((column, at) => {
        const isActive = props.active === column.key
        const isBlock = at >= first && at <= last
        const isField = isEditing && canEdit(column, line.row)
        const draftText = draft?.texts[column.key]
        const error = draft?.errors[column.key]
        const before = textToEdit(column, draft?.base ?? line.row)
        return (
          <div
            key={column.key}
            role="gridcell"
            aria-colindex={at + offset}
            data-column={column.key}
            draggable={at === 0 && props.isMovable && !isEditing}
            className={`${styles.cell} ${at === 0 ? styles.stays : ''} ${isActive ? styles.active : ''} ${isBlock ? styles.block : ''}`}
            {...(at === 0 && { style: { paddingLeft: 6 + (level - 1) * 18 } })}
            {...(isBlock && { 'aria-selected': true })}
          >
            {at === 0 && <Caret isParent={isParent} isOpen={isOpen} name={name} />}
            {isEditing && column.key === props.actionsIn ? (
              <RowActions isSaving={draft?.isSaving === true} />
            ) : isField && !isActive ? (
              <span className={`${styles.field} ${error === undefined ? '' : styles.faulty}`} title={error}>
                {draftText ?? before}
              </span>
            ) : isField ? null : (
              <span
                className={`${styles.shown} ${draftText === undefined ? '' : error === undefined ? styles.waiting : styles.wrong}`}
                title={draftText === undefined ? undefined : (error ?? '尚未保存')}
              >
                {draftText ?? (column.render ? column.render(line.row) : column.text(line.row))}
              </span>
            )}
            {isActive && (
              <CellInput
                label={`${name}，${column.title}`}
                shown={draftText ?? column.text(line.row)}
                text={isField ? (draftText ?? before) : null}
                before={before}
                isTyped={draftText !== undefined}
                editor={props.isEditable && canEdit(column, line.row) ? column.editor : undefined}
                error={error}
                isEngaged={props.isEngaged}
                onType={(typed) => props.onType(line, column.key, typed)}
              />
            )}
          </div>
        )
      })}
    </div>
  )
}

export const GridRow = memo(PlainGridRow) as typeof PlainGridRow

function Caret({ isParent, isOpen, name }: { isParent: boolean; isOpen: boolean; name: string }) {
  if (!isParent) return <span className={styles.caret} />
  return (
    <button
      type="button"
      className={styles.caret}
      tabIndex={-1}
      data-toggle
      aria-label={isOpen ? `收起${name}` : `展开${name}`}
    >
      {isOpen ? <CaretDownOutlined /> : <CaretRightOutlined />}
    </button>
  )
}

function RowActions({ isSaving }: { isSaving: boolean }) {
  return (
    <span className={styles.actions}>
      <button type="button" tabIndex={-1} data-save className={styles.save} disabled={isSaving}>
        {isSaving ? '保存中' : '保存'}
      </button>
      <button type="button" tabIndex={-1} data-cancel className={styles.cancel} disabled={isSaving}>
        取消
      </button>
    </span>
  )
}
