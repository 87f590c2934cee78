import styles from './text-skeleton.module.css'

const widths = [88, 62, 74, 45, 80, 57]

/** Grey lines while a text is being read. */
export function TextSkeleton({ lines, label }: { lines: number; label: string }) {
  return (
    <div role="status" aria-label={label} className={styles.text}>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} style={{ width: `${widths[line % widths.length]}%` }} />
      ))}
    </div>
  )
}
