import { Input, Select } from 'antd'
import { DatePicker } from '../../../components/date-picker.tsx'
import dayjs from 'dayjs'
import { useColumnOptions } from '../../../lib/column-options.ts'
import { useUnitOptions } from '../../../lib/unit-options.ts'
import type { Corrections } from './use-corrections.ts'

type Props = { row: number; field: string; label: string; corrections: Corrections }

const unitFields = new Set(['unit', 'lead', 'supporting'])
const width = 150

/** 更正为: units and columns are chosen, days picked, everything else typed; in the words a sheet would use. */
export function CorrectionField({ row, field, label, corrections }: Props) {
  const value = corrections.valueOf(row, field)
  const give = (text: string | null | undefined) => corrections.correct(row, field, text?.trim() ? text.trim() : null)
  const name = `第 ${row} 行${label}更正为`
  if (unitFields.has(field)) return <UnitField name={name} value={value} onGive={give} />
  if (field === 'column') return <ColumnField name={name} value={value} onGive={give} />
  if (/(On|At|From|To)$/.test(field)) {
    return (
      <DatePicker
        aria-label={name}
        placeholder="选择日期"
        value={value === undefined ? null : dayjs(value)}
        onChange={(day) => give(day?.format(day.hour() + day.minute() > 0 ? 'YYYY-MM-DD HH:mm' : 'YYYY-MM-DD'))}
        withTime={field.endsWith('At')}
        style={{ width }}
      />
    )
  }
  return (
    <Input
      aria-label={name}
      placeholder={`填写${label}`}
      value={value ?? ''}
      onChange={({ target }) => corrections.correct(row, field, target.value === '' ? null : target.value)}
      style={{ width }}
    />
  )
}

type ChoiceProps = { name: string; value: string | undefined; onGive: (text: string | undefined) => void }

function UnitField({ name, value, onGive }: ChoiceProps) {
  const units = useUnitOptions()
  return (
    <Select
      aria-label={name}
      placeholder="选择单位"
      value={value ?? null}
      options={units.map(({ label, words }) => ({ value: label, label, words }))}
      onChange={onGive}
      showSearch={{ optionFilterProp: 'words' }}
      allowClear
      style={{ width }}
    />
  )
}

function ColumnField({ name, value, onGive }: ChoiceProps) {
  const columns = useColumnOptions()
  return (
    <Select
      aria-label={name}
      placeholder="选择栏目"
      value={value ?? null}
      options={columns.filter(({ isFolder }) => !isFolder).map(({ label, words }) => ({ value: label, label, words }))}
      onChange={onGive}
      showSearch={{ optionFilterProp: 'words' }}
      popupMatchSelectWidth={260}
      allowClear
      style={{ width }}
    />
  )
}
