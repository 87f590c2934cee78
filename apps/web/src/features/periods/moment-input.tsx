import { Input } from 'antd'
import { shanghaiTime } from '../../lib/formats.ts'

/** A moment of the API as a field of wall time shows it: `2021-10-08T18:00`. */
export function wallTimeOf(moment: string | null): string {
  if (moment === null) return ''
  const { day, time } = shanghaiTime(moment)
  return `${day}T${time}`
}

/** A moment as a clock in Shanghai shows it, whatever time zone the browser is in. */
export function MomentInput(props: { id?: string; value?: string; onChange?: (value: string) => void }) {
  const { id, value, onChange } = props
  return (
    <Input
      type="datetime-local"
      {...(id !== undefined && { id })}
      value={value ?? ''}
      onChange={({ target }) => onChange?.(target.value)}
    />
  )
}
