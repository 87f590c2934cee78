import { valueAt, withValueAt } from '@mingkao/rules'
import { Select } from 'antd'
import { blankFields } from './blank-value.ts'
import styles from './fields.module.css'
import type { CompoundProps } from './field-props.ts'

/** 取值有几种写法, as limits: the kind, then what that kind asks for. What both kinds have in common is kept. */
export function VariantsField(props: CompoundProps<'variants'>) {
  const { shape, label, value, old, isFaulty, onChange, Field } = props
  const kind = valueAt(value, [shape.key])
  const variant = shape.variants.find((one) => one.value === kind)
  const choose = (next: string) => {
    const fields = shape.variants.find((one) => one.value === next)?.fields ?? []
    const kept = fields.flatMap(({ key }) => {
      const before = valueAt(value, [key])
      return before === undefined ? [] : [[key, before] as const]
    })
    onChange({ [shape.key]: next, ...blankFields(fields), ...Object.fromEntries(kept) })
  }
  return (
    <span className={styles.variant}>
      <Select
        aria-label={`${label}的写法`}
        size="small"
        className={styles.kind ?? ''}
        options={shape.variants.map((one) => ({ value: one.value, label: one.label }))}
        value={typeof kind === 'string' ? kind : null}
        onChange={choose}
      />
      {variant?.fields
        .filter((field) => field.shape.kind !== 'day')
        .map((field) => (
          <Field
            key={field.key}
            shape={field.shape}
            label={`${label}${field.title}`}
            value={valueAt(value, [field.key])}
            old={valueAt(old, [field.key])}
            isFaulty={isFaulty}
            onChange={(next) => onChange(withValueAt(value, [field.key], next))}
          />
        ))}
    </span>
  )
}
