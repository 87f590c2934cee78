import { DatePicker } from './date-picker.tsx'
import dayjs from 'dayjs'

interface DayInputProps {
  /** Given by the form's field, as `value` and `onChange` are. */
  id?: string
  /** 2021-10-10 */
  value?: string | null
  onChange?: (day: string | null) => void
  /** Days before this one can't be chosen. */
  earliest?: string
  /** Days after this one can't be chosen. */
  latest?: string
  placeholder?: string
  label?: string
}

/** A day of Asia/Shanghai as text, chosen from a calendar or typed: no time zone ever comes near it. */
export function DayInput({ id, value, onChange, earliest, latest, placeholder, label }: DayInputProps) {
  return (
    <DatePicker
      {...(id !== undefined && { id })}
      {...(label !== undefined && { 'aria-label': label })}
      {...(placeholder !== undefined && { placeholder })}
      {...(earliest !== undefined && { minDate: dayjs(earliest) })}
      {...(latest !== undefined && { maxDate: dayjs(latest) })}
      value={value ? dayjs(value) : null}
      onChange={(day: dayjs.Dayjs | null) => onChange?.(day ? day.format('YYYY-MM-DD') : null)}
      // Enter settles the day; the form around it is sent by its button alone.
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.preventDefault()
      }}
      style={{ width: 160 }}
    />
  )
}
