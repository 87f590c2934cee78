import { MinusOutlined, PlusOutlined } from '@ant-design/icons'
import { useId } from 'react'
import styles from './stepper.module.css'

interface StepperProps {
  label: string
  hint: string
  value: number
  max: number
  onChange: (value: number) => void
}

/** A small number by − and +, or typed: 32 high, made for a thumb. */
export function Stepper({ label, hint, value, max, onChange }: StepperProps) {
  const id = useId()
  const set = (next: number) => onChange(Math.min(max, Math.max(0, Math.trunc(next) || 0)))
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
        <span className={styles.hint}>{hint}</span>
      </label>
      <span className={styles.stepper}>
        <button type="button" aria-label={`${label}减一`} disabled={value <= 0} onClick={() => set(value - 1)}>
          <MinusOutlined />
        </button>
        <input
          id={id}
          className={value > 0 ? styles.chosen : undefined}
          inputMode="numeric"
          value={value}
          onChange={(event) => set(Number(event.target.value.replaceAll(/\D/g, '')))}
          onFocus={(event) => event.target.select()}
        />
        <button type="button" aria-label={`${label}加一`} disabled={value >= max} onClick={() => set(value + 1)}>
          <PlusOutlined />
        </button>
      </span>
    </div>
  )
}
