import type { Column } from '@mingkao/contract'
import { useMemo, useState } from 'react'
import type { GridSelection, RowSelection } from '../../components/edit-grid/grid-props.ts'
import { codesBelow, isFolder } from './column-tree.ts'

/** 已选的栏目: choosing a folder is choosing what stands in it. @param shown the rows the filters leave */
export function useColumnSelection(shown: readonly Column[]) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const selectable = useMemo(
    () => new Set(shown.filter((column) => !isFolder(column) && column.archivedOn === null).map(({ code }) => code)),
    [shown],
  )
  const folders = useMemo(() => folderSelections(shown, selectable, selected), [shown, selectable, selected])
  const chosen = useMemo(() => shown.filter(({ code }) => selected.has(code)), [shown, selected])
  const selection: GridSelection = {
    of: (code) => folders.get(code) ?? (selected.has(code) ? 'all' : 'none'),
    all: stateOf(chosen.length, selectable.size),
    select: (codes, isSelected) => {
      const below = codes ? codes.flatMap((code) => codesBelow(shown, code)) : [...selectable]
      const changed = below.filter((code) => selectable.has(code))
      setSelected((before) => {
        const next = new Set(before)
        for (const code of changed)
          if (isSelected) next.add(code)
          else next.delete(code)
        return next
      })
    },
  }
  return { chosen, selection, clear: () => setSelected(new Set()) }
}

function folderSelections(
  columns: readonly Column[],
  selectable: ReadonlySet<string>,
  selected: ReadonlySet<string>,
): Map<string, RowSelection> {
  const parents = new Map(columns.map(({ code, parent }) => [code, parent]))
  const counts = new Map<string, { all: number; chosen: number }>()
  for (const code of selectable) {
    for (let at = parents.get(code); at !== null && at !== undefined; at = parents.get(at)) {
      const count = counts.get(at) ?? { all: 0, chosen: 0 }
      counts.set(at, { all: count.all + 1, chosen: count.chosen + Number(selected.has(code)) })
    }
  }
  const folders = columns.filter((column) => isFolder(column))
  return new Map(
    folders.map(({ code }) => {
      const { all, chosen } = counts.get(code) ?? { all: 0, chosen: 0 }
      return [code, stateOf(chosen, all)]
    }),
  )
}

function stateOf(chosen: number, all: number): RowSelection {
  if (chosen === 0) return 'none'
  return chosen === all ? 'all' : 'some'
}
