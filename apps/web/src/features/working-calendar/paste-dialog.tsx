import type { CalendarDay } from '@mingkao/contract'
import { Input, Modal } from 'antd'
import { useState } from 'react'
import { readDays } from './read-days.ts'
import styles from './working-calendar.module.css'

type Props = { year: number; onRead: (days: readonly CalendarDay[]) => void; onClose: () => void }

/** 粘贴放假安排: one day or span a line; lines that can't be read are named, and nothing is taken until all can. */
export function PasteDialog({ year, onRead, onClose }: Props) {
  const [text, setText] = useState('')
  const { days, faults } = readDays(text, year)
  const other = days.find(({ day }) => !day.startsWith(`${year}-`))
  const problems = [...faults, ...(other ? [`${other.day} 不是 ${year} 年的日期`] : [])]
  return (
    <Modal
      open
      title={`粘贴 ${year} 年放假安排`}
      okText={days.length === 0 ? '请先粘贴' : `采用 ${days.length} 天`}
      okButtonProps={{ disabled: days.length === 0 || problems.length > 0 }}
      onCancel={onClose}
      onOk={() => {
        onRead(days)
        onClose()
      }}
    >
      <p>一行一天或一段：日期、休息或上班、备注。只写放假和调休的日子，平常的周一至周五、周末不必写。</p>
      <Input.TextArea
        aria-label="放假安排"
        value={text}
        onChange={({ target }) => setText(target.value)}
        rows={10}
        placeholder={`${year}-01-01 休息 元旦\n10月1日至10月7日 放假 国庆节\n${year}-10-09 上班 国庆节调休`}
        style={{ marginTop: 12 }}
      />
      {problems.length > 0 && (
        <ul className={styles.faults} aria-live="polite">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
    </Modal>
  )
}
