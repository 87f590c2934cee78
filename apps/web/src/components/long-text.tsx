import styles from './long-text.module.css'

/** A long text in a list: cut at the column's end, whole on hover. */
export function LongText({ children }: { children: string }) {
  return (
    <span className={styles.long} title={children}>
      {children}
    </span>
  )
}
