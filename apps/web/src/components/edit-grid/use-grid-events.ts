import {
  type ClipboardEvent,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import type { EditGridProps } from './grid-props.ts'
import { canEdit } from './grid-column.ts'
import { commandOf, type GridCommand } from './grid-keys.ts'
import { lineAndColumnOf } from './line-and-column-of.ts'
import { placeBlock } from './paste-block.ts'
import { type Measures, revealPlace } from './reveal-place.ts'
import { readTabularText, writeTabularHtml, writeTabularText } from './tabular-text.ts'
import type { useActivePlace } from './use-active-place.ts'
import type { GridDrafts } from './use-grid-drafts.ts'
import type { GridLine } from './grid-tree.ts'

type Options<Row> = Omit<EditGridProps<Row>, 'ref'> &
  Measures & {
    active: ReturnType<typeof useActivePlace<Row>>
    drafts: GridDrafts<Row>
    editingKey: string | null
    setEditingKey: (key: string | null) => void
  }

/** What is done to the grid by keyboard, mouse and clipboard, heard in one place for all its cells. */
export function useGridEvents<Row>(box: RefObject<HTMLDivElement | null>, options: Options<Row>) {
  const { lines, columns, active, drafts, editing, editingKey, setEditingKey, selection } = options
  const [isEngaged, setEngaged] = useState(false)
  const { place } = active
  const line = lines[place.line]
  const isEditing = editingKey !== null && line?.key === editingKey
  const focus = () => {
    setEngaged(true)
    box.current?.querySelector<HTMLInputElement>('[data-cell]')?.focus({ preventScroll: true })
  }
  const go = (to: { line: number; column: number }, isExtending = false) => {
    active.go(to, isExtending)
    if (box.current) revealPlace(box.current, to, columns, options)
  }
  /** Another row than the one under edit is turned to: that one is saved, and shown again where it can't be. */
  const leave = (key: string) => {
    setEditingKey(null)
    void drafts.save(key)
  }
  const begin = (at: GridLine<Row>) => {
    if (editingKey !== null && editingKey !== at.key) leave(editingKey)
    drafts.open(at.key, at.row)
    setEditingKey(at.key)
  }
  const select = (at: GridLine<Row>) => selection?.select([at.key], selection.of(at.key) !== 'all')

  const run = (command: GridCommand, at: GridLine<Row>) => {
    switch (command.do) {
      case 'go':
        return go(command.to, command.isExtending)
      case 'next-field':
        return go(command.to)
      case 'leave-row':
        leave(at.key)
        return go(command.to)
      case 'edit':
        return begin(at)
      case 'clear':
        begin(at)
        return drafts.type(at.key, at.row, columns[place.column]?.key ?? '', '')
      case 'save':
        return void drafts.save(at.key).then((isDone) => isDone && setEditingKey(null))
      case 'cancel':
        drafts.cancel(at.key)
        return setEditingKey(null)
      case 'open':
        return options.onOpen(at.row)
      case 'select':
        return select(at)
      case 'toggle':
        return options.onToggle(at.key)
      case 'undo':
        return editing?.undo()
      case 'shrink':
        return active.go(place)
      case 'resize': {
        const column = columns[place.column]
        return column && options.onResize(column.key, Math.max(48, column.width + command.by))
      }
    }
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.defaultPrevented || !line) return
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / options.rowHeight) - 2)
    const isEditable = editing !== undefined
    const command = commandOf(event, { place, lines, columns, page, isEditing, isEditable })
    if (!command) return
    event.preventDefault()
    run(command, line)
  }

  const onMouseDown = (event: MouseEvent) => {
    const hit = lineAndColumnOf(event.target)
    const at = active.lineOf.get(hit.line ?? '')
    const column = columns.findIndex(({ key }) => key === hit.column)
    if (event.button !== 0 || at === undefined || column < 0) return
    if (hit.control !== undefined && hit.control !== 'open') return
    if (!hit.isControl && !hit.isDraggable) event.preventDefault()
    active.go({ line: at, column }, event.shiftKey)
    if (!hit.isControl) focus()
  }

  const onMouseOver = (event: MouseEvent) => {
    const hit = lineAndColumnOf(event.target)
    const at = active.lineOf.get(hit.line ?? '')
    const column = columns.findIndex(({ key }) => key === hit.column)
    if (event.buttons !== 1 || isEditing || at === undefined || column < 0 || !isEngaged) return
    if (at !== place.line || column !== place.column) active.go({ line: at, column }, true)
  }

  const onClick = (event: MouseEvent) => {
    const hit = lineAndColumnOf(event.target)
    const at = lines[active.lineOf.get(hit.line ?? '') ?? -1]
    if (!at) return
    if (hit.control === 'toggle') options.onToggle(at.key)
    // A link to the row's own address: with a key held down, the browser opens it elsewhere.
    if (hit.control === 'open' && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault()
      options.onOpen(at.row)
    }
    if (hit.control === 'save') run({ do: 'save' }, at)
    if (hit.control === 'cancel') run({ do: 'cancel' }, at)
    if (hit.control !== 'select') return
    if (event.shiftKey && selection) {
      const to = active.lineOf.get(at.key) ?? place.line
      const [first, last] = [Math.min(place.line, to), Math.max(place.line, to)]
      selection.select(
        lines.slice(first, last + 1).map(({ key }) => key),
        true,
      )
    } else select(at)
    active.go({ line: active.lineOf.get(at.key) ?? 0, column: place.column })
  }

  const onDoubleClick = (event: MouseEvent) => {
    const hit = lineAndColumnOf(event.target)
    const at = lines[active.lineOf.get(hit.line ?? '') ?? -1]
    const column = columns.find(({ key }) => key === hit.column)
    if (at && column && editing && !hit.isControl && canEdit(column, at.row)) begin(at)
  }

  const onCopy = (event: ClipboardEvent) => {
    if (isEditing) return
    event.preventDefault()
    const { block } = active
    const cells = lines
      .slice(block.line, block.line + block.lines)
      .map(({ row }) => columns.slice(block.column, block.column + block.columns).map((column) => column.text(row)))
    event.clipboardData.setData('text/plain', writeTabularText(cells))
    event.clipboardData.setData('text/html', writeTabularHtml(cells))
  }

  const onPaste = (event: ClipboardEvent) => {
    if (isEditing || !editing) return
    event.preventDefault()
    const block = readTabularText(event.clipboardData.getData('text/plain'))
    if (block.length > 0) editing.paste(placeBlock(block, active.block, lines, columns))
  }

  const typed = (at: GridLine<Row>, column: string, text: string) => {
    if (editingKey !== at.key) begin(at)
    drafts.type(at.key, at.row, column, text)
  }
  const latest = useRef(typed)
  useLayoutEffect(() => {
    latest.current = typed
  })
  return {
    isEngaged,
    focus,
    edit: (key: string, column?: string) => {
      const index = active.lineOf.get(key)
      const at = lines[index ?? -1]
      if (index === undefined || !at || !editing) return
      const first = columns.findIndex((it) => canEdit(it, at.row) && (column === undefined || it.key === column))
      go({ line: index, column: Math.max(0, first) })
      begin(at)
      setEngaged(true)
    },
    /** The same function for every drawing: rows that did not change are not drawn anew. */
    type: useCallback((at: GridLine<Row>, column: string, text: string) => latest.current(at, column, text), []),
    handlers: {
      onKeyDown,
      onMouseDown,
      onMouseOver,
      onClick,
      onDoubleClick,
      onCopy,
      onPaste,
      onFocus: () => setEngaged(true),
      onBlur: (event: FocusEvent) => {
        if (!(event.relatedTarget instanceof Node && box.current?.contains(event.relatedTarget))) setEngaged(false)
      },
    },
  }
}
