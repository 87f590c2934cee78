import {
  CloseCircleFilled,
  CopyOutlined,
  EditOutlined,
  FileExcelOutlined,
  MinusCircleFilled,
  PlusCircleFilled,
} from '@ant-design/icons'
import type { Import } from '@mingkao/contract'
import type { ReactNode } from 'react'
import { formatCount } from '../../../lib/formats.ts'
import { formatSize } from '../import-labels.ts'
import styles from './count-strip.module.css'
import smallPrint from './small-print.module.css'
import type { Counts, ReportView } from './report-view.ts'

type Props = { batch: Import; counts: Counts; view: ReportView; onView: (view: ReportView) => void }

const entries: readonly { view: ReportView; label: string; icon: ReactNode }[] = [
  { view: 'rejected', label: '拒绝', icon: <CloseCircleFilled /> },
  { view: 'added', label: '新增', icon: <PlusCircleFilled /> },
  { view: 'changed', label: '更改', icon: <EditOutlined /> },
  { view: 'unchanged', label: '已在库，未变', icon: <MinusCircleFilled /> },
  { view: 'duplicate', label: '表内重复', icon: <CopyOutlined /> },
]

/** 数据行 = the five counts; each opens its rows. Title, header, blank and total rows stand apart. */
export function CountStrip({ batch, counts, view, onView }: Props) {
  return (
    <section className={styles.strip} aria-label="各类行数">
      <div className={styles.file}>
        <FileExcelOutlined aria-hidden className={styles.fileIcon} />
        <div>
          <a href={`/api/imports/${batch.id}/file`} download className={styles.fileName} title="下载原文件">
            {batch.fileName}
          </a>
          <p className={smallPrint.small}>
            {batch.mapping ? `工作表“${batch.mapping.sheet}”，` : ''}
            {formatSize(batch.fileSize)}
          </p>
        </div>
      </div>
      {entries.map((entry) => (
        <button
          key={entry.view}
          type="button"
          aria-pressed={view === entry.view}
          className={`${styles.count} ${entry.view === 'rejected' && counts.rejected > 0 ? styles.bad : ''}`}
          onClick={() => onView(entry.view)}
        >
          <span className={styles.countLabel}>
            <span aria-hidden>{entry.icon}</span> {entry.label}
          </span>
          <strong>{formatCount(counts[entry.view])}</strong>
        </button>
      ))}
      <div className={styles.count}>
        <span className={styles.countLabel}>Σ 数据行</span>
        <strong>{formatCount(counts.read)}</strong>
      </div>
      <button
        type="button"
        aria-pressed={view === 'ignored'}
        className={styles.apart}
        onClick={() => onView('ignored')}
      >
        另有 {formatCount(counts.ignored)} 行空行、合计行等，未计入
      </button>
    </section>
  )
}
