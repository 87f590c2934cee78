import { Select } from 'antd'

type Props<Value extends string> = {
  label: string
  options: readonly { value: Value; label: string; words?: string }[]
  value: Value | undefined
  onChange: (value: Value | undefined) => void
  width?: number
  /** Wider than the field, where the choices are long. */
  listWidth?: number
}

/** One choice of a filter bar, found by typing where there are many; its name stands in it while nothing is chosen. */
export function ChoiceFilter<Value extends string>(props: Props<Value>) {
  const { label, options, value, onChange, width = 128, listWidth } = props
  return (
    <Select<Value>
      aria-label={label}
      placeholder={label}
      options={options.map((option) => ({ words: option.label, ...option }))}
      value={value ?? null}
      onChange={(chosen: Value | undefined) => onChange(chosen)}
      showSearch={options.length > searchableFrom ? { optionFilterProp: 'words' } : false}
      popupMatchSelectWidth={listWidth ?? true}
      allowClear
      style={{ width }}
    />
  )
}

const searchableFrom = 8
