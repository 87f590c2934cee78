import { useState } from 'react'
import { isRecord } from '../lib/is-record.ts'
import type { DataColumn } from './data-column.ts'

export type Density = 'compact' | 'roomy'

interface StoredView {
  density: Density
  /** Keys the user has shown or hidden against the column's own wish. */
  isShown: Record<string, boolean>
}

export interface TableView<Row> {
  density: Density
  shown: readonly DataColumn<Row>[]
  isShown: (column: DataColumn<Row>) => boolean
  setDensity: (density: Density) => void
  show: (key: string, isShown: boolean) => void
}

/** 列与密度 as this browser last left them. */
export function useTableView<Row>(id: string, columns: readonly DataColumn<Row>[]): TableView<Row> {
  const [stored, setStored] = useState(() => readView(id))
  const isShown = (column: DataColumn<Row>) =>
    column.isFixed === true || (stored.isShown[column.key] ?? column.isOptional !== true)
  const save = (next: StoredView) => {
    localStorage.setItem(keyOf(id), JSON.stringify(next))
    setStored(next)
  }
  return {
    density: stored.density,
    shown: columns.filter(isShown),
    isShown,
    setDensity: (density) => save({ ...stored, density }),
    show: (key, shown) => save({ ...stored, isShown: { ...stored.isShown, [key]: shown } }),
  }
}

function keyOf(id: string): string {
  return `mingkao.table.${id}`
}

function readView(id: string): StoredView {
  const stored = parse(localStorage.getItem(keyOf(id)))
  const shown = isRecord(stored['isShown']) ? Object.entries(stored['isShown']) : []
  return {
    density: stored['density'] === 'roomy' ? 'roomy' : 'compact',
    isShown: Object.fromEntries(shown.map(([key, value]) => [key, value === true])),
  }
}

function parse(text: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '{}')
    return isRecord(value) ? value : {}
  } catch {
    return {}
  }
}
