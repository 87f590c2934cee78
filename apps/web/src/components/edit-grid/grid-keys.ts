import { canEdit, type GridColumn } from './grid-column.ts'
import { type Place, placeAfter } from './grid-move.ts'
import type { GridLine } from './grid-tree.ts'

/** What a key asks of the grid. */
export type GridCommand =
  | { do: 'go'; to: Place; isExtending: boolean }
  | { do: 'edit' | 'clear' | 'save' | 'cancel' | 'open' | 'select' | 'toggle' | 'undo' | 'shrink' }
  | { do: 'next-field'; to: Place }
  | { do: 'leave-row'; to: Place }
  | { do: 'resize'; by: number }

export interface KeyPress {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  shiftKey: boolean
  altKey: boolean
}

type Situation<Row> = {
  place: Place
  lines: readonly GridLine<Row>[]
  columns: readonly GridColumn<Row>[]
  page: number
  isEditing: boolean
  isEditable: boolean
}

/** Keyboard of the grid: while a row is edited the field keeps most keys; otherwise the keys of a spreadsheet. */
export function commandOf<Row>(press: KeyPress, situation: Situation<Row>): GridCommand | undefined {
  return situation.isEditing ? commandInField(press, situation) : commandInGrid(press, situation)
}

function commandInField<Row>({ key, shiftKey }: KeyPress, { place, lines, columns }: Situation<Row>) {
  if (key === 'Escape') return { do: 'cancel' } as const
  if (key === 'Enter') return { do: 'save' } as const
  if (key !== 'Tab') return undefined
  const row = lines[place.line]?.row
  const fields = columns.flatMap((column, index) => (row !== undefined && canEdit(column, row) ? [index] : []))
  const next = shiftKey
    ? fields.findLast((index) => index < place.column)
    : fields.find((index) => index > place.column)
  if (next !== undefined) return { do: 'next-field', to: { line: place.line, column: next } } as const
  const line = Math.max(0, Math.min(lines.length - 1, place.line + (shiftKey ? -1 : 1)))
  return { do: 'leave-row', to: { line, column: place.column } } as const
}

function commandInGrid<Row>(press: KeyPress, situation: Situation<Row>): GridCommand | undefined {
  const { place, lines, columns, page, isEditable } = situation
  const line = lines[place.line]
  const column = columns[place.column]
  if (!line || !column) return undefined
  const { key, shiftKey, altKey } = press
  const isControl = press.ctrlKey || press.metaKey
  if (altKey) return key === 'ArrowLeft' || key === 'ArrowRight' ? resize(key) : undefined
  const canType = isEditable && canEdit(column, line.row)
  const command = commandOfKey(key, isControl, canType)
  if (command) return command
  const isPlain = !shiftKey && !isControl
  return (
    (place.column === 0 && isPlain ? commandInTree(key, line, lines) : undefined) ??
    movement(placeAfter(place, press, { lines: lines.length, columns: columns.length, page }), shiftKey)
  )
}

function commandOfKey(key: string, isControl: boolean, canType: boolean): GridCommand | undefined {
  if (isControl) {
    if (key.toLowerCase() === 'z') return { do: 'undo' }
    return key === 'Enter' ? { do: 'open' } : undefined
  }
  switch (key) {
    case 'Enter':
      return { do: canType ? 'edit' : 'open' }
    case 'F2':
      return canType ? { do: 'edit' } : undefined
    case 'Delete':
    case 'Backspace':
      return canType ? { do: 'clear' } : undefined
    case ' ':
      return { do: 'select' }
    case 'Escape':
      return { do: 'shrink' }
    default:
      return undefined
  }
}

/** In the column of the names: right opens, left closes or goes to the row above it in the tree. */
function commandInTree<Row>(
  key: string,
  line: GridLine<Row>,
  lines: readonly GridLine<Row>[],
): GridCommand | undefined {
  if (key === 'ArrowRight' && line.isParent && !line.isOpen) return { do: 'toggle' }
  if (key !== 'ArrowLeft') return undefined
  return line.isOpen ? { do: 'toggle' } : toParent(line, lines)
}

function movement(to: Place | undefined, isExtending: boolean): GridCommand | undefined {
  return to && { do: 'go', to, isExtending }
}

function resize(key: 'ArrowLeft' | 'ArrowRight'): GridCommand {
  return { do: 'resize', by: key === 'ArrowLeft' ? -16 : 16 }
}

function toParent<Row>({ parent }: GridLine<Row>, lines: readonly GridLine<Row>[]): GridCommand | undefined {
  const above = lines.findIndex(({ key }) => key === parent)
  return above < 0 ? undefined : { do: 'go', to: { line: above, column: 0 }, isExtending: false }
}
