import type { Column } from '@mingkao/contract'
import type { Drop } from '../../components/edit-grid/use-row-drag.ts'

type Placed = Pick<Column, 'code' | 'parent' | 'position'>

/** Where a dragged column comes to stand: its new parent, and its place among that one's columns, itself left out. */
export function dropPosition(
  columns: readonly Placed[],
  code: string,
  { key, where }: Drop,
): { parent: string | null; position?: number } {
  if (where === 'into') return { parent: key }
  const target = columns.find((column) => column.code === key)
  const parent = target?.parent ?? null
  const siblings = columns
    .filter((column) => column.parent === parent && column.code !== code)
    .toSorted((a, b) => a.position - b.position)
  const at = siblings.findIndex((column) => column.code === key)
  return { parent, position: where === 'before' ? at : at + 1 }
}
