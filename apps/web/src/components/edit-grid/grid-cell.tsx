import { CellInput } from './cell-input.tsx'
import field from './cell-field.module.css'
import parts from './cell-parts.module.css'
import styles from './edit-grid.module.css'
import { canEdit, type GridColumn, textToEdit } from './grid-column.ts'
import type { GridRowProps } from './grid-props.ts'

type Props<Row> = {
  row: GridRowProps<Row>
  column: GridColumn<Row>
  /** Place among the columns, from 0, and among all cells of the row, from 1. */
  at: number
  index: number
  isBlock: boolean
}

/** One cell: what the row shows there, a field while the row is edited, and the input where the cell is the active one. */
export function GridCell<Row>({ row, column, at, index, isBlock }: Props<Row>) {
  const { line, name } = row
  const isActive = row.active === column.key
  const classes = [
    styles.cell,
    at === 0 ? styles.stays : '',
    isActive ? styles.active : '',
    isBlock ? styles.block : '',
  ]
  return (
    <div
      role="gridcell"
      aria-colindex={index}
      data-column={column.key}
      draggable={at === 0 && row.isMovable && !row.isEditing}
      className={classes.join(' ')}
      {...(at === 0 && { style: { paddingLeft: 6 + (line.level - 1) * 18 } })}
      {...(isBlock && { 'aria-selected': true })}
    >
      {at === 0 && <Caret isParent={line.isParent} isOpen={line.isOpen} name={name} />}
      <Content row={row} column={column} isActive={isActive} />
      {isActive && <ActiveInput row={row} column={column} />}
    </div>
  )
}

type PartProps<Row> = Pick<Props<Row>, 'row' | 'column'>

function Content<Row>({ row, column, isActive }: PartProps<Row> & { isActive: boolean }) {
  const { line, draft, isEditing } = row
  if (isEditing && column.key === row.actionsIn) return <RowActions isSaving={draft?.isSaving === true} />
  const typed = draft?.texts[column.key]
  const error = draft?.errors[column.key]
  if (isEditing && canEdit(column, line.row)) {
    if (isActive) return null
    return (
      <span className={`${field.field} ${error === undefined ? '' : field.faulty}`} title={error}>
        {typed ?? textToEdit(column, draft?.base ?? line.row)}
      </span>
    )
  }
  if (typed === undefined) {
    return <span className={styles.shown}>{column.render ? column.render(line.row) : column.text(line.row)}</span>
  }
  return (
    <span
      className={`${styles.shown} ${error === undefined ? styles.waiting : styles.wrong}`}
      title={error ?? '尚未保存'}
    >
      {typed}
    </span>
  )
}

function ActiveInput<Row>({ row, column }: PartProps<Row>) {
  const { line, draft } = row
  const isField = canEdit(column, line.row)
  const typed = draft?.texts[column.key]
  const before = textToEdit(column, draft?.base ?? line.row)
  return (
    <CellInput
      label={`${row.name}，${column.title}`}
      shown={typed ?? column.text(line.row)}
      text={row.isEditing && isField ? (typed ?? before) : null}
      before={before}
      isTyped={typed !== undefined}
      editor={row.isEditable && isField ? column.editor : undefined}
      error={draft?.errors[column.key]}
      isEngaged={row.isEngaged}
      onType={(text) => row.onType(line, column.key, text)}
    />
  )
}

function Caret({ isParent, isOpen, name }: { isParent: boolean; isOpen: boolean; name: string }) {
  if (!isParent) return <span className={parts.caret} />
  return (
    <button
      type="button"
      className={parts.caret}
      tabIndex={-1}
      data-toggle
      aria-label={isOpen ? `收起${name}` : `展开${name}`}
    >
      <span className={isOpen ? parts.down : parts.right} />
    </button>
  )
}

function RowActions({ isSaving }: { isSaving: boolean }) {
  return (
    <span className={parts.actions}>
      <button type="button" tabIndex={-1} data-save className={parts.save} disabled={isSaving}>
        {isSaving ? '保存中' : '保存'}
      </button>
      <button type="button" tabIndex={-1} data-cancel className={parts.cancel} disabled={isSaving}>
        取消
      </button>
    </span>
  )
}
