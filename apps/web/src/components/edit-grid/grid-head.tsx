import type { PointerEvent } from 'react'
import styles from './edit-grid.module.css'
import type { GridColumn } from './grid-column.ts'
import type { RowSelection } from './grid-props.ts'

type Props<Row> = {
  columns: readonly GridColumn<Row>[]
  selection: RowSelection | undefined
  onSelectAll: (isSelected: boolean) => void
  onResize: (key: string, width: number) => void
}

const narrowest = 48

/** The head stays in sight; its edges are dragged to make a column wider (by keyboard: Alt and the arrows in any cell). */
export function GridHead<Row>({ columns, selection, onSelectAll, onResize }: Props<Row>) {
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={styles.headRow}>
        {selection !== undefined && (
          <div role="columnheader" aria-colindex={1} className={styles.check}>
            <input
              type="checkbox"
              aria-label="选择全部"
              checked={selection === 'all'}
              ref={(box) => {
                if (box) box.indeterminate = selection === 'some'
              }}
              onChange={(event) => onSelectAll(event.target.checked)}
            />
          </div>
        )}
        {columns.map((column, at) => (
          <div
            key={column.key}
            role="columnheader"
            aria-colindex={at + (selection === undefined ? 1 : 2)}
            className={`${styles.cell} ${at === 0 ? styles.stays : ''}`}
          >
            <span className={styles.shown}>{column.title}</span>
            <span
              className={styles.edge}
              onPointerDown={(event) => followEdge(event, (width) => onResize(column.key, width))}
            />
          </div>
        ))}
      </div>
    </div>
  )
}

function followEdge(event: PointerEvent<HTMLElement>, onWidth: (width: number) => void): void {
  const edge = event.currentTarget
  const cell = edge.parentElement
  if (!cell) return
  event.preventDefault()
  const from = { x: event.clientX, width: cell.offsetWidth }
  edge.setPointerCapture(event.pointerId)
  const follow = (move: globalThis.PointerEvent) =>
    onWidth(Math.max(narrowest, Math.round(from.width + move.clientX - from.x)))
  edge.addEventListener('pointermove', follow)
  edge.addEventListener('lostpointercapture', () => edge.removeEventListener('pointermove', follow), { once: true })
}
