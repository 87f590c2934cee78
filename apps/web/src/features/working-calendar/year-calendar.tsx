import type { CalendarDay, CalendarYear } from '@mingkao/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { Card } from '../../components/card.tsx'
import { DayDialog } from './day-dialog.tsx'
import type { DayMark } from './day-marks.ts'
import { MonthTable } from './month-table.tsx'
import { PasteDialog } from './paste-dialog.tsx'
import { SaveDialog } from './save-dialog.tsx'
import styles from './working-calendar.module.css'

type Props = {
  year: CalendarYear
  isEditable: boolean
  /** The office's days as they are being changed; null: as they are stored. */
  changed: readonly CalendarDay[] | null
  onChange: (days: readonly CalendarDay[] | null) => void
}

/** Twelve months; a day is changed where it stands, a whole year by pasting it. */
export function YearCalendar({ year, isEditable, changed, onChange }: Props) {
  const [open, setOpen] = useState<{ day: string; mark: DayMark } | 'paste' | 'save' | null>(null)
  const own = changed ?? year.days
  const put = (days: readonly CalendarDay[], without: string | null = null) => {
    const replaced = new Set(days.map(({ day }) => day))
    const kept = own.filter(({ day }) => !replaced.has(day) && day !== without)
    onChange([...kept, ...days].toSorted((a, b) => (a.day < b.day ? -1 : 1)))
  }
  return (
    <>
      {year.source === null && <UnknownYear year={year.year} isEditable={isEditable} />}
      {isEditable && (
        <div className={styles.changed} role="region" aria-label="设定">
          <span aria-live="polite">
            {changed === null ? `区政府办设定了 ${own.length} 天。点日期可改。` : '有未保存的改动。'}
          </span>
          <Button onClick={() => setOpen('paste')}>粘贴放假安排</Button>
          {changed !== null && <Button onClick={() => onChange(null)}>放弃改动</Button>}
          <Button
            type="primary"
            disabled={changed === null && year.source === 'state-council'}
            onClick={() => setOpen('save')}
          >
            保存
          </Button>
        </div>
      )}
      <Card flush>
        <div className={styles.legend}>
          <span>
            <span className={`${styles.day} ${styles.free}`}>休</span>放假
          </span>
          <span>
            <span className={`${styles.day} ${styles.worked}`}>班</span>调休上班
          </span>
          <span>
            <span className={`${styles.day} ${styles.own}`}>1</span>区政府办设定
          </span>
        </div>
        <div className={styles.months}>
          {Array.from({ length: 12 }, (_, at) => (
            <MonthTable
              key={at}
              year={year}
              month={at + 1}
              own={own}
              onDay={isEditable ? (day, mark) => setOpen({ day, mark }) : undefined}
            />
          ))}
        </div>
      </Card>
      {open === 'paste' && <PasteDialog year={year.year} onRead={(days) => put(days)} onClose={() => setOpen(null)} />}
      {open === 'save' && (
        <SaveDialog year={year} own={own} onClose={() => setOpen(null)} onDone={() => onChange(null)} />
      )}
      {open !== null && typeof open === 'object' && (
        <DayDialog
          {...open}
          onChoose={(day) => put(day === null ? [] : [day], open.day)}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}

function UnknownYear({ year, isEditable }: { year: number; isEditable: boolean }) {
  return (
    <p className={styles.unknown}>
      没有 {year} 年的工作日历：遇到这一年的工作日期限一律报错，不按周一至周五推算。
      {isEditable && '请按国务院办公厅通知粘贴或逐日录入，全年录全后保存并标为完整。'}
    </p>
  )
}
