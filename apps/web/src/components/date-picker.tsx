import { useQuery } from '@tanstack/react-query'
import { DatePicker as Picker } from 'antd'
import type { DatePickerProps } from 'antd'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { orpc } from '../lib/api-client.ts'

// The calendar names months and weekdays, and begins its weeks, as this locale does.
dayjs.locale('zh-cn')

/** How days are written by hand and in sheets; the first is how they are shown. */
const DAYS = ['YYYY-MM-DD', 'YYYY-M-D', 'YYYY/M/D', 'YYYY.M.D', 'YYYY年M月D日', 'YYYYMMDD']
/** A day alone is its midnight. */
const MOMENTS = [...DAYS.slice(0, -1).map((day) => `${day} HH:mm`), 'YYYY-M-D H:mm', ...DAYS]

type Passed =
  | 'id'
  | 'placeholder'
  | 'aria-label'
  | 'size'
  | 'allowClear'
  | 'minDate'
  | 'maxDate'
  | 'className'
  | 'style'

type Props = Pick<DatePickerProps, Passed | 'onKeyDown'> & {
  value?: dayjs.Dayjs | null
  onChange?: (moment: dayjs.Dayjs | null) => void
  /** A moment of the day is asked for as well. */
  withTime?: boolean
}

/**
 * A day, or a moment, chosen from a calendar or typed: what can be read counts as soon as the field is left, and the
 * calendar opens on the present month of the office's own clock.
 */
export function DatePicker({ withTime = false, ...props }: Props) {
  const today = useQuery(orpc.system.info.queryOptions()).data?.today
  return (
    <Picker
      {...(today !== undefined && { defaultPickerValue: dayjs(today) })}
      {...props}
      needConfirm={false}
      // It would mean the browser's clock, not the office's.
      showNow={false}
      showTime={withTime && { format: 'HH:mm', defaultOpenValue: dayjs().startOf('day') }}
      format={withTime ? MOMENTS : DAYS}
    />
  )
}
