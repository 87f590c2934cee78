import { memo } from 'react'
import styles from './edit-grid.module.css'
import { GridCell } from './grid-cell.tsx'
import type { GridRowProps } from './grid-props.ts'

/** One line of the grid. What happens to it is heard by the grid, so that a row is drawn anew only where it changes. */
function PlainGridRow<Row>(props: GridRowProps<Row>) {
  const { line, index, top, columns, name, isEditing } = props
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
      {columns.map((column, at) => (
        <GridCell
          key={column.key}
          row={props}
          column={column}
          at={at}
          index={at + (props.selection === undefined ? 1 : 2)}
          isBlock={at >= first && at <= last}
        />
      ))}
    </div>
  )
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- memo forgets that the row's type is the caller's
export const GridRow = memo(PlainGridRow) as typeof PlainGridRow
