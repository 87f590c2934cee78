import type { Import } from '@mingkao/contract'
import { useState } from 'react'
import { Card } from '../../../components/card.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { useMe } from '../../../lib/current-user.ts'
import { CountStrip } from './count-strip.tsx'
import { DayBars } from './day-bars.tsx'
import { RecognisedColumns } from './recognised-columns.tsx'
import { RejectedRows } from './rejected-rows.tsx'
import { Remarks } from './remarks.tsx'
import { ReportActions } from './report-actions.tsx'
import { firstView, type ReportView } from './report-view.ts'
import styles from './report.module.css'
import { RowsOfCount } from './rows-of-count.tsx'
import { useCorrections } from './use-corrections.ts'

/** 试运行报告, and the same for a committed batch: every row of the sheet is accounted for. */
export function ImportReport({ batch }: { batch: Import }) {
  const { counts } = batch
  const isOffice = useMe().role === 'office'
  const [chosen, setChosen] = useState<ReportView | null>(null)
  const corrections = useCorrections(batch)
  if (!counts) return <EmptyState title="这个批次没有报告" hint="文件没有读完。" />
  const view = chosen ?? firstView(counts)
  const isEditable = batch.mode === 'dry-run' && isOffice
  return (
    <div className={styles.page}>
      <CountStrip batch={batch} counts={counts} view={view} onView={setChosen} />
      <div className={styles.columns}>
        <div className={styles.main}>
          {view === 'rejected' ? (
            <RejectedRows batch={batch} count={counts.rejected} corrections={isEditable ? corrections : null} />
          ) : (
            <RowsOfCount batch={batch} view={view} count={counts[view]} />
          )}
          {batch.days.length > 0 && (
            <Card title="按日期" note={daysNote(batch.days)} dense>
              <DayBars days={batch.days} />
            </Card>
          )}
        </div>
        <aside className={styles.side} aria-label="自动规范与识别的列">
          <Remarks notes={batch.notes} />
          <RecognisedColumns batch={batch} isEditable={isEditable} corrections={corrections.all} />
        </aside>
      </div>
      {isEditable && <ReportActions batch={batch} counts={counts} corrections={corrections} />}
    </div>
  )
}

function daysNote(days: Import['days']): string {
  const rows = days.reduce((sum, { known, added }) => sum + known + added, 0)
  const first = days[0]?.day
  const last = days.at(-1)?.day
  return first === last ? `${first}，共 ${rows} 行` : `${first} 至 ${last}，共 ${rows} 行`
}
