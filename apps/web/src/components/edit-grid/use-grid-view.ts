import { useState } from 'react'
import { isRecord } from '../../lib/is-record.ts'
import type { GridColumn } from './grid-column.ts'

export type Density = 'compact' | 'roomy'

/** How someone likes to see a table. */
export interface GridLook {
  density: Density
  /** Columns shown or hidden against their own wish, by key. */
  isShown: Readonly<Record<string, boolean>>
  widths: Readonly<Record<string, number>>
}

/** A look with a name, and the filters it was kept with, as the page's address writes them. */
export interface SavedView extends GridLook {
  name: string
  search: Readonly<Record<string, string>>
}

type Stored = { look: GridLook; views: readonly SavedView[] }

const plain: GridLook = { density: 'compact', isShown: {}, widths: {} }

/**
 * 列、列宽、密度和存下的视图, kept for one person in this browser: another browser doesn't know them.
 * @param id of the table and the person
 */
export function useGridView<Row>(id: string, columns: readonly GridColumn<Row>[]) {
  const key = `mingkao.grid.${id}`
  const [{ look, views }, setStored] = useState(() => readStored(localStorage.getItem(key)))
  const save = (next: Stored) => {
    localStorage.setItem(key, JSON.stringify(next))
    setStored(next)
  }
  const setLook = (next: GridLook) => save({ look: next, views })
  const isShown = (column: GridColumn<Row>) =>
    column.isFixed === true || (look.isShown[column.key] ?? column.isOptional !== true)
  return {
    density: look.density,
    shown: columns.filter(isShown).map((column) => ({ ...column, width: look.widths[column.key] ?? column.width })),
    isShown,
    setDensity: (density: Density) => setLook({ ...look, density }),
    show: (column: string, shown: boolean) => setLook({ ...look, isShown: { ...look.isShown, [column]: shown } }),
    resize: (column: string, width: number) => setLook({ ...look, widths: { ...look.widths, [column]: width } }),
    reset: () => setLook(plain),
    views,
    keepView: (name: string, search: Readonly<Record<string, string>>) =>
      save({ look, views: [...views.filter((view) => view.name !== name), { ...look, name, search }] }),
    dropView: (name: string) => save({ look, views: views.filter((view) => view.name !== name) }),
    openView: ({ density, isShown: shown, widths }: SavedView) => setLook({ density, isShown: shown, widths }),
  }
}

export type GridView<Row> = ReturnType<typeof useGridView<Row>>

function readStored(text: string | null): Stored {
  const stored = parse(text)
  const views = Array.isArray(stored['views']) ? stored['views'] : []
  return { look: readLook(stored['look']), views: views.flatMap(readView) }
}

function readView(stored: unknown): SavedView[] {
  if (!isRecord(stored) || typeof stored['name'] !== 'string') return []
  return [{ ...readLook(stored), name: stored['name'], search: entriesOf(stored['search'], isText) }]
}

function readLook(stored: unknown): GridLook {
  if (!isRecord(stored)) return plain
  return {
    density: stored['density'] === 'roomy' ? 'roomy' : 'compact',
    isShown: entriesOf(stored['isShown'], (value) => typeof value === 'boolean'),
    widths: entriesOf(stored['widths'], (value) => typeof value === 'number'),
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function entriesOf<Value>(stored: unknown, isValue: (value: unknown) => value is Value): Record<string, Value> {
  const read: Record<string, Value> = {}
  if (isRecord(stored)) for (const [key, value] of Object.entries(stored)) if (isValue(value)) read[key] = value
  return read
}

function parse(text: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '{}')
    return isRecord(value) ? value : {}
  } catch {
    return {}
  }
}
