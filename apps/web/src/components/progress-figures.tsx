import { Progress } from 'antd'
import type { ReactNode } from 'react'
import styles from './progress-figures.module.css'

type Props = {
  done: number
  of: number
  /** What the bar shows a share of: 已填的比例. */
  label: string
  /** The figures beside it, the telling ones as <strong>. */
  children: ReactNode
}

/** How far something has come: a few figures and a bar. */
export function ProgressFigures({ done, of, label, children }: Props) {
  return (
    <div className={styles.figures}>
      {children}
      <span className={styles.progress}>
        <Progress percent={of === 0 ? 0 : Math.floor((done * 100) / of)} size="small" aria-label={label} />
      </span>
    </div>
  )
}
