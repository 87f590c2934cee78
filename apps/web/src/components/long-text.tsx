import styles from './long-text.module.css'

/** A long text in a list: cut at the column's end, whole on hover. */
export function LongText({ children, width = 420 }: { children: string; width?: number }) {
  return (
    <span className={styles.long} style={{ maxWidth: width }} title={children}>
      {children}
    </span>
  )
}
