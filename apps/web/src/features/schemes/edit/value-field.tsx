import type { ValueShape } from '@mingkao/rules'
import { Checkbox, Input, InputNumber, Select, Switch } from 'antd'
import { DayInput } from '../../../components/day-input.tsx'
import styles from './fields.module.css'
import type { FieldProps } from './field-props.ts'
import { FieldsField } from './fields-field.tsx'
import { ListField } from './list-field.tsx'
import { MapField } from './map-field.tsx'
import { VariantsField } from './variants-field.tsx'

/** A field for any value a scheme can have, drawn from the value's shape. */
export function ValueField(props: FieldProps) {
  const { shape, label, value, isFaulty, onChange } = props
  switch (shape.kind) {
    case 'number':
      return (
        <span className={styles.number}>
          <InputNumber
            aria-label={label}
            value={typeof value === 'number' ? value : null}
            onChange={(next) => onChange(next)}
            changeOnWheel={false}
            controls={false}
            {...(isFaulty && { status: 'error' as const, 'aria-invalid': true })}
          />
          {shape.unit && <span className={styles.unit}>{shape.unit}</span>}
        </span>
      )
    case 'flag':
      return (
        <span className={styles.number}>
          <Switch aria-label={label} size="small" checked={value === true} onChange={onChange} />
          <span className={styles.unit}>{value === true ? '是' : '否'}</span>
        </span>
      )
    case 'text':
      return (
        <Input
          aria-label={label}
          value={typeof value === 'string' ? value : ''}
          onChange={({ target }) => onChange(target.value)}
          {...(isFaulty && { status: 'error' as const })}
        />
      )
    case 'day':
      return <DayInput label={label} value={typeof value === 'string' ? value : null} onChange={onChange} />
    case 'choice':
      return <ChoiceField {...props} shape={shape} />
    case 'choices':
      return (
        <Checkbox.Group
          options={shape.choices.map((choice) => ({ value: choice.value, label: choice.label }))}
          value={Array.isArray(value) ? value.map(String) : []}
          onChange={(chosen) => onChange(shape.choices.map((one) => one.value).filter((one) => chosen.includes(one)))}
        />
      )
    case 'list':
      return <ListField {...props} shape={shape} Field={ValueField} />
    case 'fields':
      return <FieldsField {...props} shape={shape} Field={ValueField} />
    case 'map':
      return <MapField {...props} shape={shape} Field={ValueField} />
    case 'variants':
      return <VariantsField {...props} shape={shape} Field={ValueField} />
  }
}

function ChoiceField({ shape, label, value, onChange }: FieldProps<Extract<ValueShape, { kind: 'choice' }>>) {
  const [only, ...others] = shape.choices
  if (only && others.length === 0) return <span className={styles.only}>{only.label}</span>
  return (
    <Select
      aria-label={label}
      className={styles.choice ?? ''}
      options={shape.choices.map((choice) => ({ value: choice.value, label: choice.label }))}
      value={typeof value === 'string' ? value : null}
      onChange={onChange}
    />
  )
}
