import styles from './page-skeleton.module.css'

/** Grey shapes of a figures row and two cards, so that nothing jumps when the page arrives. */
export function PageSkeleton({ label }: { label: string }) {
  return (
    <div role="status" aria-label={label} className={styles.page}>
      <div className={styles.figures} />
      <div className={styles.cards}>
        <div />
        <div />
      </div>
    </div>
  )
}
