import type { ReactNode } from 'react'
import styles from './filter-bar.module.css'

interface FilterBarProps {
  children: ReactNode
  /** How many rows the filters leave: 28 条. */
  result?: ReactNode
  /** Shown as 清空 while any filter is set. */
  onClear?: (() => void) | undefined
}

/** The filters of a list in one row; their values live in the page's address. */
export function FilterBar({ children, result, onClear }: FilterBarProps) {
  return (
    <div className={styles.bar} role="search">
      {children}
      {onClear && (
        <button type="button" className={styles.clear} onClick={onClear}>
          清空筛选
        </button>
      )}
      {result !== undefined && (
        <span className={styles.result} aria-live="polite">
          {result}
        </span>
      )}
    </div>
  )
}
