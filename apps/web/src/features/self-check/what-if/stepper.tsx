import { MinusOutlined, PlusOutlined } from '@ant-design/icons'
import { useId, useState } from 'react'
import { readCount } from './read-count.ts'
import styles from './stepper.module.css'

interface StepperProps {
  label: string
  hint: string
  value: number
  max: number
  onChange: (value: number) => void
}

/** What was typed and not taken as it is; gone as soon as the number becomes another one. */
interface Typed {
  readonly text: string
  readonly problem: string
  readonly value: number
}

/** A small number by − and +, or typed: 32 high, made for a thumb. */
export function Stepper({ label, hint, value, max, onChange }: StepperProps) {
  const id = useId()
  const [lastTyped, setTyped] = useState<Typed | null>(null)
  const typed = lastTyped?.value === value ? lastTyped : null
  const isUnread = typed !== null && typed.text !== String(value)
  function step(next: number) {
    setTyped(null)
    onChange(next)
  }
  function read(text: string) {
    const { count, problem } = readCount(text, max)
    const next = count ?? value
    setTyped(problem === null ? null : { text: count === null ? text : String(next), problem, value: next })
    if (next !== value) onChange(next)
  }
  return (
    <div className={styles.field}>
      <div className={styles.words}>
        <label htmlFor={id} className={styles.label}>
          {label}
          <span className={styles.hint}>{hint}</span>
        </label>
        <span id={`${id}-problem`} className={styles.problem} role="status">
          {typed && (isUnread ? `${typed.problem}，仍按 ${value} 计` : typed.problem)}
        </span>
      </div>
      <span className={styles.stepper}>
        <button type="button" aria-label={`${label}减一`} disabled={value <= 0} onClick={() => step(value - 1)}>
          <MinusOutlined />
        </button>
        <input
          id={id}
          className={value > 0 ? styles.chosen : undefined}
          inputMode="numeric"
          value={typed?.text ?? value}
          aria-invalid={isUnread}
          aria-describedby={`${id}-problem`}
          onChange={(event) => read(event.target.value)}
          onFocus={(event) => event.target.select()}
        />
        <button type="button" aria-label={`${label}加一`} disabled={value >= max} onClick={() => step(value + 1)}>
          <PlusOutlined />
        </button>
      </span>
    </div>
  )
}
