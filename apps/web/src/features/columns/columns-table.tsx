import type { Column, SiteCounter } from '@mingkao/contract'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Suspense, lazy, useMemo, useRef, useState } from 'react'
import { Card } from '../../components/card.tsx'
import { EditGrid } from '../../components/edit-grid/edit-grid.tsx'
import type { GridHandle } from '../../components/edit-grid/grid-props.ts'
import { GridTools } from '../../components/edit-grid/grid-tools.tsx'
import { treeLines } from '../../components/edit-grid/grid-tree.ts'
import type { PastedBlock } from '../../components/edit-grid/paste-block.ts'
import { useGridView } from '../../components/edit-grid/use-grid-view.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { useMe } from '../../lib/current-user.ts'
import { useIsPhone } from '../../lib/use-is-phone.ts'
import { ColumnFilters } from './column-filters.tsx'
import { followOwner } from './column-fields.ts'
import { folderSummaries, hasFilters, isFolder, matchingColumns, withFolders } from './column-tree.ts'
import styles from './columns.module.css'
import { readColumnsSearch } from './columns-search.ts'
import { dropPosition } from './drop-position.ts'
import { forPhone, gridColumns } from './grid-columns.tsx'
import { useColumnSelection } from './use-column-selection.ts'
import { useColumnWrites } from './use-column-writes.tsx'
import { useGridChoices } from './use-grid-choices.ts'
import { useMoveColumn } from './use-move-column.ts'

const ColumnPanel = lazy(() => import('./panel/column-panel.tsx').then((module) => ({ default: module.ColumnPanel })))
const ColumnConflict = lazy(() =>
  import('./column-conflict.tsx').then((module) => ({ default: module.ColumnConflict })),
)
const SelectionBar = lazy(() =>
  import('./hand-over/selection-bar.tsx').then((module) => ({ default: module.SelectionBar })),
)
const PasteDialog = lazy(() => import('./bulk/paste-dialog.tsx').then((module) => ({ default: module.PasteDialog })))

type Props = { list: { day: string; columns: readonly Column[]; site: readonly SiteCounter[] }; isNow: boolean }

const reading = { keyOf: ({ code }: Column) => code, parentOf: ({ parent }: Column) => parent }
const nameOf = ({ name }: Column) => name
const barHeight = 53

/** The tree of columns with its filters, what is selected in it, and the column that is open beside it. */
export function ColumnsTable({ list: { day, columns, site }, isNow }: Props) {
  const search = useSearch({ from: '/signed-in/columns' })
  const navigate = useNavigate({ from: '/columns' })
  const me = useMe()
  const isPhone = useIsPhone()
  const isEditable = me.role === 'office' && isNow
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const [pasted, setPasted] = useState<PastedBlock<Column> | null>(null)
  const grid = useRef<GridHandle>(null)
  const writes = useColumnWrites(day)
  const move = useMoveColumn(writes)

  const isFiltered = hasFilters(search)
  const found = useMemo(() => {
    const counter = site.find(({ id }) => id === search.site)
    return matchingColumns(columns, search, counter && new Set(counter.columns.map(({ code }) => code)))
  }, [columns, search, site])
  const shown = useMemo(
    () => (isFiltered ? withFolders(columns, found) : columns).toSorted((a, b) => a.position - b.position),
    [columns, found, isFiltered],
  )
  const lines = useMemo(() => treeLines(shown, reading, isFiltered ? noneClosed : closed), [shown, isFiltered, closed])
  const summaries = useMemo(() => folderSummaries(columns), [columns])
  const choices = useGridChoices(day)
  const all = useMemo(() => gridColumns(choices, summaries), [choices, summaries])
  const arranged = useMemo(() => (isPhone ? forPhone(all) : all), [all, isPhone])
  const view = useGridView(`columns.${me.id}`, arranged)
  const { chosen, selection, clear } = useColumnSelection(shown)
  const open = (column: string | undefined) => void navigate({ search: (before) => ({ ...before, column }) })
  const toggle = (code: string) =>
    setClosed((before) =>
      before.has(code) ? new Set([...before].filter((it) => it !== code)) : new Set([...before, code]),
    )

  const editing = isEditable && {
    actionsIn: 'state',
    save: writes.save,
    follow: (base: Column, texts: Readonly<Record<string, string>>, changed: string) =>
      followOwner(base, texts, changed, day),
    paste: setPasted,
    undo: () => void writes.undo(),
    move: (code: string, drop: Parameters<typeof dropPosition>[2]) => {
      const column = columns.find((it) => it.code === code)
      if (column) void move(column, dropPosition(columns, code, drop))
    },
  }
  return (
    <div className={styles.split}>
      <Card flush className={styles.table}>
        <div className={styles.tools}>
          <ColumnFilters
            columns={columns}
            search={search}
            result={`${found.filter((column) => !isFolder(column)).length} 个栏目`}
            onChange={(next) => void navigate({ search: (before) => ({ ...before, ...next }) })}
            onClear={isFiltered ? () => void navigate({ search: ({ asOf, column }) => ({ asOf, column }) }) : undefined}
          />
          <GridTools
            view={view}
            columns={arranged}
            search={textsOf(search)}
            onOpenView={(saved) => void navigate({ search: readColumnsSearch(saved.search) })}
          />
        </div>
        <EditGrid
          ref={grid}
          caption="栏目与维护分工"
          lines={lines}
          columns={view.shown}
          density={view.density}
          nameOf={nameOf}
          isFolder={isFolder}
          openKey={search.column}
          onOpen={({ code }) => open(code)}
          onToggle={toggle}
          onResize={view.resize}
          selection={isEditable ? selection : undefined}
          editing={editing || undefined}
          below={(isPhone ? 80 : 21) + (chosen.length > 0 ? barHeight : 0)}
          empty={<Nothing isFiltered={isFiltered} isOffice={me.role === 'office'} />}
        />
        <Suspense>
          {isEditable && chosen.length > 0 && (
            <SelectionBar columns={chosen} today={day} writes={writes} onClear={clear} />
          )}
        </Suspense>
      </Card>
      <Suspense>
        {search.column !== undefined && (
          <ColumnPanel
            key={search.column}
            code={search.column}
            day={day}
            isNow={isNow}
            columns={columns}
            isEditable={isEditable}
            writes={writes}
            onEdit={(code) => grid.current?.edit(code, 'lead')}
            onHandOver={(code) => selection.select([code], true)}
            onClose={() => open(undefined)}
          />
        )}
        {writes.conflict && <ColumnConflict conflict={writes.conflict} columns={all} />}
        {pasted && <PasteDialog pasted={pasted} today={day} writes={writes} onClose={() => setPasted(null)} />}
      </Suspense>
    </div>
  )
}

const noneClosed: ReadonlySet<string> = new Set()

function Nothing({ isFiltered, isOffice }: { isFiltered: boolean; isOffice: boolean }) {
  if (isFiltered) return <EmptyState title="没有符合条件的栏目" hint="换个条件，或清空筛选后再看。" />
  const hint = isOffice ? '导入栏目维护分工表，或逐个新增。' : '请联系区政府办导入栏目维护分工表。'
  return <EmptyState title="还没有栏目" hint={hint} />
}

function textsOf(search: Readonly<Record<string, unknown>>): Record<string, string> {
  const kept = Object.entries(search).filter(([key]) => key !== 'column' && key !== 'panel' && key !== 'period')
  return Object.fromEntries(kept.flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])))
}
