import { type ValueShape, valueAt, withValueAt } from '@mingkao/rules'
import styles from './fields.module.css'
import type { CompoundProps } from './field-props.ts'

/** A value with named parts, as 各项满分. Whole points are summed below them. */
export function FieldsField({ shape, label, value, old, isFaulty, onChange, Field }: CompoundProps<'fields'>) {
  const isSummed = shape.fields.length > 2 && shape.fields.every((field) => isPoints(field.shape))
  const sum = shape.fields.reduce((total, { key }) => total + hundredthsOf(valueAt(value, [key])), 0)
  return (
    <div className={styles.fields}>
      {shape.fields.map(({ key, title, shape: part }) => (
        <div key={key} className={styles.field}>
          <span className={styles.fieldTitle}>{title}</span>
          <Field
            shape={part}
            label={`${label}：${title}`}
            value={valueAt(value, [key])}
            old={valueAt(old, [key])}
            isFaulty={isFaulty}
            onChange={(next) => onChange(withValueAt(value, [key], next))}
          />
        </div>
      ))}
      {isSummed && (
        <div className={styles.field} data-wrong={sum === 10_000 ? undefined : ''}>
          <span className={styles.fieldTitle}>合计</span>
          <output className={styles.sum}>{sum / 100} 分</output>
        </div>
      )}
    </div>
  )
}

function isPoints(shape: ValueShape): boolean {
  return shape.kind === 'number' && shape.unit === '分'
}

function hundredthsOf(value: unknown): number {
  return typeof value === 'number' ? Math.round(value * 100) : 0
}
