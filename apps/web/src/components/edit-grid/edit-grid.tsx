import { type CSSProperties, type ReactNode, useImperativeHandle, useMemo, useRef, useState } from 'react'
import styles from './edit-grid.module.css'
import { type GridColumn, textToEdit } from './grid-column.ts'
import { GridHead } from './grid-head.tsx'
import type { EditGridProps } from './grid-props.ts'
import { GridRow } from './grid-row.tsx'
import { useActivePlace } from './use-active-place.ts'
import { useFillHeight } from './use-fill-height.ts'
import { type SaveAnswer, useGridDrafts } from './use-grid-drafts.ts'
import { useGridEvents } from './use-grid-events.ts'
import { useRowDrag } from './use-row-drag.ts'
import { useVirtualWindow } from './use-virtual-window.ts'

const checkWidth = 40
const rowHeights = { compact: 30, roomy: 38 }
const editingGrows = 8
const headHeight = 30

/** 可编辑的树形表格: a tree of any length, edited in place, by keyboard like a spreadsheet. */
export function EditGrid<Row>({ ref, ...props }: EditGridProps<Row>) {
  const { lines, columns, selection, editing } = props
  const box = useRef<HTMLDivElement>(null)
  const [editingKey, setEditingKey] = useState<string | null>(null)
  const active = useActivePlace(lines, columns)
  const drafts = useGridDrafts<Row>(
    editing?.save ?? refuse,
    ({ base, texts }) =>
      columns.some((column) => (texts[column.key] ?? textToEdit(column, base)) !== textToEdit(column, base)),
    editing?.follow ?? ((_, texts) => texts),
  )
  const rowHeight = rowHeights[props.density]
  const tallLine = editingKey === null ? undefined : active.lineOf.get(editingKey)
  const tall = useMemo(() => (tallLine === undefined ? null : { line: tallLine, extra: editingGrows }), [tallLine])
  const view = useVirtualWindow({ box, count: lines.length, rowHeight, tall })
  const left = selection ? checkWidth : 0
  const events = useGridEvents(box, {
    ...props,
    active,
    drafts,
    editingKey,
    setEditingKey,
    rowHeight,
    left,
    headHeight,
    topOf: view.topOf,
  })
  const drag = useRowDrag(editing?.move)
  useImperativeHandle(ref, () => ({ edit: events.edit, focus: events.focus }))
  const height = useFillHeight({ box, below: props.below, least: 280, head: headHeight, rowHeight })
  const drawn = Array.from({ length: view.to - view.from }, (_, index) => view.from + index)
  const { place, block } = active
  if (lines.length > 0 && (place.line < view.from || place.line >= view.to)) drawn.push(place.line)
  return (
    <div
      ref={box}
      role="treegrid"
      aria-label={props.caption}
      aria-rowcount={lines.length + 1}
      aria-colcount={columns.length + (selection ? 1 : 0)}
      aria-multiselectable={selection !== undefined}
      // Without a row there is no cell to focus, and a wide head still scrolls.
      tabIndex={lines.length === 0 ? 0 : undefined}
      // What stays in sight costs a layer a row: only where the table is wider than its box.
      className={`${styles.box} ${widthOf(columns, left) > view.width ? styles.across : ''}`}
      style={{ height, ...sizes(columns, left, rowHeight) }}
      {...events.handlers}
      {...drag.handlers}
    >
      <GridHead
        columns={columns}
        selection={selection?.all}
        onSelectAll={(isSelected) => selection?.select(undefined, isSelected)}
        onResize={props.onResize}
      />
      {lines.length === 0 && <Empty columns={columns.length}>{props.empty}</Empty>}
      <div role="rowgroup" className={styles.body} style={{ height: view.height }}>
        {drawn.map((index) => {
          const line = lines[index]
          if (!line) return null
          const isInBlock = active.isBlock && index >= block.line && index < block.line + block.lines
          return (
            <GridRow
              key={line.key}
              line={line}
              index={index}
              top={view.topOf(index)}
              columns={columns}
              name={props.nameOf(line.row)}
              isFolder={props.isFolder(line.row)}
              isMarked={props.openKey === line.key}
              selection={selection?.of(line.key)}
              active={index === place.line ? columns[place.column]?.key : undefined}
              isEngaged={events.isEngaged}
              isEditing={editingKey === line.key}
              isEditable={editing !== undefined}
              isMovable={editing !== undefined}
              block={isInBlock ? `${block.column} ${block.column + block.columns - 1}` : undefined}
              draft={drafts.drafts.get(line.key)}
              drop={drag.drop?.key === line.key ? drag.drop.where : undefined}
              actionsIn={editing?.actionsIn}
              onType={events.type}
            />
          )
        })}
      </div>
    </div>
  )
}

function Empty({ columns, children }: { columns: number; children: ReactNode }) {
  return (
    <div role="row" className={styles.empty}>
      <div role="gridcell" aria-colspan={columns}>
        {children}
      </div>
    </div>
  )
}

function widthOf<Row>(columns: readonly GridColumn<Row>[], left: number): number {
  return columns.reduce((sum, { width }) => sum + width, left)
}

function sizes<Row>(columns: readonly GridColumn<Row>[], left: number, rowHeight: number): CSSProperties {
  const widths = columns.map(({ width }, at) => (at === columns.length - 1 ? `minmax(${width}px, 1fr)` : `${width}px`))
  const variables: Record<`--${string}`, string> = {
    '--grid-columns': [...(left > 0 ? [`${left}px`] : []), ...widths].join(' '),
    '--grid-check': `${left}px`,
    '--grid-width': `${widthOf(columns, left)}px`,
    '--grid-row': `${rowHeight}px`,
  }
  return variables
}

const refuse = (): Promise<SaveAnswer> => Promise.resolve('dropped')
