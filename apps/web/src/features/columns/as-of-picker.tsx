import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { DatePicker } from '../../components/date-picker.tsx'
import dayjs from 'dayjs'
import styles from './columns.module.css'

/** 看哪一天的情况: today, or any day before it. @param day the day that is shown */
export function AsOfPicker({ day, isNow }: { day: string; isNow: boolean }) {
  const navigate = useNavigate({ from: '/columns' })
  const { asOf } = useSearch({ from: '/signed-in/columns' })
  const show = (next: string | undefined) => void navigate({ search: (before) => ({ ...before, asOf: next }) })
  return (
    <span className={styles.asOf}>
      截至
      <DatePicker
        size="small"
        aria-label="看哪一天的情况"
        value={dayjs(day)}
        allowClear={false}
        onChange={(next) => show(next?.format('YYYY-MM-DD'))}
      />
      {!isNow && (
        <Button size="small" onClick={() => show('today')}>
          回到今天
        </Button>
      )}
      {!isNow && asOf === undefined && <span>检查时点</span>}
    </span>
  )
}
