import { CloseOutlined } from '@ant-design/icons'
import type { Column } from '@mingkao/contract'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Drawer, Tabs } from 'antd'
import { useMe } from '../../../lib/current-user.ts'
import { useIsPhone } from '../../../lib/use-is-phone.ts'
import { StateTag } from '../../../components/state-tag.tsx'
import { ColumnState, ExcuseTags, stateWords } from '../column-state.tsx'
import { folderSummaries, isExcused, isFolder, isOverdue } from '../column-tree.ts'
import { panelTabs, type PanelTab } from '../columns-search.ts'
import type { ColumnWrites } from '../use-column-writes.tsx'
import { ColumnActions } from './column-actions.tsx'
import { ColumnFacts } from './column-facts.tsx'
import { ColumnHistory } from './column-history.tsx'
import { ColumnObservations } from './column-observations.tsx'
import { ColumnPublications } from './column-publications.tsx'
import { ColumnVisits } from './column-visits.tsx'
import styles from './panel.module.css'
import { TimeAxis } from './time-axis.tsx'
import { usePanelCounts } from './use-panel-counts.ts'

type Props = {
  code: string
  day: string
  isNow: boolean
  columns: readonly Column[]
  isEditable: boolean
  writes: ColumnWrites
  onEdit: (code: string) => void
  onHandOver: (code: string) => void
  onClose: () => void
}

/** One column beside the table, which makes room for it: time axis, facts, and what has happened to it. */
export function ColumnPanel(props: Props) {
  const { code, columns, onClose } = props
  const isPhone = useIsPhone()
  const column = columns.find((it) => it.code === code)
  const body = column ? (
    <Body {...props} column={column} />
  ) : (
    <p className={styles.unknown}>没有编码为 {code} 的栏目，或不在可以查看的范围内。</p>
  )
  if (isPhone) {
    return (
      <Drawer open onClose={onClose} size="100%" title={column?.name ?? '栏目'} destroyOnHidden>
        {body}
      </Drawer>
    )
  }
  return (
    <aside className={styles.panel} aria-label={column?.name ?? '栏目'}>
      <div className={styles.inside}>
        <header className={styles.head}>
          <span className={styles.path}>{column?.path.split('/').slice(0, -1).join(' / ')}</span>
          <h2>
            {column?.name ?? '栏目'}
            {column && !isFolder(column) && <StateTag tone={toneOf(column)}>{stateWords(column)}</StateTag>}
            {column && <ExcuseTags column={column} />}
          </h2>
          <Button type="text" size="small" icon={<CloseOutlined />} aria-label="关闭栏目" onClick={onClose} />
        </header>
        {body}
      </div>
    </aside>
  )
}

function Body({ column, ...props }: Props & { column: Column }) {
  const { day, isNow, columns, isEditable, writes } = props
  const { code } = column
  const isPlace = useIsPlace(column)
  const counts = usePanelCounts(code, !isPlace)
  const { panel } = useSearch({ from: '/signed-in/columns' })
  const navigate = useNavigate({ from: '/columns' })
  const shared = { code, day, isEditable, writes }
  const contents: Record<PanelTab, { label: string; children: React.ReactNode }> = {
    history: {
      label: '沿革',
      children: <ColumnHistory column={column} isEditable={isEditable} writes={writes} />,
    },
    publications: { label: '信息', children: <ColumnPublications code={code} /> },
    patrol: { label: '巡检', children: <ColumnVisits code={code} /> },
    observations: { label: '核查', children: <ColumnObservations {...shared} /> },
  }
  return (
    <>
      <div className={styles.top}>
        {isFolder(column) ? (
          <ColumnState column={column} summary={folderSummaries(columns).get(code)} />
        ) : (
          <TimeAxis column={column} day={day} isNow={isNow} />
        )}
      </div>
      {isPlace ? (
        <p className={styles.place}>本单位栏目的上级，由其他单位或区政府办维护，这里只列出名称。</p>
      ) : (
        <>
          <ColumnFacts column={column} />
          <div className={styles.scroll}>
            <Tabs
              size="small"
              activeKey={panel ?? 'history'}
              items={panelTabs.map((key) => ({
                key,
                label: <Counted label={contents[key].label} count={counts[key]} />,
                children: contents[key].children,
              }))}
              onChange={(key) =>
                void navigate({ search: (before) => ({ ...before, panel: panelTabs.find((it) => it === key) }) })
              }
            />
          </div>
        </>
      )}
      {isEditable && (
        <ColumnActions
          column={column}
          columns={columns}
          today={day}
          writes={writes}
          onEdit={() => props.onEdit(code)}
          onHandOver={() => props.onHandOver(code)}
        />
      )}
    </>
  )
}

function Counted({ label, count }: { label: string; count: number | undefined }) {
  return (
    <>
      {label}
      {count !== undefined && <span className={styles.count}>{count}</span>}
    </>
  )
}

/** 上级栏目 that staff see for the sake of their own below it, and no more of it than its name. */
function useIsPlace(column: Column): boolean {
  const { role, unit } = useMe()
  if (role !== 'staff' || !isFolder(column)) return false
  return column.lead?.code !== unit?.code && !column.supporting.some(({ code }) => code === unit?.code)
}

function toneOf(column: Column): 'red' | 'amber' | 'neutral' {
  if (isExcused(column)) return 'neutral'
  if (isOverdue(column)) return 'red'
  return column.state === 'near-limit' ? 'amber' : 'neutral'
}
