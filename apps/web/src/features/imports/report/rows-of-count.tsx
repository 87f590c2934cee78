import type { Import } from '@mingkao/contract'
import { Link } from '@tanstack/react-router'
import { Card } from '../../../components/card.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { kindPages } from '../import-labels.ts'
import { notesOf, type ReportView, rowsLabel } from './report-view.ts'
import { ScrollBox } from '../../../components/scroll-box.tsx'
import styles from './rows-of-count.module.css'
import sheet from './sheet-rows.module.css'
import smallPrint from './small-print.module.css'

type Props = { batch: Import; view: Exclude<ReportView, 'rejected'>; count: number }

const titles: Record<Props['view'], string> = {
  added: '新增的行',
  changed: '更改的行',
  unchanged: '已在库、没有变化的行',
  duplicate: '表内重复的行',
  ignored: '未计入的行',
}

/** What stands behind a count: the rows as they stood in the sheet, and what was noted of them. */
export function RowsOfCount({ batch, view, count }: Props) {
  const notes = notesOf(batch.notes, view)
  const samples = view === 'ignored' ? [] : batch.samples.filter(({ outcome }) => outcome === view)
  const isStored = batch.mode === 'commit' && batch.state === 'done' && (view === 'added' || view === 'changed')
  return (
    <Card
      title={titles[view]}
      note={
        samples.length > 0 && samples.length < count ? `共 ${count} 行，列出前 ${samples.length} 行` : `共 ${count} 行`
      }
      extra={isStored && count > 0 ? <StoredRows batch={batch} /> : undefined}
      flush
    >
      {count === 0 && <EmptyState title="没有这一类的行" />}
      {notes.length > 0 && (
        <ul className={styles.noteRows}>
          {notes.map(({ kind, label, from, rows, count: times }) => (
            <li key={`${kind} ${label} ${from} ${rows[0]}`}>
              <span>
                {label}
                {from !== null && `：${from}`}
              </span>
              <span className={smallPrint.small}>{kind === 'duplicate' ? '' : rowsLabel(rows, times)}</span>
            </li>
          ))}
        </ul>
      )}
      {samples.length > 0 && <SampleTable batch={batch} samples={samples} title={titles[view]} />}
    </Card>
  )
}

function StoredRows({ batch: { kind, id } }: { batch: Import }) {
  if (kind === 'publications') {
    return (
      <Link to="/publications" search={{ import: id }}>
        在信息发布里查看
      </Link>
    )
  }
  return <Link to={kindPages[kind]}>查看资料</Link>
}

function SampleTable({ batch, samples, title }: { batch: Import; samples: Import['samples']; title: string }) {
  const columns = (batch.mapping?.columns ?? []).filter(({ field }) => field !== null)
  return (
    <ScrollBox className={styles.samples}>
      <table className={sheet.rows}>
        <caption className="visually-hidden">{title}，按表格原来的行号和列</caption>
        <thead>
          <tr>
            <th scope="col">行号</th>
            {columns.map(({ letter, header }) => (
              <th key={letter} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {samples.map(({ row, cells }) => (
            <tr key={row}>
              <th scope="row">{row}</th>
              {columns.map(({ letter }) => (
                <td key={letter} title={cells[letter]}>
                  {cells[letter]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
