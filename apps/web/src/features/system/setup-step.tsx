import { CheckOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import styles from './setup-guide.module.css'

interface SetupStepProps {
  number: number
  title: string
  isDone: boolean
  /** Only the next step to take is open. */
  isOpen: boolean
  children: ReactNode
}

export function SetupStep({ number, title, isDone, isOpen, children }: SetupStepProps) {
  return (
    <li className={styles.step} aria-current={isOpen ? 'step' : undefined}>
      <h2 className={styles.title}>
        <span className={isDone ? styles.done : isOpen ? styles.open : styles.waiting} aria-hidden>
          {isDone ? <CheckOutlined /> : number}
        </span>
        {title}
        <span className={styles.state}>{isDone ? '已完成' : isOpen ? '现在做' : '待做'}</span>
      </h2>
      {isOpen && <div className={styles.body}>{children}</div>}
    </li>
  )
}
